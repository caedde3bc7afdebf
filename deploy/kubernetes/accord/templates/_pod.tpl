{{/* What every pod has: no token, no root, no room for anything else. Takes root and account. */}}
{{- define "accord.pod" -}}
serviceAccountName: {{ .account }}
automountServiceAccountToken: false
enableServiceLinks: false
securityContext:
  runAsNonRoot: true
  {{- with .root.Values.pods.runAsUser }}
  runAsUser: {{ int . }}
  runAsGroup: {{ int . }}
  fsGroup: {{ int . }}
  {{- end }}
  seccompProfile:
    type: RuntimeDefault
{{- with .root.Values.image.pullSecrets }}
imagePullSecrets:
  {{- range . }}
  - name: {{ . }}
  {{- end }}
{{- end }}
{{- with .root.Values.pods.nodeSelector }}
nodeSelector:
  {{- toYaml . | nindent 2 }}
{{- end }}
{{- with .root.Values.pods.tolerations }}
tolerations:
  {{- toYaml . | nindent 2 }}
{{- end }}
{{- with .root.Values.pods.priorityClassName }}
priorityClassName: {{ . }}
{{- end }}
{{- end }}

{{- define "accord.containerSecurity" -}}
securityContext:
  allowPrivilegeEscalation: false
  readOnlyRootFilesystem: true
  capabilities:
    drop: [ALL]
# What a program says last is why it ended.
terminationMessagePolicy: FallbackToLogsOnError
{{- end }}

{{/* Pods of one program on as many machines and zones as there are. Takes root and name. */}}
{{- define "accord.spread" -}}
{{- with .root.Values.pods.spreadOver }}
topologySpreadConstraints:
  {{- range . }}
  - maxSkew: 1
    topologyKey: {{ . }}
    whenUnsatisfiable: ScheduleAnyway
    labelSelector:
      matchLabels:
        {{- include "accord.selector" $ | nindent 8 }}
  {{- end }}
{{- end }}
{{- end }}

{{/* A scratch folder, and the authorities of database, brokers and issuer where a certificate is checked. Takes root, database, kafka and issuer (whether each is needed). */}}
{{- define "accord.volumes" -}}
- name: tmp
  emptyDir:
    sizeLimit: 64Mi
{{- with include "accord.databaseCaSecret" .root }}
{{- if $.database }}
- name: database-ca
  secret:
    secretName: {{ . }}
    items:
      - key: ca.crt
        path: ca.crt
{{- end }}
{{- end }}
{{- with include "accord.kafkaCaSecret" .root }}
{{- if $.kafka }}
- name: kafka-ca
  secret:
    secretName: {{ . }}
    items:
      - key: ca.crt
        path: ca.crt
{{- end }}
{{- end }}
{{- with .root.Values.oidc.caSecret }}
{{- if $.issuer }}
- name: oidc-ca
  secret:
    secretName: {{ . }}
    items:
      - key: trust.p12
        path: trust.p12
{{- end }}
{{- end }}
{{- end }}

{{- define "accord.mounts" -}}
- name: tmp
  mountPath: /tmp
{{- if and .database (include "accord.databaseCaSecret" .root) }}
- name: database-ca
  mountPath: /etc/accord/database-ca
  readOnly: true
{{- end }}
{{- if and .kafka (include "accord.kafkaCaSecret" .root) }}
- name: kafka-ca
  mountPath: /etc/accord/kafka-ca
  readOnly: true
{{- end }}
{{- if and .issuer .root.Values.oidc.caSecret }}
- name: oidc-ca
  mountPath: /etc/accord/oidc-ca
  readOnly: true
{{- end }}
{{- end }}

{{/* How Java trusts the issuer's authority. The password of a store without keys protects nothing. Takes root. */}}
{{- define "accord.trust" -}}
{{- if .root.Values.oidc.caSecret }} -Djavax.net.ssl.trustStore=/etc/accord/oidc-ca/trust.p12 -Djavax.net.ssl.trustStorePassword=changeit{{ end -}}
{{- end }}

{{/* A value from a Secret. Takes variable, secret and key. */}}
{{- define "accord.secretEnv" -}}
- name: {{ .variable }}
  valueFrom:
    secretKeyRef:
      name: {{ .secret }}
      key: {{ .key }}
{{- end }}

{{/* Small Jobs that call others and keep nothing. */}}
{{- define "accord.toolResources" -}}
resources:
  requests:
    cpu: 50m
    memory: 128Mi
  limits:
    cpu: 500m
    memory: 512Mi
{{- end }}

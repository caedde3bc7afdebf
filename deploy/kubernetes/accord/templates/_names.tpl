{{/* The services: the word in the names of their databases, roles and routes. The gateway has none. */}}
{{- define "accord.areas" -}}
case-service: case
s117-service: aftercare
staffing-service: staffing
partnership-service: partnership
{{- end }}

{{/* Every program of ours that is served: the services and the gateway. */}}
{{- define "accord.programs" -}}
{{ concat (include "accord.areas" . | fromYaml | keys | sortAlpha) (list "gateway") | toYaml }}
{{- end }}

{{/* Settings of one program: defaults, and what services.<name> says otherwise. Takes root and name. */}}
{{- define "accord.settings" -}}
{{ mergeOverwrite (deepCopy .root.Values.defaults) (deepCopy (index .root.Values.services .name)) | toYaml }}
{{- end }}

{{/* What selects the pods of one program; never changed, as a Deployment's selector cannot be. Takes root and name. */}}
{{- define "accord.selector" -}}
app.kubernetes.io/name: {{ .name }}
app.kubernetes.io/instance: {{ .root.Release.Name }}
{{- end }}

{{/* Labels of one object. Takes root, name and component. */}}
{{- define "accord.labels" -}}
{{ include "accord.selector" . }}
app.kubernetes.io/component: {{ .component }}
app.kubernetes.io/part-of: accord
app.kubernetes.io/version: {{ .root.Chart.AppVersion | quote }}
app.kubernetes.io/managed-by: {{ .root.Release.Service }}
{{- end }}

{{/* Labels of one pod; without the version, so that a chart without changes restarts nothing. */}}
{{- define "accord.podLabels" -}}
{{ include "accord.selector" . }}
app.kubernetes.io/component: {{ .component }}
app.kubernetes.io/part-of: accord
{{- with .root.Values.pods.labels }}
{{ toYaml . }}
{{- end }}
{{- end }}

{{/* An image of ours, by digest where one is given. Takes root and name. */}}
{{- define "accord.image" -}}
{{- $image := printf "%s/accord-%s" .root.Values.image.registry .name -}}
{{- with index .root.Values.image.digests .name -}}
{{ printf "%s@%s" $image . }}
{{- else -}}
{{ printf "%s:%s" $image (default .root.Chart.AppVersion .root.Values.image.tag) }}
{{- end -}}
{{- end }}

{{/* An image of somebody else's; the tag beside a digest is for people, the digest decides. Takes repository, tag and digest. */}}
{{- define "accord.pinned" -}}
{{ .repository }}:{{ .tag }}{{ with .digest }}@{{ . }}{{ end }}
{{- end }}

{{/* CloudNativePG's cluster. */}}
{{- define "accord.postgres" -}}
{{ default (printf "%s-postgres" .Release.Name) .Values.operators.postgres.cluster }}
{{- end }}

{{- define "accord.databaseHost" -}}
{{ ternary (printf "%s-rw" (include "accord.postgres" .)) .Values.database.host .Values.operators.enabled }}
{{- end }}

{{- define "accord.databaseCaSecret" -}}
{{- if hasPrefix "verify-" .Values.database.sslMode -}}
{{ ternary (printf "%s-ca" (include "accord.postgres" .)) .Values.database.caSecret .Values.operators.enabled }}
{{- end -}}
{{- end }}

{{- define "accord.kafka" -}}
{{- $own := printf "%s-kafka-kafka-bootstrap:%d" .Release.Name (include "accord.kafkaPort" . | int) -}}
{{ ternary $own .Values.kafka.bootstrapServers .Values.operators.enabled }}
{{- end }}

{{/* The port of the brokers that Strimzi makes. */}}
{{- define "accord.kafkaPort" -}}
{{ ternary 9093 9092 (eq .Values.kafka.security.protocol "SASL_SSL") }}
{{- end }}

{{/* The Secret with the authority of the brokers' certificates; empty: those that Java knows, or no TLS. */}}
{{- define "accord.kafkaCaSecret" -}}
{{- if eq .Values.kafka.security.protocol "SASL_SSL" -}}
{{ ternary (printf "%s-kafka-cluster-ca-cert" .Release.Name) .Values.kafka.security.caSecret .Values.operators.enabled }}
{{- end -}}
{{- end }}

{{/* The user and Secret of one program at brokers that Strimzi makes. Takes root and name. */}}
{{- define "accord.kafkaUser" -}}
{{ printf "%s-kafka-%s" .root.Release.Name .name }}
{{- end }}

{{/* The topics that a service hears, as its own settings have them; each checks its trail against one more. Takes name. */}}
{{- define "accord.kafkaTopics" -}}
{{- $heard := dict "case-service" (list "accord.staffing.v1" "accord.partnership.v1" "accord.aftercare.v1") "s117-service" (list "accord.person.v1" "accord.case.v1" "accord.staffing.v1" "accord.partnership.v1") -}}
{{ get $heard .name | default list | toYaml }}
{{- end }}

{{/* Where the Job reaches Keycloak's administration. */}}
{{- define "accord.keycloak" -}}
{{ default (regexReplaceAll "/realms/.*$" .Values.oidc.url "") .Values.keycloak.setup.url }}
{{- end }}

{{- define "accord.realm" -}}
{{ regexReplaceAll "^.*/realms/" .Values.oidc.url "" }}
{{- end }}

{{- define "accord.host" -}}
{{ .Values.publicUrl | trimPrefix "https://" | splitList ":" | first }}
{{- end }}

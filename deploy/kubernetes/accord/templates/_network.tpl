{{/* Peers of a flow, by name. */}}
{{- define "accord.peers" -}}
{{- $root := .root -}}
{{- $own := dict "app.kubernetes.io/instance" $root.Release.Name "app.kubernetes.io/part-of" "accord" -}}
{{- $network := $root.Values.network -}}
{{- if eq .peer "postgres" -}}
{{- if $root.Values.operators.enabled }}{{ list (dict "podSelector" (dict "matchLabels" (dict "cnpg.io/cluster" (include "accord.postgres" $root)))) | toYaml }}{{ else }}{{ toYaml $network.databaseTo }}{{ end -}}
{{- else if eq .peer "kafka" -}}
{{- if $root.Values.operators.enabled }}{{ list (dict "podSelector" (dict "matchLabels" (dict "strimzi.io/cluster" (printf "%s-kafka" $root.Release.Name)))) | toYaml }}{{ else }}{{ toYaml $network.kafkaTo }}{{ end -}}
{{- else if eq .peer "keycloak" -}}{{ toYaml $network.keycloakTo -}}
{{- else if eq .peer "tracing" -}}{{ toYaml $network.tracingTo -}}
{{- else if eq .peer "dns" -}}{{ toYaml $network.dnsTo -}}
{{- else if eq .peer "browsers" -}}{{ toYaml $network.ingressFrom -}}
{{- else if eq .peer "monitoring" -}}{{ toYaml $network.monitoringFrom -}}
{{- else -}}{{ list (dict "podSelector" (dict "matchLabels" (merge (dict "app.kubernetes.io/component" .peer) $own))) | toYaml }}
{{- end -}}
{{- end }}

{{/* TCP ports at a peer. */}}
{{- define "accord.peerPorts" -}}
{{- $values := .root.Values -}}
{{- $ports := list -}}
{{- if eq .peer "postgres" }}{{ $ports = list $values.database.port -}}
{{- else if eq .peer "keycloak" }}{{ $ports = $values.network.keycloakPorts -}}
{{- else if eq .peer "kafka" -}}
{{- range splitList "," (include "accord.kafka" .root) }}{{ $ports = append $ports (splitList ":" . | last | int) }}{{ end -}}
{{- else if eq .peer "tracing" -}}
{{- $port := regexFind ":[0-9]+" (regexReplaceAll "^https?://" $values.settings.tracing.otlpUrl "") | trimPrefix ":" -}}
{{- $ports = list (default (ternary 443 80 (hasPrefix "https:" $values.settings.tracing.otlpUrl)) $port | int) -}}
{{- else if eq .peer "connect" }}{{ $ports = list 8083 -}}
{{- else }}{{ $ports = list 8080 }}{{ end -}}
{{- range uniq $ports }}
- port: {{ int . }}
  protocol: TCP
{{- end }}
{{- end }}

{{/* Who asks whom: the arrows of the picture. Both ends get a rule of it. */}}
{{- define "accord.flows" -}}
gateway: [service, keycloak{{ if .Values.settings.tracing.otlpUrl }}, tracing{{ end }}]
service: [postgres, kafka, keycloak{{ if .Values.settings.tracing.otlpUrl }}, tracing{{ end }}]
migrate: [postgres]
{{- if .Values.trailCheck.enabled }}
trail-check: [postgres, kafka]
{{- end }}
{{- if .Values.backupCheck.enabled }}
backup-check: [postgres]
{{- end }}
{{- if not .Values.operators.enabled }}
connect: [postgres, kafka, connect]
topics: [kafka]
connectors: [connect]
{{- if .Values.keycloak.setup.enabled }}
realm: [keycloak]
{{- end }}
{{- end }}
{{- end }}

{{/* Looking up names. */}}
{{- define "accord.dns" -}}
- to:
    {{- toYaml .Values.network.dnsTo | nindent 4 }}
  ports:
    - port: 53
      protocol: UDP
    - port: 53
      protocol: TCP
{{- end }}

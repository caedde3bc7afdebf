{{/* The JDBC address of a service's database. Takes root, area and options (further parameters). */}}
{{- define "accord.databaseUrl" -}}
{{- $ca := include "accord.databaseCaSecret" .root -}}
{{- printf "jdbc:postgresql://%s:%d/accord_%s?sslmode=%s" (include "accord.databaseHost" .root) (int .root.Values.database.port) .area .root.Values.database.sslMode -}}
{{- if $ca }}&sslrootcert=/etc/accord/database-ca/ca.crt{{ end -}}
{{- .options -}}
{{- end }}

{{/* How one program reaches the brokers, and as whom. Takes root and name, which is its key in kafka.security.users. */}}
{{- define "accord.kafkaEnv" -}}
{{- $security := .root.Values.kafka.security -}}
- name: ACCORD_KAFKA
  value: {{ include "accord.kafka" .root | quote }}
{{- if eq $security.protocol "SASL_SSL" }}
- name: ACCORD_KAFKA_PROTOCOL
  value: {{ $security.protocol }}
{{- if include "accord.kafkaCaSecret" .root }}
- name: ACCORD_KAFKA_CA
  value: /etc/accord/kafka-ca/ca.crt
{{- end }}
{{- if .root.Values.operators.enabled }}
- name: ACCORD_KAFKA_USER
  value: {{ include "accord.kafkaUser" . }}
{{ include "accord.secretEnv" (dict "variable" "ACCORD_KAFKA_PASSWORD" "secret" (include "accord.kafkaUser" .) "key" "password") }}
{{- else }}
{{ include "accord.secretEnv" (dict "variable" "ACCORD_KAFKA_USER" "secret" (index $security.users .name) "key" "username") }}
{{ include "accord.secretEnv" (dict "variable" "ACCORD_KAFKA_PASSWORD" "secret" (index $security.users .name) "key" "password") }}
{{- end }}
{{- end }}
{{- end }}

{{/* What the service and its verify-trail both need. Takes root and name. */}}
{{- define "accord.env.trail" -}}
{{- $area := get (include "accord.areas" . | fromYaml) .name -}}
{{- $secrets := (index .root.Values.services .name).secrets -}}
- name: ACCORD_SERVICE
  value: {{ .name }}
- name: ACCORD_DB_URL
  value: {{ include "accord.databaseUrl" (dict "root" .root "area" $area "options" "") | quote }}
- name: ACCORD_DB_USER
  value: {{ $area }}_runtime
{{ include "accord.secretEnv" (dict "variable" "ACCORD_DB_PASSWORD" "secret" $secrets.databaseRuntime "key" "password") }}
{{ include "accord.kafkaEnv" . }}
{{ include "accord.secretEnv" (dict "variable" "ACCORD_TRAIL_KEY" "secret" $secrets.trailKey "key" "key") }}
- name: ACCORD_TRAIL_KEYS_BEFORE
  valueFrom:
    secretKeyRef:
      name: {{ $secrets.trailKey }}
      key: keys-before
      optional: true
- name: ACCORD_GENERATION
  value: {{ (index .root.Values.services .name).generation | quote }}
{{- end }}

{{- define "accord.env.service" -}}
{{- $values := .root.Values -}}
{{ include "accord.env.trail" . }}
- name: ACCORD_COUNCIL
  value: {{ $values.council | quote }}
- name: QUARKUS_HTTP_HOST
  value: 0.0.0.0
- name: ACCORD_TRUSTED_PROXIES
  value: {{ join "," $values.network.podCidrs | quote }}
{{- if eq .name "case-service" }}
- name: ACCORD_IDENTIFIER_SOURCES
  value: {{ join "," $values.settings.identifierSources | quote }}
{{- range $step, $days := $values.settings.targets }}
- name: ACCORD_TARGETS_{{ snakecase $step | upper }}
  value: {{ $days | quote }}
{{- end }}
{{- end }}
{{- if eq .name "staffing-service" }}
- name: ACCORD_FULL_TIME_HOURS
  value: {{ $values.settings.fullTimeHours | quote }}
{{- end }}
{{- end }}

{{- define "accord.env.gateway" -}}
{{- $values := .root.Values -}}
{{- $secret := $values.services.gateway.secrets.gateway -}}
- name: ACCORD_MANAGEMENT_PORT
  value: "8081"
- name: ACCORD_PUBLIC_URL
  value: {{ $values.publicUrl | quote }}
{{ include "accord.secretEnv" (dict "variable" "ACCORD_OIDC_SECRET" "secret" $secret "key" "oidc-secret") }}
{{ include "accord.secretEnv" (dict "variable" "ACCORD_SESSION_KEY" "secret" $secret "key" "session-key") }}
{{ include "accord.secretEnv" (dict "variable" "ACCORD_STATE_KEY" "secret" $secret "key" "state-key") }}
{{- range $name, $area := include "accord.areas" . | fromYaml }}
- name: ACCORD_{{ upper $area }}_URLS
  value: http://{{ $.root.Release.Name }}-{{ $name }}:8080
{{- end }}
- name: ACCORD_SESSION_IDLE
  value: {{ $values.settings.session.idle | quote }}
- name: ACCORD_SESSION_WARNING
  value: {{ $values.settings.session.warning | quote }}
- name: ACCORD_REQUESTS_PER_SECOND
  value: {{ $values.settings.limits.requestsPerSecond | quote }}
- name: ACCORD_REQUESTS_AT_ONCE
  value: {{ $values.settings.limits.requestsAtOnce | quote }}
- name: ACCORD_REQUESTS_UNDER_WAY
  value: {{ $values.settings.limits.requestsUnderWay | quote }}
# TLS ends before the gateway: the way back from Keycloak is https all the same.
- name: QUARKUS_OIDC_AUTHENTICATION_FORCE_REDIRECT_HTTPS_SCHEME
  value: "true"
{{- with $values.network.proxyCidrs }}
- name: QUARKUS_HTTP_PROXY_PROXY_ADDRESS_FORWARDING
  value: "true"
- name: QUARKUS_HTTP_PROXY_TRUSTED_PROXIES
  value: {{ join "," . | quote }}
{{- end }}
{{- range $name, $said := $values.settings.accessibility }}
{{- if $said }}
- name: ACCORD_ACCESSIBILITY_{{ snakecase $name | upper }}
  value: {{ $said | toString | quote }}
{{- end }}
{{- end }}
{{- end }}

{{/* The whole environment of one program, its own last. Takes root, name and settings. */}}
{{- define "accord.env" -}}
{{- $values := .root.Values -}}
- name: ACCORD_PORT
  value: "8080"
- name: ACCORD_ORGANISATION
  value: {{ $values.organisation | quote }}
- name: ACCORD_OIDC_URL
  value: {{ $values.oidc.url | quote }}
- name: ACCORD_DRAFTS_KEPT_DAYS
  value: {{ $values.settings.draftsKeptDays | quote }}
- name: ACCORD_LOG_JSON
  value: {{ $values.settings.logs.json | quote }}
{{- with $values.settings.tracing.otlpUrl }}
- name: ACCORD_OTLP_URL
  value: {{ . | quote }}
{{- end }}
- name: ACCORD_SHUTDOWN_DELAY
  value: {{ printf "%ds" (int .settings.shutdownDelaySeconds) }}
- name: QUARKUS_SHUTDOWN_TIMEOUT
  value: {{ printf "%ds" (int .settings.drainSeconds) }}
- name: JAVA_TOOL_OPTIONS
  value: {{ print .settings.javaOptions (include "accord.trust" .) | quote }}
{{ include (ternary "accord.env.gateway" "accord.env.service" (eq .name "gateway")) . }}
{{- end }}

{{/* Fails where services.<name>.env says again what the chart says. */}}
{{- define "accord.env.own" -}}
{{- $said := list -}}
{{- range include "accord.env" . | fromYamlArray }}{{ $said = append $said .name }}{{ end -}}
{{- range $variable, $value := .settings.env }}
{{- if has $variable $said }}
{{- fail (printf "services.%s.env names %s, which the chart sets itself: use the value that docs/operations/values.md has for it." $.name $variable) }}
{{- end }}
- name: {{ $variable }}
  value: {{ $value | quote }}
{{- end }}
{{- end }}

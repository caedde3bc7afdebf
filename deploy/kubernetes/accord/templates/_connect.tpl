{{/* Passwords and address that the connector files name as ${env:…}. */}}
{{- define "accord.connectEnv" -}}
- name: ACCORD_CONNECT_DB_HOST
  value: {{ include "accord.databaseHost" . }}
- name: ACCORD_CONNECT_DB_PORT
  value: {{ .Values.database.port | quote }}
{{- range $name, $area := include "accord.areas" . | fromYaml }}
{{ include "accord.secretEnv" (dict "variable" (printf "ACCORD_CONNECT_%s_PASSWORD" (upper $area)) "secret" (index $.Values.services $name).secrets.databaseConnector "key" "password") }}
{{- end }}
{{- end }}

{{/* How connectors secure their connection to the database, and what the values add. */}}
{{- define "accord.connectorSettings" -}}
{{- $settings := dict "database.sslmode" .Values.database.sslMode -}}
{{- if include "accord.databaseCaSecret" . }}{{ $_ := set $settings "database.sslrootcert" (ternary "/mnt/database-ca/ca.crt" "/etc/accord/database-ca/ca.crt" .Values.operators.enabled) }}{{ end -}}
{{- merge (deepCopy .Values.connect.connectorSettings) $settings | toYaml -}}
{{- end }}

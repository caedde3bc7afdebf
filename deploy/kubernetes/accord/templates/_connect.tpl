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

{{/* How a worker of ours reaches the brokers for itself and for its connectors. */}}
{{- define "accord.connectKafka" -}}
bootstrap.servers = {{ include "accord.kafka" . }}
{{- if eq .Values.kafka.security.protocol "SASL_SSL" }}
{{- range $prefix := list "" "producer." "consumer." "admin." }}
{{ $prefix }}security.protocol = SASL_SSL
{{ $prefix }}sasl.mechanism = SCRAM-SHA-512
{{ $prefix }}sasl.jaas.config = org.apache.kafka.common.security.scram.ScramLoginModule required username="${env:ACCORD_KAFKA_USER}" password="${env:ACCORD_KAFKA_PASSWORD}";
{{- if include "accord.kafkaCaSecret" $ }}
{{ $prefix }}ssl.truststore.type = PEM
{{ $prefix }}ssl.truststore.location = /etc/accord/kafka-ca/ca.crt
{{- end }}
{{- end }}
{{- end }}
{{- end }}

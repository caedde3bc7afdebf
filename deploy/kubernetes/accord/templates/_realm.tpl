{{/* The variable that stands for the secret of a client in the realm's file. */}}
{{- define "accord.realmVariable" -}}
ACCORD_SECRET_{{ . | upper | replace "-" "_" }}
{{- end }}

{{/* The realm: ours, a client for each system, and the demo people where they are wanted. Secrets stand in it as ${ACCORD_SECRET_…}. */}}
{{- define "accord.realmFile" -}}
{{- $realm := .Files.Get "files/realm-accord.json" | replace "${ACCORD_PUBLIC_URL}" .Values.publicUrl | replace "${ACCORD_OIDC_SECRET}" "${ACCORD_SECRET_ACCORD_GATEWAY}" | fromJson -}}
{{- $_ := set $realm "realm" (include "accord.realm" .) -}}
{{- $demo := .Files.Get "files/realm-demo.json" | fromJson -}}
{{- $clients := $realm.clients -}}
{{- $users := list -}}
{{- $pattern := first $demo.clients -}}
{{- range .Values.systems -}}
{{- $client := deepCopy $pattern -}}
{{- $_ := set $client "clientId" .clientId -}}
{{- $_ := set $client "name" .name -}}
{{- $_ := set $client "secret" (printf "${%s}" (include "accord.realmVariable" .clientId)) -}}
{{- $claims := dict "claim body" .body "claim source" .source "claim name" .name -}}
{{- range $client.protocolMappers -}}
{{- if hasKey $claims .name }}{{ $_ := set .config "claim.value" (get $claims .name) }}{{ end -}}
{{- end -}}
{{- $clients = append $clients $client -}}
{{- $users = append $users (dict "username" (printf "service-account-%s" .clientId) "enabled" true "serviceAccountClientId" .clientId "realmRoles" (list .role)) -}}
{{- end -}}
{{- if .Values.keycloak.demo -}}
{{- range $demo.users }}{{ if not (hasKey . "serviceAccountClientId") }}{{ $users = append $users . }}{{ end }}{{ end -}}
{{- end -}}
{{- $_ := set $realm "clients" $clients -}}
{{- if $users }}{{ $_ := set $realm "users" $users }}{{ end -}}
{{- toPrettyJson $realm -}}
{{- end }}

{{/* Clients with a secret, and the Secret and key of each. */}}
{{- define "accord.realmSecrets" -}}
- client: accord-gateway
  secret: {{ .Values.services.gateway.secrets.gateway }}
  key: oidc-secret
{{- range .Values.systems }}
- client: {{ .clientId }}
  secret: {{ .secret }}
  key: secret
{{- end }}
{{- end }}

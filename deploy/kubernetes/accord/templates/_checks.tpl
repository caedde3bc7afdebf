{{/* What a schema cannot say: one sentence each, with the value's name and the remedy. */}}
{{- define "accord.checks" -}}
{{- $v := .Values -}}
{{- $wrong := list -}}
{{- if not (regexMatch "^https://[A-Za-z0-9.-]+(:[0-9]+)?$" $v.publicUrl) -}}
{{- $wrong = append $wrong (printf "publicUrl is %q: give the https:// address that browsers use, without a path." $v.publicUrl) -}}
{{- end -}}
{{- if not $v.organisation -}}
{{- $wrong = append $wrong "organisation is empty: give the name that stands in the page header." -}}
{{- end -}}
{{- if not (regexMatch "^[A-Z0-9]{3,8}$" $v.council) -}}
{{- $wrong = append $wrong (printf "council is %q: give the council's code, 3 to 8 capital letters and digits, as a string." $v.council) -}}
{{- end -}}
{{- if not (regexMatch "^[a-z0-9.:-]+(/[a-z0-9._-]+)*$" $v.image.registry) -}}
{{- $wrong = append $wrong (printf "image.registry is %q: give the registry and folder of Accord's images, without https:// and without a slash at the end." $v.image.registry) -}}
{{- end -}}
{{- if eq $v.image.tag "latest" -}}
{{- $wrong = append $wrong "image.tag is latest, which is another version tomorrow: give a version, or leave it empty for the chart's." -}}
{{- end -}}
{{- if not (regexMatch "^https://[A-Za-z0-9.-]+(:[0-9]+)?(/[A-Za-z0-9._~-]+)*/realms/[A-Za-z0-9_-]+$" $v.oidc.url) -}}
{{- $wrong = append $wrong (printf "oidc.url is %q: give the issuer as it stands in tokens, https://<Keycloak>/realms/<realm>." $v.oidc.url) -}}
{{- end -}}
{{- if and $v.settings.tracing.otlpUrl (not (regexMatch "^https?://[A-Za-z0-9.-]+(:[0-9]+)?(/.*)?$" $v.settings.tracing.otlpUrl)) -}}
{{- $wrong = append $wrong (printf "settings.tracing.otlpUrl is %q: give the collector's http:// or https:// address, or leave it empty." $v.settings.tracing.otlpUrl) -}}
{{- end -}}

{{- if $v.operators.enabled -}}
{{- range $name := list "databaseSecret" "tlsSecret" -}}
{{- if not (index $v.operators.keycloak $name) -}}
{{- $wrong = append $wrong (printf "operators.keycloak.%s is empty: name the Secret, and make it as docs/operations/install.md says." $name) -}}
{{- end -}}
{{- end -}}
{{- if not (and $v.operators.kafka.connectImage.repository $v.operators.kafka.connectImage.tag) -}}
{{- $wrong = append $wrong "operators.kafka.connectImage has no repository or no tag: name an image of Strimzi's Kafka Connect with Debezium's PostgreSQL connector in it." -}}
{{- end -}}
{{- $archives := false -}}
{{- range $v.operators.postgres.plugins }}{{ if .isWALArchiver }}{{ $archives = true }}{{ end }}{{ end -}}
{{- if and $v.backupCheck.enabled (not $archives) -}}
{{- $wrong = append $wrong "operators.postgres.plugins has none with isWALArchiver: CloudNativePG then calls a log archived that goes nowhere, and the check of backups finds nothing. Name a plugin that archives, or set backupCheck.enabled to false." -}}
{{- end -}}
{{- if gt (int $v.kafka.replicationFactor) (int $v.operators.kafka.brokers) -}}
{{- $wrong = append $wrong (printf "kafka.replicationFactor is %d with operators.kafka.brokers %d: ask for no more copies than there are brokers." (int $v.kafka.replicationFactor) (int $v.operators.kafka.brokers)) -}}
{{- end -}}
{{- else -}}
{{- if not (regexMatch "^[A-Za-z0-9.-]+$" $v.database.host) -}}
{{- $wrong = append $wrong (printf "database.host is %q: give the name of the PostgreSQL server, without port, or let operators.enabled make one." $v.database.host) -}}
{{- end -}}
{{- if and (hasPrefix "verify-" $v.database.sslMode) (not $v.database.caSecret) -}}
{{- $wrong = append $wrong (printf "database.caSecret is empty: name the Secret (ca.crt) with the authority of the database's certificate, which database.sslMode %s checks." $v.database.sslMode) -}}
{{- end -}}
{{- if not (regexMatch "^[A-Za-z0-9.-]+:[0-9]+(,[A-Za-z0-9.-]+:[0-9]+)*$" $v.kafka.bootstrapServers) -}}
{{- $wrong = append $wrong (printf "kafka.bootstrapServers is %q: give host:port of the brokers, comma-separated, or let operators.enabled make them." $v.kafka.bootstrapServers) -}}
{{- end -}}
{{- if eq $v.kafka.security.protocol "SASL_SSL" -}}
{{- range $name, $secret := $v.kafka.security.users -}}
{{- if not $secret -}}
{{- $wrong = append $wrong (printf "kafka.security.users.%s is empty: name the Secret (username, password) with which it signs in at the brokers, as docs/operations/install.md says." $name) -}}
{{- end -}}
{{- end -}}
{{- end -}}
{{- if and $v.keycloak.setup.enabled (not $v.keycloak.setup.adminSecret) -}}
{{- $wrong = append $wrong "keycloak.setup.adminSecret is empty: name the Secret (username, password) of a Keycloak administrator, or set keycloak.setup.enabled to false and import the realm by hand." -}}
{{- end -}}
{{- end -}}
{{- if and $v.keycloak.setup.url (not (regexMatch "^https?://[A-Za-z0-9.-]+(:[0-9]+)?(/.*)?$" $v.keycloak.setup.url)) -}}
{{- $wrong = append $wrong (printf "keycloak.setup.url is %q: give the http:// or https:// address of Keycloak, or leave it empty." $v.keycloak.setup.url) -}}
{{- end -}}

{{- range $name := include "accord.programs" . | fromYamlArray -}}
{{- range $kind, $secret := (index $v.services $name).secrets -}}
{{- if not $secret -}}
{{- $wrong = append $wrong (printf "services.%s.secrets.%s is empty: name the Secret, and make it as docs/operations/install.md says." $name $kind) -}}
{{- end -}}
{{- end -}}
{{- $settings := include "accord.settings" (dict "root" $ "name" $name) | fromYaml -}}
{{- if and $settings.autoscaling.enabled (lt (int $settings.autoscaling.maxReplicas) (int $settings.replicas)) -}}
{{- $wrong = append $wrong (printf "services.%s.autoscaling.maxReplicas is %d, below replicas, %d: give the greater number second." $name (int $settings.autoscaling.maxReplicas) (int $settings.replicas)) -}}
{{- end -}}
{{- end -}}

{{- if and (eq $v.expose.by "ingress") (not $v.expose.ingress.tlsSecret) -}}
{{- $wrong = append $wrong (printf "expose.ingress.tlsSecret is empty: name the Secret (tls.crt, tls.key) of %s, as nothing is exposed without TLS." (include "accord.host" .)) -}}
{{- end -}}
{{- if eq $v.expose.by "httpRoute" -}}
{{- if not $v.expose.httpRoute.parentRefs -}}
{{- $wrong = append $wrong "expose.httpRoute.parentRefs is empty: name the Gateway and its HTTPS listener." -}}
{{- end -}}
{{- range $v.expose.httpRoute.parentRefs -}}
{{- if not .sectionName -}}
{{- $wrong = append $wrong (printf "expose.httpRoute.parentRefs names the Gateway %s without sectionName: name its HTTPS listener, as nothing is exposed without TLS." .name) -}}
{{- end -}}
{{- end -}}
{{- end -}}

{{- $needed := list "podCidrs" "keycloakTo" "dnsTo" -}}
{{- if ne $v.expose.by "nothing" }}{{ $needed = append $needed "ingressFrom" }}{{ end -}}
{{- if not $v.operators.enabled }}{{ $needed = concat $needed (list "databaseTo" "kafkaTo") }}{{ end -}}
{{- if $v.settings.tracing.otlpUrl }}{{ $needed = append $needed "tracingTo" }}{{ end -}}
{{- if $v.monitoring.podMonitor.enabled }}{{ $needed = append $needed "monitoringFrom" }}{{ end -}}
{{- range $needed -}}
{{- if not (index $v.network .) -}}
{{- $wrong = append $wrong (printf "network.%s is empty, which a NetworkPolicy reads as everyone: say who, as docs/operations/values.md shows." .) -}}
{{- end -}}
{{- end -}}
{{- if and $v.monitoring.rules.enabled (not (regexMatch "^https?://\\S+[^/]$" $v.monitoring.rules.runbooks)) -}}
{{- $wrong = append $wrong (printf "monitoring.rules.runbooks is %q: give the address under which your operators read docs/operations/alerts, without a slash at the end." $v.monitoring.rules.runbooks) -}}
{{- end -}}

{{- if $wrong }}{{ fail (printf "\n%s" (join "\n" $wrong)) }}{{ end -}}
{{- if $v.checkSecrets }}{{ include "accord.checkSecrets" . }}{{ end -}}
{{- end }}

{{/* Each Secret that is needed and the keys that it must have. */}}
{{- define "accord.neededSecrets" -}}
{{- $v := .Values -}}
{{- $login := list "username" "password" -}}
{{- range $name, $area := include "accord.areas" . | fromYaml }}
{{- $secrets := (index $v.services $name).secrets }}
{{ $secrets.databaseOwner }}: {{ toJson $login }}
{{ $secrets.databaseRuntime }}: {{ toJson $login }}
{{ $secrets.databaseConnector }}: {{ toJson $login }}
{{ $secrets.trailKey }}: ["key"]
{{- end }}
{{ $v.services.gateway.secrets.gateway }}: ["oidc-secret", "session-key", "state-key"]
{{- with $v.oidc.caSecret }}
{{ . }}: ["trust.p12"]
{{- end }}
{{- range $v.systems }}
{{ .secret }}: ["secret"]
{{- end }}
{{- if $v.operators.enabled }}
{{ $v.operators.keycloak.databaseSecret }}: {{ toJson $login }}
{{ $v.operators.keycloak.tlsSecret }}: ["tls.crt", "tls.key"]
{{- else }}
{{- if hasPrefix "verify-" $v.database.sslMode }}
{{ $v.database.caSecret }}: ["ca.crt"]
{{- end }}
{{- if eq $v.kafka.security.protocol "SASL_SSL" }}
{{- range $v.kafka.security.users }}
{{ . }}: {{ toJson $login }}
{{- end }}
{{- with $v.kafka.security.caSecret }}
{{ . }}: ["ca.crt"]
{{- end }}
{{- end }}
{{- if $v.keycloak.setup.enabled }}
{{ $v.keycloak.setup.adminSecret }}: {{ toJson $login }}
{{- end }}
{{- end }}
{{- if eq $v.expose.by "ingress" }}
{{ $v.expose.ingress.tlsSecret }}: ["tls.crt", "tls.key"]
{{- end }}
{{- range $v.image.pullSecrets }}
{{ . }}: [".dockerconfigjson"]
{{- end }}
{{- end }}

{{/* Looks into the cluster, where there is one: rendering alone has none, and passes. */}}
{{- define "accord.checkSecrets" -}}
{{- $there := lookup "v1" "Secret" .Release.Namespace "" -}}
{{- if $there -}}
{{- $found := dict -}}
{{- range $there.items }}{{ $_ := set $found .metadata.name (default dict .data) }}{{ end -}}
{{- $missing := list -}}
{{- range $name, $keys := include "accord.neededSecrets" . | fromYaml -}}
{{- if not (hasKey $found $name) -}}
{{- $missing = append $missing (printf "%s (%s)" $name (join ", " $keys)) -}}
{{- else -}}
{{- range $keys -}}
{{- if not (hasKey (get $found $name) .) -}}
{{- $missing = append $missing (printf "%s lacks %s" $name .) -}}
{{- end -}}
{{- end -}}
{{- end -}}
{{- end -}}
{{- if $missing -}}
{{- fail (printf "\nSecrets are missing in the namespace %s: %s. Make them as docs/operations/install.md says, then install again." .Release.Namespace (join "; " $missing)) -}}
{{- end -}}
{{- end -}}
{{- end }}

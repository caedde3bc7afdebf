{{/* The alerts, each with a page of its name in docs/operations/alerts. page: somebody is woken; ticket: in working hours. */}}
{{- define "accord.alerts" -}}
{{- $budget := printf "(1 - %v / 100)" .Values.monitoring.slo.availability -}}
{{- $slowness := printf "(1 - %v / 100)" .Values.monitoring.slo.latency -}}
{{- $of := printf "{release=%q}" .Release.Name -}}
{{- $absent := "" -}}
{{- range $service, $_ := .Values.services -}}
{{- $absent = printf "%s or absent(up{release=%q,service=%q})" $absent $.Release.Name $service -}}
{{- end -}}
{{- $alerts := list
  (dict "alert" "AccordDown" "expr" (printf "up%s == 0%s" $of $absent) "for" "2m" "severity" "page"
    "summary" "A pod of {{ $labels.service }} does not answer, or there is none")
  (dict "alert" "AccordFailsFast" "for" "2m" "severity" "page"
    "expr" (include "accord.burns" (list "failed" "1h" "5m" (printf "14.4 * %s" $budget) $of))
    "summary" "{{ $labels.service }} fails so often that two days of its error budget go in an hour")
  (dict "alert" "AccordFails" "for" "5m" "severity" "page"
    "expr" (include "accord.burns" (list "failed" "6h" "30m" (printf "6 * %s" $budget) $of))
    "summary" "{{ $labels.service }} fails so often that its error budget lasts five days")
  (dict "alert" "AccordFailsSlowly" "for" "1h" "severity" "ticket"
    "expr" (include "accord.burns" (list "failed" "3d" "6h" $budget $of))
    "summary" "{{ $labels.service }} fails more often than its objective allows")
  (dict "alert" "AccordSlow" "for" "15m" "severity" "ticket"
    "expr" (printf "histogram_quantile(0.95, sum by (service, le) (rate(http_server_requests_seconds_bucket{release=%q,uri!~\".*/changes\"}[5m]))) > 0.3" .Release.Name)
    "summary" "Of 20 requests to {{ $labels.service }} one or more takes longer than 0.3 s")
  (dict "alert" "AccordSlowForMost" "for" "2m" "severity" "page"
    "expr" (include "accord.burns" (list "slow" "1h" "5m" (printf "14.4 * %s" $slowness) $of))
    "summary" "{{ $labels.service }} is slow for so many that two days of its latency budget go in an hour")
  (dict "alert" "AccordSlowForLong" "for" "1h" "severity" "ticket"
    "expr" (include "accord.burns" (list "slow" "3d" "6h" $slowness $of))
    "summary" "{{ $labels.service }} is slow more often than its objective allows")
  (dict "alert" "AccordWaitsForDatabase" "expr" (printf "agroal_awaiting_count%s > 0" $of) "for" "1m" "severity" "page"
    "summary" "Requests of {{ $labels.service }} wait for a database connection")
  (dict "alert" "AccordEventsLate" "for" "5m" "severity" "ticket"
    "expr" (printf "histogram_quantile(0.99, sum by (topic, le) (rate(accord_ledger_to_topic_seconds_bucket%s[5m]))) > 5" $of)
    "summary" "Events reach {{ $labels.topic }} more than 5 s after they were written")
  (dict "alert" "AccordReaderLate" "for" "5m" "severity" "ticket"
    "expr" (printf "histogram_quantile(0.99, sum by (service, topic, le) (rate(accord_ledger_to_reader_seconds_bucket%s[5m]))) > 30" $of)
    "summary" "{{ $labels.service }} takes in events of {{ $labels.topic }} more than 30 s after they were written")
  (dict "alert" "AccordOutboxGrows" "expr" (printf "accord_outbox_retained_bytes%s > 1024 * 1024 * 1024" $of) "for" "5m" "severity" "page"
    "summary" "PostgreSQL keeps over 1 GiB of its log for the connector of {{ $labels.service }}")
  (dict "alert" "AccordOutboxLost" "expr" (printf "accord_outbox_lost_slots%s > 0" $of) "for" "1m" "severity" "page"
    "summary" "PostgreSQL gives up log that the connector of {{ $labels.service }} has not read")
  (dict "alert" "AccordConnectorGone" "expr" (printf "accord_outbox_connected_connectors%s < 1" $of) "for" "2m" "severity" "page"
    "summary" "No connector reads the ledger of {{ $labels.service }}")
  (dict "alert" "AccordHeartbeatOld" "expr" (printf "accord_outbox_heartbeat_age_seconds%s > 120" $of) "for" "1m" "severity" "page"
    "summary" "The connector of {{ $labels.service }} wrote no heartbeat for two minutes")
  (dict "alert" "AccordDeadLetter" "expr" (printf "max by (service) (accord_inbox_parked{release=%q,state=\"dead\"}) > 0" .Release.Name) "for" "1m" "severity" "ticket"
    "summary" "{{ $labels.service }} could not apply an event, and later ones of the same person wait")
  (dict "alert" "AccordTrailUnsealed" "for" "5m" "severity" "page"
    "expr" (printf "accord_trail_unsealed_age_seconds%s > 300" $of)
    "summary" "An entry of the audit trail of {{ $labels.service }} has waited five minutes for its seal")
  (dict "alert" "AccordSourceSilent" "for" "5m" "severity" "ticket"
    "expr" (printf "min by (source) (accord_sync_age_seconds{release=%q}) > %v * 3600" .Release.Name .Values.monitoring.rules.sourceSilentHours)
    "summary" (printf "{{ $labels.source }} has sent nothing for more than %v hours" .Values.monitoring.rules.sourceSilentHours))
  (dict "alert" "AccordReaderLags" "expr" (printf "max by (service) (kafka_consumer_fetch_manager_records_lag_max%s) > 10000" $of) "for" "10m" "severity" "ticket"
    "summary" "Over 10,000 events wait for {{ $labels.service }}")
-}}
{{- if .Values.monitoring.rules.kubeStateMetrics -}}
{{- $alerts = append $alerts (dict "alert" "AccordCheckFailed" "for" "1m" "severity" "page"
    "expr" (printf "kube_job_failed{namespace=%q,job_name=~\"%s-(trail|backup)-.*\",condition=\"true\"} > 0" .Release.Namespace .Release.Name)
    "summary" "The check {{ $labels.job_name }} failed") -}}
{{- end -}}
{{- $rules := list -}}
{{- range $alerts -}}
{{- $annotations := dict "summary" .summary "runbook_url" (printf "%s/%s.md" $.Values.monitoring.rules.runbooks .alert) -}}
{{- $rules = append $rules (dict "alert" .alert "expr" .expr "for" .for "labels" (dict "severity" .severity) "annotations" $annotations) -}}
{{- end -}}
{{- toYaml $rules -}}
{{- end }}

{{/* A share of requests that uses up too much of its budget, over the long window and still in the short one. Fewer than ten in the long one call nobody: at night one of three is a third. */}}
{{- define "accord.burns" -}}
{{- $kind := index . 0 -}}
{{- $long := index . 1 -}}
{{- $short := index . 2 -}}
{{- $share := index . 3 -}}
{{- $of := index . 4 -}}
{{- printf "accord:%s:ratio_%s%s > %s and accord:%s:ratio_%s%s > %s and accord:%s:requests_%s%s >= 10" $kind $long $of $share $kind $short $of $share $kind $long $of -}}
{{- end }}

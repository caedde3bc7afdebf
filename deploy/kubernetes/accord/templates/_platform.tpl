{{/* Pods of an operator on as many machines and zones as there are. Takes root and labels, by which the operator marks them. */}}
{{- define "accord.platformSpread" -}}
{{- with .root.Values.pods.spreadOver }}
topologySpreadConstraints:
  {{- range . }}
  - maxSkew: 1
    topologyKey: {{ . }}
    whenUnsatisfiable: ScheduleAnyway
    labelSelector:
      matchLabels:
        {{- toYaml $.labels | nindent 8 }}
  {{- end }}
{{- end }}
{{- end }}

{{/* The restricted profile, as far as it goes with images that choose their own user and write where they like. */}}
{{- define "accord.platformPod" -}}
securityContext:
  runAsNonRoot: true
  seccompProfile:
    type: RuntimeDefault
{{- end }}

{{- define "accord.platformContainer" -}}
securityContext:
  allowPrivilegeEscalation: false
  capabilities:
    drop: [ALL]
{{- end }}

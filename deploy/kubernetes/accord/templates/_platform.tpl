{{/* What holds data stays when a release or a value takes it away: whoever means it deletes it by hand. */}}
{{- define "accord.kept" -}}
annotations:
  helm.sh/resource-policy: keep
{{- end }}

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

{{/* A service reads what it hears and the heads of its trail, and writes nothing: Connect publishes for it. Takes name. */}}
{{- define "accord.serviceAcls" -}}
{{- $heard := include "accord.kafkaTopics" . | fromYamlArray -}}
{{- range append $heard "accord.trail.v1" }}
- resource: {type: topic, name: {{ . }}, patternType: literal}
  operations: [Read, Describe]
{{- end }}
{{- if $heard }}
- resource: {type: group, name: {{ .name }}, patternType: literal}
  operations: [Read, Describe]
{{- end }}
{{- end }}

{{/* Connect writes the topics of topics.properties, and keeps its own state. Takes root. */}}
{{- define "accord.connectAcls" -}}
{{- range $line := .root.Files.Lines "files/topics.properties" }}
{{- if regexMatch "^[a-z]" $line }}
- resource: {type: topic, name: {{ splitList " = " $line | first }}, patternType: literal}
  operations: [Write, Describe]
{{- end }}
{{- end }}
- resource: {type: topic, name: accord.connect., patternType: prefix}
  operations: [Read, Write, Create, Describe, DescribeConfigs]
- resource: {type: group, name: accord-connect, patternType: literal}
  operations: [Read, Describe]
{{- end }}

{{/* What a Job's object is, run before or after the release's own objects are there. Takes root, name, component, hook, weight. */}}
{{- define "accord.hook" -}}
name: {{ .root.Release.Name }}-{{ .name }}
namespace: {{ .root.Release.Namespace }}
labels:
  {{- include "accord.labels" . | nindent 2 }}
annotations:
  helm.sh/hook: {{ .hook }}
  helm.sh/hook-weight: {{ .weight | quote }}
  # A Job's template cannot change: the one of the last release goes first.
  helm.sh/hook-delete-policy: before-hook-creation
{{- end }}

{{/* The pod of a Job or CronJob that runs one container to its end. Takes root, name, component, account, image, command or args, env, resources, database, kafka, files (a ConfigMap). */}}
{{- define "accord.task" -}}
metadata:
  labels:
    {{- include "accord.podLabels" . | nindent 4 }}
  {{- with .root.Values.pods.annotations }}
  annotations:
    {{- toYaml . | nindent 4 }}
  {{- end }}
spec:
  restartPolicy: Never
  {{- include "accord.pod" . | nindent 2 }}
  containers:
    - name: {{ .component }}
      image: {{ .image }}
      imagePullPolicy: {{ .root.Values.image.pullPolicy }}
      {{- include "accord.containerSecurity" . | nindent 6 }}
      {{- with .command }}
      command:
        {{- toYaml . | nindent 8 }}
      {{- end }}
      {{- with .args }}
      args:
        {{- toYaml . | nindent 8 }}
      {{- end }}
      {{- with .env }}
      env:
        {{- . | nindent 8 }}
      {{- end }}
      {{- include "accord.toolResources" . | nindent 6 }}
      volumeMounts:
        {{- include "accord.mounts" . | nindent 8 }}
        {{- if .files }}
        - name: files
          mountPath: /etc/accord/files
          readOnly: true
        {{- end }}
  volumes:
    {{- include "accord.volumes" . | nindent 4 }}
    {{- with .files }}
    - name: files
      configMap:
        name: {{ . }}
    {{- end }}
{{- end }}

{{/* How psql and its like reach the server. Takes root. */}}
{{- define "accord.postgresEnv" -}}
- name: PGHOST
  value: {{ include "accord.databaseHost" .root }}
- name: PGPORT
  value: {{ .root.Values.database.port | quote }}
- name: PGSSLMODE
  value: {{ .root.Values.database.sslMode }}
{{- if include "accord.databaseCaSecret" .root }}
- name: PGSSLROOTCERT
  value: /etc/accord/database-ca/ca.crt
{{- end }}
{{- end }}

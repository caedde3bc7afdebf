#!/bin/sh
# Gives Kafka Connect the settings of each connector; the same settings twice change nothing.
set -eu
for file in /etc/accord/files/*.json; do
  name="accord-$(basename "$file" .json)"
  curl --silent --show-error --fail-with-body --retry 30 --retry-delay 5 --retry-all-errors --output /tmp/answer.json \
    --request PUT --header 'Content-Type: application/json' --data "@$file" "$ACCORD_CONNECT/connectors/$name/config" \
    || { cat /tmp/answer.json >&2; exit 1; }
done

#!/bin/bash
# Makes the topics of topics.properties that are missing, and gives all of them the settings that stand there.
set -euo pipefail
kafka="--bootstrap-server $ACCORD_KAFKA"
while IFS= read -r line; do
  [[ "$line" =~ ^[a-z] ]] || continue
  name="${line%% = *}"
  read -r partitions settings <<< "${line#* = }"
  /opt/kafka/bin/kafka-topics.sh $kafka --create --if-not-exists --topic "$name" --partitions "$partitions" \
    --replication-factor "$ACCORD_REPLICATION_FACTOR"
  /opt/kafka/bin/kafka-configs.sh $kafka --alter --entity-type topics --entity-name "$name" \
    --add-config "$settings,min.insync.replicas=$ACCORD_IN_SYNC"
done < /etc/accord/files/topics.properties

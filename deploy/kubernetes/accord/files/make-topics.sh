#!/bin/bash
# Makes the topics of topics.properties that are missing, and gives all of them the settings that stand there.
set -euo pipefail
kafka="--bootstrap-server $ACCORD_KAFKA"
if [[ "${ACCORD_KAFKA_PROTOCOL:-PLAINTEXT}" == SASL_SSL ]]; then
  escaped() { local text="${1//\\/\\\\}"; printf '%s' "${text//\"/\\\"}"; }
  jaas="org.apache.kafka.common.security.scram.ScramLoginModule required"
  jaas="$jaas username=\"$(escaped "$ACCORD_KAFKA_USER")\" password=\"$(escaped "$ACCORD_KAFKA_PASSWORD")\";"
  {
    printf '%s\n' "security.protocol=SASL_SSL" "sasl.mechanism=SCRAM-SHA-512"
    # A properties file takes each backslash for an escape of its own.
    printf '%s\n' "sasl.jaas.config=${jaas//\\/\\\\}"
    if [[ -n "${ACCORD_KAFKA_CA:-}" ]]; then printf '%s\n' "ssl.truststore.type=PEM" "ssl.truststore.location=$ACCORD_KAFKA_CA"; fi
  } > /tmp/client.properties
  kafka="$kafka --command-config /tmp/client.properties"
fi
while IFS= read -r line; do
  [[ "$line" =~ ^[a-z] ]] || continue
  name="${line%% = *}"
  read -r partitions settings <<< "${line#* = }"
  /opt/kafka/bin/kafka-topics.sh $kafka --create --if-not-exists --topic "$name" --partitions "$partitions" \
    --replication-factor "$ACCORD_REPLICATION_FACTOR"
  /opt/kafka/bin/kafka-configs.sh $kafka --alter --entity-type topics --entity-name "$name" \
    --add-config "$settings,min.insync.replicas=$ACCORD_IN_SYNC"
done < /etc/accord/files/topics.properties

package care.accord.kit.events;

import care.accord.contracts.Envelope;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** A record as it came from Kafka, in a form that can be parked and taken up again. */
record Received(
        String topic,
        int partition,
        long offset,
        String key,
        Map<String, String> headers,
        @Nullable String payload) {

    private static final String WHOLE_STATE = "state";

    static Received of(ConsumerRecord<String, String> kafka) {
        var headers = new TreeMap<String, String>();
        kafka.headers().forEach(header -> {
            if (header.value() != null) {
                headers.put(storable(header.key()), storable(new String(header.value(), StandardCharsets.UTF_8)));
            }
        });
        var key = kafka.key() == null ? "" : storable(kafka.key());
        var payload = kafka.value() == null ? null : storable(kafka.value());
        return new Received(kafka.topic(), kafka.partition(), kafka.offset(), key, headers, payload);
    }

    /** Null for what is no event: the records of a compacted topic, and what carries no id that can be read. */
    @Nullable
    UUID eventId() {
        try {
            var id = headers.get("ce_id");
            return id == null ? null : UUID.fromString(id);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    String type() {
        return headers.getOrDefault("ce_type", WHOLE_STATE);
    }

    Envelope envelope() {
        var id = eventId();
        if (id == null) {
            throw new IllegalStateException("No event: it has no ce_id that can be read");
        }
        var recordedAt = Instant.parse(required("ce_time"));
        return new Envelope(
                id,
                type(),
                headers.getOrDefault("ce_source", ""),
                key,
                LocalDate.parse(required("ce_occurredon")),
                LocalDate.parse(required("ce_effectivefrom")),
                recordedAt,
                headers.get("traceparent"));
    }

    /** When its service wrote it down; empty for what is no event. */
    Optional<Instant> recordedAt() {
        try {
            return Optional.ofNullable(headers.get("ce_time")).map(Instant::parse);
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    String headersJson(ObjectMapper json) {
        try {
            return json.writeValueAsString(headers);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private String required(String header) {
        var value = headers.get(header);
        if (value == null) {
            throw new IllegalStateException("Header missing: " + header);
        }
        return value;
    }

    /** PostgreSQL keeps every character but this one; a record that has it must be parked like any other. */
    private static String storable(String text) {
        return text.replace('\0', '\uFFFD');
    }
}

package care.accord.kit.events;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How a service reaches Kafka: in the clear, or by TLS and with a name and password of its own (SCRAM-SHA-512). Every client of
 * Kafka takes its settings from here: the channels through {@link BrokerConfigSource}, and the check of the trail.
 */
public final class BrokerAccess {

    private static final String IN_THE_CLEAR = "PLAINTEXT";
    private static final String SECURED = "SASL_SSL";

    private BrokerAccess() {}

    /** Settings of a Kafka client, from variables of the environment. */
    public static Map<String, String> settings(Function<String, @Nullable String> environment) {
        var settings = new HashMap<String, String>();
        given(environment, "ACCORD_KAFKA").ifPresent(brokers -> settings.put("bootstrap.servers", brokers));
        var protocol = given(environment, "ACCORD_KAFKA_PROTOCOL").orElse(IN_THE_CLEAR);
        if (protocol.equals(IN_THE_CLEAR)) {
            return settings;
        }
        if (!protocol.equals(SECURED)) {
            throw new IllegalArgumentException(
                    "ACCORD_KAFKA_PROTOCOL is %s: set it to %s or %s.".formatted(protocol, SECURED, IN_THE_CLEAR));
        }
        settings.put("security.protocol", SECURED);
        settings.put("sasl.mechanism", "SCRAM-SHA-512");
        settings.put(
                "sasl.jaas.config",
                "org.apache.kafka.common.security.scram.ScramLoginModule required username=\"%s\" password=\"%s\";"
                        .formatted(
                                quoted(needed(environment, "ACCORD_KAFKA_USER")),
                                quoted(needed(environment, "ACCORD_KAFKA_PASSWORD"))));
        given(environment, "ACCORD_KAFKA_CA").ifPresent(file -> {
            settings.put("ssl.truststore.type", "PEM");
            settings.put("ssl.truststore.location", file);
        });
        return settings;
    }

    private static String needed(Function<String, @Nullable String> environment, String variable) {
        return given(environment, variable)
                .orElseThrow(() -> new IllegalArgumentException(
                        "%s is not set: ACCORD_KAFKA_PROTOCOL is %s, so Kafka asks who this is."
                                .formatted(variable, SECURED)));
    }

    private static Optional<String> given(Function<String, @Nullable String> environment, String variable) {
        return Optional.ofNullable(environment.apply(variable)).filter(value -> !value.isBlank());
    }

    private static String quoted(String text) {
        return text.replace("\\", "\\\\").replace("\"", "\\\"");
    }
}

package care.accord.kit.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BrokerAccessTest {

    private static final Map<String, String> SECURED = Map.of(
            "ACCORD_KAFKA", "kafka.example:9093",
            "ACCORD_KAFKA_PROTOCOL", "SASL_SSL",
            "ACCORD_KAFKA_CA", "/etc/accord/kafka-ca/ca.crt",
            "ACCORD_KAFKA_USER", "accord-case",
            "ACCORD_KAFKA_PASSWORD", "with \" and ${it}");

    @Test
    void in_the_clear_there_is_only_the_address() {
        assertThat(BrokerAccess.settings(Map.of("ACCORD_KAFKA", "kafka.example:9092")::get))
                .isEqualTo(Map.of("bootstrap.servers", "kafka.example:9092"));
    }

    @Test
    void a_secured_client_checks_the_broker_and_says_who_it_is() {
        assertThat(BrokerAccess.settings(SECURED::get))
                .containsEntry("security.protocol", "SASL_SSL")
                .containsEntry("sasl.mechanism", "SCRAM-SHA-512")
                .containsEntry("ssl.truststore.type", "PEM")
                .containsEntry("ssl.truststore.location", "/etc/accord/kafka-ca/ca.crt")
                .containsEntry(
                        "sasl.jaas.config",
                        "org.apache.kafka.common.security.scram.ScramLoginModule required"
                                + " username=\"accord-case\" password=\"with \\\" and ${it}\";");
    }

    @Test
    void the_channels_of_a_service_get_the_same() {
        var config = new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .withSources(new PropertiesConfigSource(SECURED, "environment", 300))
                .withSources(new BrokerConfigSource())
                .build();
        BrokerAccess.settings(SECURED::get)
                .forEach((setting, value) -> assertThat(config.getValue("kafka." + setting, String.class))
                        .isEqualTo(value));
    }

    @Test
    void the_client_of_kafka_takes_the_settings(@TempDir Path folder) throws IOException, InterruptedException {
        Map<String, String> environment = new HashMap<>(SECURED);
        environment.put("ACCORD_KAFKA", "localhost:1");
        environment.put("ACCORD_KAFKA_CA", authority(folder).toString());
        Map<String, Object> settings = Map.copyOf(BrokerAccess.settings(environment::get));

        assertThatCode(() -> new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer()).close())
                .doesNotThrowAnyException();
    }

    @Test
    void what_is_missing_or_unknown_is_named() {
        Map<String, String> environment = new HashMap<>(SECURED);
        environment.put("ACCORD_KAFKA_PASSWORD", " ");
        assertThatThrownBy(() -> BrokerAccess.settings(environment::get))
                .hasMessageStartingWith("ACCORD_KAFKA_PASSWORD is not set");

        environment.put("ACCORD_KAFKA_PROTOCOL", "TLS");
        assertThatThrownBy(() -> BrokerAccess.settings(environment::get))
                .hasMessageStartingWith("ACCORD_KAFKA_PROTOCOL is TLS: set it to SASL_SSL or PLAINTEXT");
    }

    private static Path authority(Path folder) throws IOException, InterruptedException {
        var certificate = folder.resolve("ca.crt");
        var store = folder.resolve("store.p12").toString();
        keytool("-genkeypair", "-dname", "CN=Accord", "-keyalg", "EC", "-keystore", store);
        keytool("-exportcert", "-rfc", "-file", certificate.toString(), "-keystore", store);
        return certificate;
    }

    private static void keytool(String... arguments) throws IOException, InterruptedException {
        var command = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        command.command().addAll(List.of(arguments));
        command.command().addAll(List.of("-alias", "ca", "-storepass", "changeit"));
        assertThat(command.redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start()
                        .waitFor())
                .isZero();
    }
}

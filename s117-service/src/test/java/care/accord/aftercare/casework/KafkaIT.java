package care.accord.aftercare.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import care.accord.aftercare.testing.Broker;
import care.accord.aftercare.testing.Heard;
import care.accord.aftercare.testing.Rows;
import care.accord.contracts.Topics;
import care.accord.kit.testing.Database;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;

/** On a real broker. */
@QuarkusTest
@WithTestResource(value = Database.class, initArgs = @ResourceArg(name = "service", value = "aftercare"))
@WithTestResource(Broker.class)
class KafkaIT {

    private static final String DETERMINED = "care.accord.case.eligibility-determined.v1";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Test
    void an_event_sent_twice_has_one_effect_and_those_after_it_are_heard() throws Exception {
        var person = UUID.randomUUID();
        var event = UUID.randomUUID();
        var first = determinationOf(person, true);
        var last = determinationOf(person, false);

        try (var kafka = producer()) {
            kafka.send(record(event, person, first)).get();
            kafka.send(record(event, person, first)).get();
            kafka.send(record(UUID.randomUUID(), person, last)).get();
        }

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(Rows.of(
                                "select eligible from known_eligibility where person_id = ? order by 1", person))
                        .containsExactly("f", "t"));
        assertThat(Rows.count("seen_event", "event_id = ?", event)).isOne();
        assertThat(Rows.count("parked_event", "key = ?", person.toString())).isZero();
    }

    @Test
    void a_tombstone_on_the_identity_topic_forgets_the_person() throws Exception {
        var person = UUID.randomUUID();

        try (var kafka = producer()) {
            kafka.send(new ProducerRecord<>(
                            Topics.PERSON,
                            person.toString(),
                            "{\"version\": 1, \"name\": \"Juno Able\", \"sensitivity\": \"NORMAL\"}"))
                    .get();
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(Rows.count("known_person", "person_id = ?", person))
                            .isOne());

            kafka.send(new ProducerRecord<>(Topics.PERSON, person.toString(), null))
                    .get();
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(Rows.count("known_person", "person_id = ?", person))
                            .isZero());
        }
    }

    private static String determinationOf(UUID person, boolean eligible) {
        return """
               {"personId": "%s", "assessmentId": "%s", "eligible": %s, "determinedOn": "2026-11-02"}""".formatted(person, UUID.randomUUID(), eligible);
    }

    private static ProducerRecord<String, String> record(UUID id, UUID person, String data) {
        var record = new ProducerRecord<>(Topics.CASE, person.toString(), data);
        Heard.headersOf(id, DETERMINED)
                .forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return record;
    }

    private static KafkaProducer<String, String> producer() {
        return new KafkaProducer<>(
                Map.of("bootstrap.servers", Broker.servers()), new StringSerializer(), new StringSerializer());
    }
}

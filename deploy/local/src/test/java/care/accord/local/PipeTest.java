package care.accord.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From a committed row to a record on Kafka, through the real processes and the very connector file that ships. */
@SuppressWarnings("NullAway.Init")
class PipeTest {

    private static final String PERSON = "6f1f0c9e-8f0a-4c7e-9b62-0a8f3f1f0c9e";

    @TempDir
    private static Path home;

    private static LocalPostgres postgres;
    private static LocalKafka kafka;
    private static LocalConnect connect;
    private static ServiceDatabase cases;

    @BeforeAll
    static void start() throws SQLException {
        postgres = LocalPostgres.in(home, 0, Secrets.inMemory());
        postgres.start();
        kafka = LocalKafka.in(home, Ports.free(), Ports.free());
        kafka.start();
        cases = postgres.createServiceDatabase("case");
        asOwner(
                """
                create table ledger (
                    id uuid primary key default uuidv7(),
                    position bigint generated always as identity,
                    xid xid8 not null default pg_current_xact_id(),
                    topic text not null, type text not null, subject text not null, aggregate_id uuid,
                    occurred_on date not null, effective_from date, recorded_at timestamptz not null,
                    actor jsonb not null, data jsonb not null, traceparent text)""",
                "create table person_identity (person_id uuid primary key, version bigint not null, payload jsonb not null)",
                "create table connector_heartbeat (id int primary key, beat_at timestamptz not null)",
                "create publication accord for table ledger, person_identity, connector_heartbeat",
                "grant select on ledger, person_identity to case_connector",
                "grant select, insert, update on connector_heartbeat to case_connector",
                insert("before the connector, 1", "null"),
                insert("before the connector, 2", "null"),
                insert("before the connector, 3", "null"),
                "create index backwards on ledger (position desc)",
                "cluster ledger using backwards");
        connect = LocalConnect.in(home, Ports.free(), kafka, postgres, List.of(cases));
        connect.start();
        connect.register("case");
    }

    @AfterAll
    static void stop() {
        connect.close();
        kafka.close();
        postgres.close();
    }

    @Test
    void a_ledger_row_becomes_a_cloud_event() throws SQLException {
        asOwner(insert("as a cloud event", "'00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01'"));

        var event = await("accord.case.v1", record -> record.value().contains("as a cloud event"));

        assertThat(event.key()).isEqualTo(PERSON);
        assertThat(event.value()).isEqualTo("{\"note\": \"as a cloud event\"}");
        var headers = headers(event);
        assertThat(UUID.fromString(headers.remove("ce_id")).version()).isEqualTo(7);
        assertThat(headers)
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "ce_type", "care.accord.case.request-recorded.v1",
                        "ce_source", "/accord/case-service",
                        "ce_specversion", "1.0",
                        "ce_subject", PERSON,
                        "ce_time", "2026-11-03T09:15:30.123456Z",
                        "ce_recordedat", "2026-11-03T09:15:30.123456Z",
                        "ce_occurredon", "2026-11-01",
                        "ce_effectivefrom", "2026-11-02",
                        "traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01",
                        "content-type", "application/json"));
    }

    @Test
    void rows_from_before_the_connector_are_published_too() {
        var event = await("accord.case.v1", record -> record.value().contains("before the connector"));

        assertThat(headers(event)).containsEntry("ce_occurredon", "2026-11-01");
    }

    /** Whatever order the table has them in: here the wrong one. */
    @Test
    void rows_from_before_the_connector_keep_the_order_of_their_position() {
        await("accord.case.v1", record -> record.value().contains("before the connector, 3"));

        assertThat(read("accord.case.v1").stream()
                        .map(ConsumerRecord::value)
                        .filter(value -> value.contains("before the connector"))
                        .map(value -> value.replaceAll("\\D", ""))
                        .distinct())
                .containsExactly("1", "2", "3");
    }

    @Test
    void rows_of_one_subject_keep_their_order_through_a_kill_of_the_worker() throws SQLException {
        asOwner(numbered(0, 500));
        connect.kill();
        asOwner(numbered(500, 1000));
        connect.start();

        await("accord.case.v1", record -> record.value().contains("\"number 999\""));

        var numbers = read("accord.case.v1").stream()
                .map(ConsumerRecord::value)
                .filter(value -> value.contains("number "))
                .map(value -> Integer.valueOf(value.replaceAll("\\D", "")))
                .distinct()
                .toList();
        assertThat(numbers).isEqualTo(IntStream.range(0, 1000).boxed().toList());
    }

    @Test
    void an_identity_is_published_apart_and_its_delete_is_a_tombstone() throws SQLException {
        asOwner("insert into person_identity values ('%s', 1, '{\"family\": \"Testa\"}')".formatted(PERSON));
        var added = await("accord.person.v1", record -> record.value() != null);
        asOwner("delete from person_identity");
        var gone = await("accord.person.v1", record -> record.value() == null);

        assertThat(added.key()).isEqualTo(PERSON);
        assertThat(added.value()).isEqualTo("{\"family\": \"Testa\"}");
        assertThat(gone.key()).isEqualTo(PERSON);
        assertThat(read("accord.person.v1")).hasSize(2);
    }

    private static String insert(String note, String traceparent) {
        return """
                insert into ledger (topic, type, subject, occurred_on, effective_from, recorded_at, actor, data, traceparent)
                values ('accord.case.v1', 'care.accord.case.request-recorded.v1', '%s', '2026-11-01', '2026-11-02',
                        '2026-11-03 09:15:30.123456Z', '{}', '{"note": "%s"}', %s)""".formatted(PERSON, note, traceparent);
    }

    private static String[] numbered(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(number -> insert("number " + number, "null"))
                .toArray(String[]::new);
    }

    private static void asOwner(String... statements) throws SQLException {
        try (var owner = cases.connect(cases.owner());
                var statement = owner.createStatement()) {
            for (var sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private static ConsumerRecord<String, String> await(
            String topic, Predicate<ConsumerRecord<String, String>> wanted) {
        try (var consumer = consumer(topic)) {
            var end = Instant.now().plusSeconds(40);
            while (Instant.now().isBefore(end)) {
                for (var record : consumer.poll(Duration.ofMillis(200))) {
                    if (wanted.test(record)) {
                        return record;
                    }
                }
            }
        }
        throw new AssertionError("Nothing like that came. " + connect.process().lastLines());
    }

    private static List<ConsumerRecord<String, String>> read(String topic) {
        try (var consumer = consumer(topic)) {
            var records = new ArrayList<ConsumerRecord<String, String>>();
            var ends = consumer.endOffsets(consumer.assignment());
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(200)).forEach(records::add);
            }
            return records;
        }
    }

    private static KafkaConsumer<String, String> consumer(String topic) {
        var consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", kafka.bootstrapServers(), "auto.offset.reset", "earliest"),
                new StringDeserializer(),
                new StringDeserializer());
        consumer.assign(consumer.partitionsFor(topic).stream()
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList());
        consumer.seekToBeginning(consumer.assignment());
        return consumer;
    }

    private static Map<String, String> headers(ConsumerRecord<String, String> record) {
        var headers = new HashMap<String, String>();
        record.headers()
                .forEach(header -> headers.put(
                        header.key(),
                        header.value() == null ? "(null)" : new String(header.value(), StandardCharsets.UTF_8)));
        return headers;
    }
}

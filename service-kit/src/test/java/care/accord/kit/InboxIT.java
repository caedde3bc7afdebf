package care.accord.kit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.matchesPattern;

import care.accord.contracts.Envelope;
import care.accord.contracts.Shows;
import care.accord.kit.events.EventReader;
import care.accord.kit.events.Inbox;
import care.accord.kit.testing.Database;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(SampleService.class)
@WithTestResource(Database.class)
class InboxIT {

    private static final AtomicLong OFFSETS = new AtomicLong();

    @Inject
    Inbox inbox;

    @Inject
    Effects effects;

    /** Keeps what was applied; refuses what is marked until it is told to forgive. */
    @ApplicationScoped
    static class Effects implements EventReader {

        private final Queue<String> applied = new ConcurrentLinkedQueue<>();
        private volatile boolean forgiving;

        @Override
        public String type() {
            return "care.accord.sample.told.v1";
        }

        @Override
        public void apply(Envelope envelope, JsonNode data) {
            if (data.path("poison").asBoolean() && !forgiving) {
                throw new IllegalArgumentException("poisoned: " + data);
            }
            applied.add(data.path("what").asText());
        }

        void forgive(boolean yes) {
            forgiving = yes;
        }

        List<String> applied() {
            return List.copyOf(applied);
        }
    }

    @Test
    @Shows("I9")
    void an_event_that_comes_twice_has_one_effect() {
        var event = told("key-twice", "once", false);
        inbox.receive(event);
        inbox.receive(event);
        assertThat(effects.applied()).containsOnlyOnce("once");
    }

    @Test
    void operators_see_how_old_events_are_and_how_many_are_parked() {
        effects.forgive(false);
        inbox.receive(told("key-measured", "measured", false));
        inbox.receive(told("key-counted", "counted", true));

        await().untilAsserted(() -> given().get("/q/metrics")
                .then()
                .statusCode(200)
                .body(matchesPattern(
                        "(?s).*accord_ledger_to_reader_seconds_count\\{topic=\"accord.sample.v1\"\\} [1-9].*"))
                .body(containsString("accord_ledger_to_topic_seconds_bucket"))
                .body(matchesPattern("(?s).*accord_inbox_parked\\{state=\"(dead|retrying)\"\\} [1-9].*"))
                .body(containsString("accord_outbox_retained_bytes "))
                .body(containsString("accord_trail_unsealed_age_seconds "))
                .body(containsString("agroal_available_count")));
    }

    @Test
    void a_type_that_nobody_reads_is_passed_by() {
        inbox.receive(record("key-other", UUID.randomUUID(), "care.accord.sample.unread.v1", "not even json"));
        assertThat(unsettled("key-other")).isEmpty();
    }

    @Test
    void a_poisoned_event_holds_back_its_own_key_only_and_all_follow_in_order_once_it_is_cured() throws SQLException {
        effects.forgive(false);
        inbox.receive(told("key-ill", "ill-1", true));
        inbox.receive(told("key-ill", "ill-2", false));
        inbox.receive(told("key-ill", "ill-3", false));
        inbox.receive(told("key-well", "well-1", false));

        assertThat(effects.applied()).contains("well-1").doesNotContain("ill-1", "ill-2", "ill-3");
        assertThat(unsettled("key-ill")).hasSize(3);
        assertThat(causes("key-ill")).noneMatch(cause -> cause.contains("poisoned:"));

        effects.forgive(true);
        await().untilAsserted(() -> assertThat(effects.applied()).containsSubsequence("ill-1", "ill-2", "ill-3"));
        assertThat(unsettled("key-ill")).isEmpty();

        inbox.receive(told("key-ill", "ill-4", false));
        assertThat(effects.applied()).contains("ill-4");
    }

    @Test
    void what_was_parked_and_applied_is_parked_again_when_it_fails_in_a_replay() throws SQLException {
        effects.forgive(false);
        var event = told("key-replayed", "replayed", true);
        inbox.receive(event);
        effects.forgive(true);
        await().untilAsserted(() -> assertThat(unsettled("key-replayed")).isEmpty());
        forgetAllSeen();

        effects.forgive(false);
        inbox.receive(event);

        assertThat(unsettled("key-replayed")).hasSize(1);
        effects.forgive(true);
        await().untilAsserted(() -> assertThat(unsettled("key-replayed")).isEmpty());
        assertThat(effects.applied()).filteredOn("replayed"::equals).hasSize(2);
    }

    private static void forgetAllSeen() throws SQLException {
        try (var database = Database.current().connect(Database.current().owner())) {
            database.createStatement().execute("delete from seen_event");
        }
    }

    @Test
    void what_carries_no_readable_id_or_a_character_that_cannot_be_kept_is_parked_like_any_other() {
        var unreadable = new ConsumerRecord<>("accord.sample.v1", 0, OFFSETS.getAndIncrement(), "key-no-id", "{}\0");
        unreadable.headers().add("ce_id", "not an id\0".getBytes(StandardCharsets.UTF_8));
        unreadable.headers().add("ce_type", "care.accord.sample.told.v1".getBytes(StandardCharsets.UTF_8));
        inbox.receive(unreadable);
        assertThat(unsettled("key-no-id")).hasSize(1);
    }

    private static ConsumerRecord<String, String> told(String key, String what, boolean poison) {
        return record(
                key,
                UUID.randomUUID(),
                "care.accord.sample.told.v1",
                "{\"what\":\"%s\",\"poison\":%s}".formatted(what, poison));
    }

    private static ConsumerRecord<String, String> record(String key, UUID id, String type, String payload) {
        var record = new ConsumerRecord<>("accord.sample.v1", 0, OFFSETS.getAndIncrement(), key, payload);
        record.headers().add("ce_id", id.toString().getBytes(StandardCharsets.UTF_8));
        record.headers().add("ce_type", type.getBytes(StandardCharsets.UTF_8));
        record.headers().add("ce_time", "2026-11-02T09:00:00.123456Z".getBytes(StandardCharsets.UTF_8));
        record.headers().add("ce_occurredon", "2026-11-01".getBytes(StandardCharsets.UTF_8));
        record.headers().add("ce_effectivefrom", "2026-11-01".getBytes(StandardCharsets.UTF_8));
        return record;
    }

    private static List<String> unsettled(String key) {
        return select("select state from parked_event where settled_at is null and key = '" + key + "'");
    }

    private static List<String> causes(String key) {
        return select("select cause from parked_event where key = '" + key + "'");
    }

    private static List<String> select(String sql) {
        try (var database = Database.current().connect(Database.current().runtime());
                var rows = database.createStatement().executeQuery(sql)) {
            var found = new java.util.ArrayList<String>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}

package care.accord.kit.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import care.accord.contracts.BodyCode;
import care.accord.kit.SampleService;
import care.accord.kit.actor.Act;
import care.accord.kit.actor.Actor;
import care.accord.kit.testing.Database;
import care.accord.kit.testing.Metrics;
import care.accord.kit.trail.Sealing;
import care.accord.kit.trail.Trail;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(SampleService.class)
@WithTestResource(Database.class)
class OutboxMetricsIT {

    private static final Act ACT = Act.own(
            new Actor("wren", "Wren Ashby", Set.of("social-worker"), new BodyCode("998"), null, null, Set.of()));

    private static final int MUCH = 2_000_000;

    @Inject
    OutboxMetrics metrics;

    @Inject
    Trail trail;

    @Inject
    Sealing sealing;

    @Test
    void an_entry_of_the_trail_waits_from_when_it_was_written_until_it_is_sealed() throws SQLException {
        sealing.seal();
        assertThat(shown("accord_trail_unsealed_age_seconds")).isZero();
        QuarkusTransaction.requiringNew()
                .run(() -> trail.read(ACT, UUID.randomUUID(), "care.accord.sample.read", null));
        try (var owner = Database.current().connect(Database.current().owner())) {
            execute(
                    owner,
                    "update audit set at = now() - interval '1 hour' where position = (select max(position) from audit)");
        }
        assertThat(shown("accord_trail_unsealed_age_seconds")).isGreaterThanOrEqualTo(60 * 60);
        sealing.seal();
        assertThat(shown("accord_trail_unsealed_age_seconds")).isZero();
    }

    @Test
    void log_is_kept_for_a_connector_that_has_read_all_while_a_transaction_stays_open() throws SQLException {
        try (var server = Database.connectAsSuperuser();
                var others = Database.current().connect(Database.current().runtime())) {
            execute(server, "select pg_create_logical_replication_slot('reads_all', 'pgoutput')");
            others.setAutoCommit(false);
            execute(others, "select pg_current_xact_id()");
            execute(server, "select pg_logical_emit_message(false, 'test', repeat('x', %d))".formatted(MUCH));
            readAll(server);
            assertThat(shown("accord_outbox_retained_bytes")).isGreaterThan(MUCH);
            others.rollback();
            await().untilAsserted(() -> {
                readAll(server);
                assertThat(shown("accord_outbox_retained_bytes")).isLessThan(MUCH);
            });
            execute(server, "select pg_drop_replication_slot('reads_all')");
        }
    }

    @Test
    void log_that_is_given_up_before_the_connector_has_read_it_is_counted() throws SQLException {
        try (var server = Database.connectAsSuperuser()) {
            execute(server, "select pg_create_logical_replication_slot('too_slow', 'pgoutput')");
            assertThat(shown("accord_outbox_lost_slots")).isZero();
            try {
                execute(server, "alter system set max_slot_wal_keep_size = '1MB'");
                execute(server, "select pg_reload_conf()");
                for (int file = 0; file < 2; file++) {
                    execute(server, "select pg_logical_emit_message(false, 'test', repeat('x', %d))".formatted(MUCH));
                    execute(server, "select pg_switch_wal()");
                }
                await().untilAsserted(() ->
                        assertThat(shown("accord_outbox_lost_slots")).isEqualTo(1));
            } finally {
                execute(server, "alter system reset max_slot_wal_keep_size");
                execute(server, "select pg_reload_conf()");
                execute(server, "select pg_drop_replication_slot('too_slow')");
            }
        }
    }

    private static void readAll(Connection server) throws SQLException {
        execute(server, "select pg_log_standby_snapshot()");
        execute(server, "select pg_replication_slot_advance('reads_all', pg_current_wal_lsn())");
    }

    private double shown(String name) throws SQLException {
        metrics.look();
        return Metrics.shown(name);
    }

    private static void execute(Connection database, String sql) throws SQLException {
        try (var statement = database.createStatement()) {
            statement.execute(sql);
        }
    }
}

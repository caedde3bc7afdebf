package care.accord.kit.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.accord.kit.SampleService;
import care.accord.kit.testing.Database;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayDeque;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(SampleService.class)
@WithTestResource(Database.class)
class ConnectionIT {

    @Inject
    DataSource database;

    @Inject
    DatabaseAway away;

    @Test
    void when_the_pool_has_no_connection_left_the_database_is_away() throws SQLException {
        var taken = new ArrayDeque<Connection>();
        try {
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> {
                        while (true) {
                            taken.add(database.getConnection());
                        }
                    })
                    .matches(away::isBehind);
        } finally {
            while (!taken.isEmpty()) {
                taken.remove().close();
            }
        }
    }

    @Test
    void a_lock_and_a_statement_have_less_time_than_the_gateway_gives_an_answer() throws SQLException {
        try (var connection = database.getConnection();
                var row = connection.createStatement().executeQuery("""
                        select current_setting('lock_timeout'), current_setting('statement_timeout'),
                               current_setting('idle_in_transaction_session_timeout')""")) {
            row.next();
            assertThat(row.getString(1)).isEqualTo("3s");
            assertThat(row.getString(2)).isEqualTo("7s");
            assertThat(row.getString(3)).isEqualTo("30s");
        }
    }

    @Test
    void who_waits_for_a_row_that_another_holds_is_told_in_time() throws SQLException {
        try (var holds = database.getConnection();
                var waits = database.getConnection();
                var holding = holds.createStatement();
                var waiting = waits.createStatement()) {
            holding.execute("select pg_advisory_lock(1, 1)");
            assertThatThrownBy(() -> waiting.execute("set lock_timeout = '10ms'; select pg_advisory_lock(1, 1)"))
                    .satisfies(late ->
                            assertThat(new DatabaseAway().isBehind(late)).isTrue());
            waiting.execute("set lock_timeout = default");
            holding.execute("select pg_advisory_unlock(1, 1)");
        }
    }

    @Test
    void the_server_lets_go_what_a_vanished_machine_holds_after_half_a_minute() throws SQLException {
        try (var connection = database.getConnection();
                var row = connection.createStatement().executeQuery("""
                        select current_setting('tcp_keepalives_idle')::int
                               + current_setting('tcp_keepalives_interval')::int * current_setting('tcp_keepalives_count')::int""")) {
            row.next();
            assertThat(row.getInt(1)).isEqualTo(30);
        }
    }
}

package care.accord.kit.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

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

package care.accord.kit.database;

import static org.assertj.core.api.Assertions.assertThat;

import care.accord.kit.SampleService;
import care.accord.kit.testing.Database;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(SampleService.class)
@WithTestResource(Database.class)
class ConnectionIT {

    @Inject
    DataSource database;

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

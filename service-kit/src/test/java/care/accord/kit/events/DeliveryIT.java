package care.accord.kit.events;

import static org.assertj.core.api.Assertions.assertThat;

import care.accord.kit.SampleService;
import care.accord.kit.testing.Database;
import care.accord.kit.testing.ParkedRows;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(SampleService.class)
@WithTestResource(Database.class)
class DeliveryIT {

    @Inject
    Delivery delivery;

    @Test
    void an_event_that_another_instance_has_given_up_is_not_told_of_again() throws SQLException {
        var id = ParkedRows.add();
        var received = new Received(
                "accord.sample.v1 " + id, 0, 0, id, Map.of("ce_type", "care.accord.sample.parked.v1"), "{}");

        delivery.failedAgain(
                new Delivery.Parked(UUID.fromString(id), received, "RETRYING", Instant.EPOCH),
                new IllegalStateException("still"));

        assertThat(toldOf(received)).isZero();
    }

    private static long toldOf(Received received) throws SQLException {
        try (var database = Database.current().connect(Database.current().runtime());
                var select = database.prepareStatement("select count(*) from ledger where data ->> 'topic' = ?")) {
            select.setString(1, received.topic());
            var rows = select.executeQuery();
            rows.next();
            return rows.getLong(1);
        }
    }
}

package care.accord.kit.testing;

import java.sql.SQLException;
import java.util.UUID;

/** Parks events in a service's inbox as its runtime role, for tests of who settles them. */
public final class ParkedRows {

    private ParkedRows() {}

    /** @return the id of an event of a key of its own that could not be applied */
    public static String add() {
        var id = UUID.randomUUID();
        try (var connection = Database.current().connect(Database.current().runtime());
                var insert = connection.prepareStatement("""
                        insert into parked_event (id, topic, key, kafka_partition, kafka_offset, type, headers, payload, state, attempts,
                                                  cause, parked_at)
                        values (?, ?, ?, 0, 0, 'care.accord.sample.parked.v1', '{}', '{}', 'DEAD', 1, 'a test', now())""")) {
            insert.setObject(1, id);
            insert.setString(2, "accord.sample.v1 " + id);
            insert.setString(3, id.toString());
            insert.executeUpdate();
            return id.toString();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}

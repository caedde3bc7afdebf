package care.accord.kit.testing;

import java.sql.SQLException;
import java.util.UUID;

/** Writes entries into a service's ledger as its runtime role, for tests of who reads them. */
public final class LedgerRows {

    private LedgerRows() {}

    /** @return the id of an entry that says nothing but its type */
    public static String add(String topic, String type, UUID subject) {
        var id = UUID.randomUUID().toString();
        try (var connection = Database.current().connect(Database.current().runtime());
                var insert = connection.prepareStatement("""
                        insert into ledger (id, topic, type, subject, aggregate_id, occurred_on, effective_from, recorded_at, actor, data)
                        values (cast(? as uuid), ?, ?, ?, gen_random_uuid(), '2026-11-02', '2026-11-02', now(),
                                '{"body": "998", "capacity": "OWN_BODY", "onBehalfOf": "998"}', '{}')""")) {
            insert.setString(1, id);
            insert.setString(2, topic);
            insert.setString(3, type);
            insert.setString(4, subject.toString());
            insert.executeUpdate();
            return id;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}

package care.accord.kit.testing.input;

import care.accord.kit.testing.Database;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** All rows of a service's database but those that only say who asked, and what. */
final class Rows implements AutoCloseable {

    /** A refused attempt is audited, and a seal follows; what was typed into a form is kept as a draft, refused or not. */
    private static final Set<String> OF_ATTEMPTS = Set.of("audit", "audit_seal", "draft");

    /** The service itself retries what an operator lets it retry; the dead stay as they are. */
    private static final Map<String, String> AT_REST = Map.of("parked_event", "where state = 'DEAD'");

    private final Connection database;
    private final String states;

    Rows() {
        try {
            database = Database.current().connect(Database.current().owner());
            states = tables().stream().map(Rows::state).collect(Collectors.joining(" union all "));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Of each table how many rows it has and which transaction wrote last: another state after any change. */
    Map<String, String> state() {
        return query(states);
    }

    private static String state(String table) {
        return "select '%1$s', count(*) || ' rows, last written by ' || coalesce(max(xmin::text::bigint), 0) from \"%1$s\" %2$s"
                .formatted(table, AT_REST.getOrDefault(table, ""));
    }

    private List<String> tables() {
        var tables = new ArrayList<>(query("select tablename, '' from pg_tables where schemaname = 'public'")
                .keySet());
        tables.removeAll(OF_ATTEMPTS);
        return tables;
    }

    private Map<String, String> query(String sql) {
        try (var rows = database.createStatement().executeQuery(sql)) {
            var found = new TreeMap<String, String>();
            while (rows.next()) {
                found.put(rows.getString(1), rows.getString(2));
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        try {
            database.close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}

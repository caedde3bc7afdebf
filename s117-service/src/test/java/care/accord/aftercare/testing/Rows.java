package care.accord.aftercare.testing;

import care.accord.kit.testing.Database;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Looks into the database, and writes to it, as the service's own role. */
public final class Rows {

    private Rows() {}

    /** The first column of each row, as text. */
    public static List<String> of(String sql, Object... values) {
        var database = Database.current();
        try (var connection = database.connect(database.runtime());
                var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            var rows = new ArrayList<String>();
            try (var found = statement.executeQuery()) {
                while (found.next()) {
                    rows.add(found.getString(1));
                }
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public static long count(String table, String where, Object... values) {
        return Long.parseLong(
                of("select count(*) from " + table + " where " + where, values).getFirst());
    }

    /** Writes as the service may, or fails as it would. */
    public static int write(String sql, Object... values) throws SQLException {
        var database = Database.current();
        try (var connection = database.connect(database.runtime());
                var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            return statement.executeUpdate();
        }
    }
}

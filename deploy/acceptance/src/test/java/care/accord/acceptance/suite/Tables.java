package care.accord.acceptance.suite;

import care.accord.local.LocalPostgres;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** What is in a service's database, looked at by its administrator. */
public final class Tables {

    private final LocalPostgres postgres;
    private final String database;

    Tables(LocalPostgres postgres, String database) {
        this.postgres = postgres;
        this.database = database;
    }

    /** The number that a query with one row and one column gives. */
    public long number(String query, Object... values) {
        return Long.parseLong(column(query, values).getFirst());
    }

    /** The first column of a query, as text. */
    public List<String> column(String query, Object... values) {
        try (var connection = connect();
                var statement = prepared(connection, query, values);
                var rows = statement.executeQuery()) {
            var column = new ArrayList<String>();
            while (rows.next()) {
                column.add(rows.getString(1));
            }
            return column;
        } catch (SQLException e) {
            throw new IllegalStateException(query + ": " + e.getMessage(), e);
        }
    }

    /** Does what only an administrator, or an intruder with their rights, can do. Answers with the number of rows. */
    public int change(String statement, Object... values) {
        try (var connection = connect();
                var prepared = prepared(connection, statement, values)) {
            return prepared.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(statement + ": " + e.getMessage(), e);
        }
    }

    private Connection connect() throws SQLException {
        return postgres.connectAsSuperuser(database);
    }

    private static PreparedStatement prepared(Connection connection, String sql, Object... values) throws SQLException {
        var statement = connection.prepareStatement(sql);
        for (var place = 0; place < values.length; place++) {
            statement.setObject(place + 1, values[place]);
        }
        return statement;
    }
}

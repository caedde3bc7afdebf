package care.accord.local;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;

/**
 * One service's database and the three roles that may enter it.
 *
 * @param name such as {@code accord_case}
 * @param url its JDBC address
 * @param owner creates and changes tables in a migration run of its own
 * @param runtime is what the running service uses; its rights on tables come from the migrations
 * @param connector reads the ledger's inserts from PostgreSQL's log
 */
public record ServiceDatabase(String name, String url, Login owner, Login runtime, Login connector) {

    /** A database role and its password. */
    public record Login(String user, String password) {}

    /** A connection as the given role of this database. */
    public Connection connect(Login as) throws SQLException {
        return DriverManager.getConnection(url, as.user(), as.password());
    }

    List<Login> logins() {
        return List.of(owner, runtime, connector);
    }
}

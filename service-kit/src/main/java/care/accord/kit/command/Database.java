package care.accord.kit.command;

import care.accord.web.start.Neighbour;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.function.Supplier;

/** The database of a service, looked at before anything is asked of it. */
final class Database implements Neighbour {

    private static final String SECONDS_TO_CONNECT = "5";
    private static final String NOT_REACHED = "08";
    private static final String NOT_ADMITTED = "28";
    private static final String NO_SUCH_DATABASE = "3D000";
    /** It starts or stops, or has no connection left. */
    private static final Set<String> NOT_NOW = Set.of("57P03", "57P01", "53300");

    private final String url;
    private final String user;
    private final String password;
    private final Supplier<Optional<String>> mismatch;

    private Database(String url, String user, String password, Supplier<Optional<String>> mismatch) {
        this.url = url;
        this.user = user;
        this.password = password;
        this.mismatch = mismatch;
    }

    /** With whatever schema. */
    static Database any(String url, String user, String password) {
        return new Database(url, user, password, Optional::empty);
    }

    /** With a schema that this build can serve. */
    static Database withSchema(String url, String user, String password, List<String> folders) {
        return new Database(url, user, password, () -> new Migrations(url, user, password, folders).mismatch());
    }

    @Override
    public State look() {
        var login = new Properties();
        login.setProperty("user", user);
        login.setProperty("password", password);
        login.setProperty("connectTimeout", SECONDS_TO_CONNECT);
        login.setProperty("loginTimeout", SECONDS_TO_CONNECT);
        try (var connection = DriverManager.getConnection(url, login)) {
            return mismatch.get().<State>map(Wrong::new).orElseGet(Fine::new);
        } catch (SQLException e) {
            return judge(Optional.ofNullable(e.getSQLState()).orElse(""), e);
        }
    }

    private State judge(String state, SQLException failure) {
        if (state.startsWith(NOT_REACHED) || NOT_NOW.contains(state)) {
            return new Away("The database %s (ACCORD_DB_URL) cannot be reached: %s Start it, or correct the address."
                    .formatted(address(), sentence(failure)));
        }
        if (state.startsWith(NOT_ADMITTED)) {
            return new Wrong(
                    "The database %s (ACCORD_DB_URL) does not admit %s with the password given: %s Correct the user or the password."
                            .formatted(address(), user, sentence(failure)));
        }
        if (state.equals(NO_SUCH_DATABASE)) {
            return new Wrong("The server has no database %s (ACCORD_DB_URL). Create it, or correct the address."
                    .formatted(address()));
        }
        return new Wrong("The database %s (ACCORD_DB_URL) cannot be used: %s".formatted(address(), sentence(failure)));
    }

    /** Without what follows the name of the database: it may hold a password. */
    private String address() {
        return url.replaceFirst("\\?.*", "");
    }

    private static String sentence(SQLException failure) {
        var message = String.valueOf(failure.getMessage()).strip().replaceAll("\\s+", " ");
        return message.endsWith(".") ? message : message + ".";
    }
}

package care.accord.kit.testing;

import care.accord.kit.command.Migrations;
import care.accord.local.LocalPostgres;
import care.accord.local.ServiceDatabase;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A real PostgreSQL for feature tests: migrated by the owner, used by the service as the runtime role. One server for all
 * test classes of a module; name the service with init argument {@code service} (case, aftercare, staffing, partnership).
 * Kafka is off: a test hands records to {@code Inbox.receive} itself, or overrides {@code
 * mp.messaging.incoming.others.enabled} with a broker of its own.
 */
public final class Database implements QuarkusTestResourceLifecycleManager {

    private static @Nullable ServiceDatabase current;
    private static @Nullable LocalPostgres running;

    private String service = "case";
    private @Nullable LocalPostgres server;

    /** The database of the running tests, to look in as any of its roles. */
    public static ServiceDatabase current() {
        if (current == null) {
            throw new IllegalStateException("No database is running: add @WithTestResource(Database.class)");
        }
        return current;
    }

    /** A connection to it that may do anything. */
    public static Connection connectAsSuperuser() throws SQLException {
        if (running == null) {
            throw new IllegalStateException("No database is running: add @WithTestResource(Database.class)");
        }
        return running.connectAsSuperuser(current().name());
    }

    @Override
    public void init(Map<String, String> initArgs) {
        service = initArgs.getOrDefault("service", service);
    }

    @Override
    public Map<String, String> start() {
        var postgres = LocalPostgres.temporary();
        server = postgres;
        running = postgres;
        var database = postgres.createServiceDatabase(service);
        current = database;
        new Migrations(database.url(), database.owner().user(), database.owner().password())
                .migrate(database.runtime().user(), database.connector().user());
        return Map.ofEntries(
                Map.entry("ACCORD_DB_URL", database.url()),
                Map.entry("ACCORD_DB_USER", database.runtime().user()),
                Map.entry("ACCORD_DB_PASSWORD", database.runtime().password()),
                Map.entry("ACCORD_COUNCIL", "998"),
                Map.entry("ACCORD_TRAIL_KEY", "a-key-for-tests-only"),
                Map.entry("ACCORD_KAFKA", "localhost:1"),
                Map.entry("ACCORD_OIDC_URL", "http://localhost:1/realms/accord"),
                // Any free port: several modules may be tested at once on one machine.
                Map.entry("quarkus.http.test-port", "0"),
                Map.entry("quarkus.oidc.tenant-enabled", "false"),
                Map.entry("accord.trail.sealed-every", "off"),
                Map.entry("mp.messaging.incoming.others.enabled", "false"));
    }

    @Override
    public void stop() {
        if (server != null) {
            server.close();
        }
    }
}

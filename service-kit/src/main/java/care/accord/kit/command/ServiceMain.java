package care.accord.kit.command;

import care.accord.contracts.Topics;
import care.accord.kit.events.BrokerAccess;
import care.accord.kit.trail.PublishedHeads;
import care.accord.kit.trail.Verification;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/**
 * The runs of a service: without arguments it serves; {@code migrate} brings its schema up to date as the owner; {@code
 * verify-trail} checks the audit trail against its seals and the heads on Kafka. The last two start no service.
 */
@QuarkusMain
public final class ServiceMain {

    private static final int FAILED = 1;
    private static final int USAGE = 2;

    private ServiceMain() {}

    public static void main(String... args) throws SQLException {
        if (args.length == 0) {
            Quarkus.run();
            return;
        }
        System.exit(
                switch (args[0]) {
                    case "migrate" -> migrate();
                    case "verify-trail" -> verifyTrail();
                    default -> {
                        System.err.println("Usage: java -jar quarkus-run.jar [migrate | verify-trail]");
                        yield USAGE;
                    }
                });
    }

    private static int migrate() {
        try {
            new Migrations(required("ACCORD_DB_URL"), required("ACCORD_DB_OWNER"), required("ACCORD_DB_OWNER_PASSWORD"))
                    .migrate(
                            roleBeside(required("ACCORD_DB_OWNER"), "runtime"),
                            roleBeside(required("ACCORD_DB_OWNER"), "connector"));
            return 0;
        } catch (RuntimeException e) {
            System.err.println("The migration failed: " + e.getMessage());
            return FAILED;
        }
    }

    private static int verifyTrail() throws SQLException {
        var login = new Properties();
        login.setProperty("user", required("ACCORD_DB_USER"));
        login.setProperty("password", required("ACCORD_DB_PASSWORD"));
        var service = required("ACCORD_SERVICE");
        required("ACCORD_KAFKA");
        var published = PublishedHeads.of(service, BrokerAccess.settings(System::getenv), Topics.TRAIL);
        try (var database = DriverManager.getConnection(required("ACCORD_DB_URL"), login)) {
            var finding = Verification.verify(database, required("ACCORD_TRAIL_KEY"), published);
            System.out.println(finding.fault()
                    .map(fault -> "BROKEN: " + fault)
                    .orElse("HOLDS: %d seals over %d entries; %d heads published"
                            .formatted(finding.seals(), finding.rows(), published.size())));
            return finding.holds() ? 0 : FAILED;
        }
    }

    /** The three roles of a service are named alike: case_owner, case_runtime, case_connector. */
    private static String roleBeside(String owner, String kind) {
        return owner.replaceFirst("_owner$", "_" + kind);
    }

    private static String required(String variable) {
        var value = System.getenv(variable);
        if (value == null || value.isBlank()) {
            System.err.println("Set " + variable + " in the environment.");
            System.exit(USAGE);
        }
        return value;
    }
}

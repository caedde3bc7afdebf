package care.accord.kit.command;

import care.accord.contracts.Topics;
import care.accord.kit.database.Database;
import care.accord.kit.events.BrokerAccess;
import care.accord.kit.trail.PublishedTrail;
import care.accord.kit.trail.TrailKeys;
import care.accord.kit.trail.Verification;
import care.accord.web.start.Start;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The runs of a service: without arguments it serves; {@code migrate} brings its schema up to date as the owner; {@code
 * verify-trail} checks the audit trail against its seals and the heads on Kafka; {@code rehearse} starts and ends, while an image is
 * built. The first two of these start no service.
 */
@QuarkusMain
public final class ServiceMain {

    private static final int FAILED = 1;
    private static final int USAGE = 2;

    private ServiceMain() {}

    public static void main(String... args) throws SQLException {
        switch (args.length == 0 ? "" : args[0]) {
            case "" -> serve();
            case "migrate" -> System.exit(migrate());
            case "verify-trail" -> System.exit(verifyTrail());
            case "rehearse" -> Start.rehearse(ServiceSettings.TO_SERVE);
            default -> {
                System.err.println("Usage: java -jar quarkus-run.jar [migrate | verify-trail | rehearse]");
                System.exit(USAGE);
            }
        }
    }

    private static void serve() {
        Start.serve(
                ServiceSettings.TO_SERVE,
                () -> Database.withSchema(
                                setting("ACCORD_DB_URL"),
                                setting("ACCORD_DB_USER"),
                                setting("ACCORD_DB_PASSWORD"),
                                new Migrations(
                                        setting("ACCORD_DB_URL"),
                                        setting("ACCORD_DB_USER"),
                                        setting("ACCORD_DB_PASSWORD"))::mismatch)
                        .look());
    }

    private static int migrate() {
        Start.needs(
                ServiceSettings.TO_MIGRATE,
                () -> Database.any(
                                setting("ACCORD_DB_URL"),
                                setting("ACCORD_DB_OWNER"),
                                setting("ACCORD_DB_OWNER_PASSWORD"))
                        .look());
        var owner = setting("ACCORD_DB_OWNER");
        try {
            new Migrations(setting("ACCORD_DB_URL"), owner, setting("ACCORD_DB_OWNER_PASSWORD"))
                    .migrate(roleBeside(owner, "runtime"), roleBeside(owner, "connector"));
            return 0;
        } catch (RuntimeException e) {
            System.err.println("The migration failed: " + e.getMessage());
            return FAILED;
        }
    }

    private static int verifyTrail() throws SQLException {
        Start.needs(
                ServiceSettings.TO_VERIFY,
                () -> Database.any(setting("ACCORD_DB_URL"), setting("ACCORD_DB_USER"), setting("ACCORD_DB_PASSWORD"))
                        .look());
        var published =
                PublishedTrail.of(setting("ACCORD_SERVICE"), BrokerAccess.settings(System::getenv), Topics.TRAIL);
        try (var database = DriverManager.getConnection(
                setting("ACCORD_DB_URL"), setting("ACCORD_DB_USER"), setting("ACCORD_DB_PASSWORD"))) {
            var finding = Verification.verify(
                    database,
                    TrailKeys.of(setting("ACCORD_TRAIL_KEY"), setting("ACCORD_TRAIL_KEYS_BEFORE", "")),
                    published,
                    Long.parseLong(setting("ACCORD_GENERATION", "1")));
            System.out.println(finding.fault()
                    .map(fault -> "BROKEN: " + fault)
                    .orElse("HOLDS: %d seals over %d entries; %d heads published%s"
                            .formatted(finding.seals(), finding.rows(), published.size(), restores(published))));
            return finding.holds() ? 0 : FAILED;
        }
    }

    private static String restores(PublishedTrail published) {
        return published.restores().entrySet().stream()
                .map(restore ->
                        "; restored before seal %d, generation %d".formatted(restore.getValue(), restore.getKey()))
                .collect(Collectors.joining());
    }

    /** The three roles of a service are named alike: case_owner, case_runtime, case_connector. */
    private static String roleBeside(String owner, String kind) {
        return owner.replaceFirst("_owner$", "_" + kind);
    }

    private static String setting(String variable, String byDefault) {
        return Optional.ofNullable(System.getenv(variable))
                .filter(value -> !value.isBlank())
                .orElse(byDefault);
    }

    /** One of those that {@link Start} has insisted on. */
    private static String setting(String variable) {
        return Objects.requireNonNull(System.getenv(variable));
    }
}

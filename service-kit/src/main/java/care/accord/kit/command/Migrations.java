package care.accord.kit.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.flywaydb.core.Flyway;

/** The schema of a service: several folders of scripts, each with a history of its own, so that a kit can grow beside it. */
public final class Migrations {

    private static final String FOLDERS = "accord.migrations";

    private final String url;
    private final String user;
    private final String password;
    private final List<String> folders;

    public Migrations(String url, String user, String password) {
        this(url, user, password, foldersOfThisService());
    }

    public Migrations(String url, String user, String password, List<String> folders) {
        this.url = url;
        this.user = user;
        this.password = password;
        this.folders = List.copyOf(folders);
    }

    /** Brings the schema up to date; run by the owner. */
    public void migrate(String runtimeRole, String connectorRole) {
        for (var folder : folders) {
            flyway(folder, Map.of("runtime", runtimeRole, "connector", connectorRole, "history", historyOf(folder)))
                    .migrate();
        }
    }

    /** Why this schema cannot be served, in one sentence; empty when it is exactly the one that this build knows. */
    public Optional<String> mismatch() {
        return folders.stream().map(this::mismatchIn).flatMap(Optional::stream).findFirst();
    }

    private Optional<String> mismatchIn(String folder) {
        var info = flyway(folder, Map.of()).info();
        if (info.pending().length > 0) {
            return Optional.of(
                    "The database is behind this build: %s of %s is not applied. Run the migrate command of this build first."
                            .formatted(info.pending()[0].getScript(), folder));
        }
        return Arrays.stream(info.all())
                .filter(script ->
                        script.getState().isFailed() || script.getState().name().startsWith("FUTURE"))
                .findFirst()
                .map(script ->
                        "The database is ahead of this build, or its migration failed: %s of %s is %s. Start the build that migrated it."
                                .formatted(
                                        script.getVersion(),
                                        folder,
                                        script.getState().getDisplayName()));
    }

    private Flyway flyway(String folder, Map<String, String> placeholders) {
        return Flyway.configure(Migrations.class.getClassLoader())
                .dataSource(url, user, password)
                .locations("classpath:" + folder)
                .table(historyOf(folder))
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .placeholders(placeholders)
                .load();
    }

    private static String historyOf(String folder) {
        return "history_of_" + folder.substring(folder.lastIndexOf('/') + 1).replace('-', '_');
    }

    private static List<String> foldersOfThisService() {
        var properties = new Properties();
        try (var in = Migrations.class.getClassLoader().getResourceAsStream("application.properties")) {
            if (in != null) {
                properties.load(in);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var folders = properties.getProperty(FOLDERS);
        if (folders == null) {
            throw new IllegalStateException(FOLDERS + " is not set in application.properties");
        }
        return List.of(folders.split("\\s*,\\s*"));
    }
}

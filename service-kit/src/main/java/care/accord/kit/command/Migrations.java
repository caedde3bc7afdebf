package care.accord.kit.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Predicate;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;

/** The schema of a service: several folders of scripts, each with a history of its own, so that a kit can grow beside it. */
public final class Migrations {

    private static final String FOLDERS = "accord.migrations";
    private static final String FOR_BOTH = "expand";

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

    /**
     * Why this build cannot serve this schema, in one sentence; empty when it can: the schema is the one that the build knows,
     * or is ahead of it by nothing but scripts whose name begins with {@value #FOR_BOTH}, which promises that a build from before
     * the script can go on.
     */
    public Optional<String> mismatch() {
        return folders.stream().map(this::mismatchIn).flatMap(Optional::stream).findFirst();
    }

    private Optional<String> mismatchIn(String folder) {
        var info = flyway(folder, Map.of()).info();
        return first(
                        info.all(),
                        script -> script.getState().isFailed(),
                        "The database is half migrated: %s of %s failed. Run the migrate command of the build that has it.",
                        folder)
                .or(() -> first(
                        info.pending(),
                        script -> true,
                        "The database is behind this build: %s of %s is not applied. Run the migrate command of this build first.",
                        folder))
                .or(() -> first(
                        info.all(),
                        script -> isAhead(script) && !isForBoth(script),
                        "The database is ahead of this build: %s of %s ends what this build needs. Start the build that migrated it, or a later one.",
                        folder));
    }

    private static Optional<String> first(
            MigrationInfo[] scripts, Predicate<MigrationInfo> faulty, String sentence, String folder) {
        return Arrays.stream(scripts)
                .filter(faulty)
                .findFirst()
                .map(script -> sentence.formatted(script.getScript(), folder));
    }

    private static boolean isAhead(MigrationInfo script) {
        return script.getState().name().startsWith("FUTURE");
    }

    private static boolean isForBoth(MigrationInfo script) {
        return script.getDescription().startsWith(FOR_BOTH);
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

    static List<String> foldersOfThisService() {
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

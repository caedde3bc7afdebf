package care.accord.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import care.accord.local.Installation;
import care.accord.local.LocalPostgres;
import care.accord.local.Ports;
import care.accord.local.Service;
import care.accord.local.ServiceDatabase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A program that cannot serve ends, and its last words are one sentence for each thing that is wrong. */
class RefusedStartTest {

    private static final String KEY = "0123456789abcdef0123456789abcdef";

    private static LocalPostgres server;
    private static ServiceDatabase database;

    @BeforeAll
    static void a_database_of_this_build() throws Exception {
        server = LocalPostgres.temporary();
        database = server.createServiceDatabase(Service.CASE.area());
        var migrated = Run.of(
                Service.CASE.folder(),
                Map.of(
                        "ACCORD_DB_URL", database.url(),
                        "ACCORD_DB_OWNER", database.owner().user(),
                        "ACCORD_DB_OWNER_PASSWORD", database.owner().password()),
                "migrate");
        assertThat(migrated.code).as("%s", migrated.lines).isZero();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void a_service_without_settings_names_all_that_are_missing() throws Exception {
        var run = Run.of(Service.CASE.folder(), Map.of());
        assertThat(run.code).isEqualTo(2);
        assertThat(run.lines)
                .extracting(line -> line.substring(0, line.indexOf('.')))
                .containsExactly(
                        "ACCORD_OIDC_URL is not set",
                        "ACCORD_DB_URL is not set",
                        "ACCORD_DB_USER is not set",
                        "ACCORD_DB_PASSWORD is not set",
                        "ACCORD_KAFKA is not set",
                        "ACCORD_TRAIL_KEY is not set",
                        "ACCORD_COUNCIL is not set");
    }

    @Test
    void a_run_of_a_service_without_settings_names_them_too() throws Exception {
        var run = Run.of(Service.CASE.folder(), Map.of(), "migrate");
        assertThat(run.code).isEqualTo(2);
        assertThat(run.lines).hasSize(3).allMatch(line -> line.contains(" is not set. It is "));
    }

    @Test
    void a_service_whose_database_is_away_says_which_and_where_it_is_set() throws Exception {
        var away = "jdbc:postgresql://localhost:%d/accord_case".formatted(Ports.free());
        var run = Run.of(Service.CASE.folder(), settings(away));
        assertThat(run.code).isEqualTo(1);
        assertThat(run.lines)
                .singleElement()
                .asString()
                .startsWith("{\"timestamp\":")
                .contains("\"level\":\"ERROR\"", "The database %s (ACCORD_DB_URL) cannot be reached".formatted(away));
    }

    @Test
    void a_service_whose_database_is_one_migration_behind_says_what_to_run() throws Exception {
        var run = runWith(
                "delete from history_of_kit where installed_rank = (select max(installed_rank) from history_of_kit)");
        assertThat(run.code).isEqualTo(1);
        assertThat(run.lines)
                .singleElement()
                .asString()
                .contains("The database is behind this build: V", "Run the migrate command of this build first.");
    }

    @Test
    void a_service_whose_database_is_one_migration_ahead_says_which_build_can_serve_it() throws Exception {
        var run = runWith("""
                insert into history_of_kit (installed_rank, version, description, type, script, checksum, installed_by, execution_time, success)
                values (999, '999', 'drop what builds before need', 'SQL', 'V999__drop.sql', 1, 'test', 1, true)""");
        assertThat(run.code).isEqualTo(1);
        assertThat(run.lines)
                .singleElement()
                .asString()
                .contains(
                        "The database is ahead of this build: V999__drop.sql of db/kit ends what this build needs.",
                        "Start the build that migrated it, or a later one.");
    }

    /** Starts the service with another history of its schema, which is as it was afterwards. */
    private static Run runWith(String change) throws Exception {
        try (var owner = database.connect(database.owner());
                var sql = owner.createStatement()) {
            sql.execute("create table history_kept as table history_of_kit");
            try {
                sql.execute(change);
                return Run.of(Service.CASE.folder(), settings(database.url()));
            } finally {
                sql.execute("delete from history_of_kit");
                sql.execute("insert into history_of_kit table history_kept");
                sql.execute("drop table history_kept");
            }
        }
    }

    private static Map<String, String> settings(String url) {
        return Map.of(
                "ACCORD_DB_URL",
                url,
                "ACCORD_DB_USER",
                database.runtime().user(),
                "ACCORD_DB_PASSWORD",
                database.runtime().password(),
                "ACCORD_KAFKA",
                "localhost:1",
                "ACCORD_TRAIL_KEY",
                KEY,
                "ACCORD_COUNCIL",
                "998",
                "ACCORD_OIDC_URL",
                "http://localhost:1/realms/accord",
                "ACCORD_LOG_JSON",
                "true");
    }

    @Test
    void a_gateway_whose_issuer_is_away_says_which_and_where_it_is_set() throws Exception {
        var issuer = "http://localhost:%d/realms/accord".formatted(Ports.free());
        var run = Run.of(
                "gateway",
                Map.of(
                        "ACCORD_PORT",
                        Integer.toString(Ports.free()),
                        "ACCORD_MANAGEMENT_PORT",
                        Integer.toString(Ports.free()),
                        "ACCORD_OIDC_URL",
                        issuer,
                        "ACCORD_OIDC_SECRET",
                        "secret",
                        "ACCORD_SESSION_KEY",
                        KEY,
                        "ACCORD_STATE_KEY",
                        KEY));
        assertThat(run.code).isEqualTo(1);
        assertThat(run.lines)
                .anySatisfy(line -> assertThat(line)
                        .startsWith("The issuer %s (ACCORD_OIDC_URL) cannot be reached".formatted(issuer))
                        .contains("Start Keycloak"));
    }

    private record Run(int code, List<String> lines) {

        static Run of(String program, Map<String, String> settings, String... arguments)
                throws IOException, InterruptedException {
            var command = new ArrayList<>(List.of(
                    Installation.java(),
                    "-jar",
                    Installation.root()
                            .resolve(program)
                            .resolve("target/quarkus-app/quarkus-run.jar")
                            .toString()));
            command.addAll(List.of(arguments));
            var builder = new ProcessBuilder(command).redirectErrorStream(true);
            builder.environment().clear();
            builder.environment().putAll(settings);
            builder.environment().put("ACCORD_START_PATIENCE", "0s");
            var process = builder.start();
            try {
                var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                assertThat(process.waitFor(1, TimeUnit.MINUTES)).as("it ends").isTrue();
                return new Run(process.exitValue(), said.lines().toList());
            } finally {
                process.destroyForcibly();
            }
        }
    }
}

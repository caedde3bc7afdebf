package care.accord.kit.database;

import static org.assertj.core.api.Assertions.assertThat;

import care.accord.kit.command.Migrations;
import care.accord.local.LocalPostgres;
import care.accord.local.ServiceDatabase;
import care.accord.web.start.Neighbour.Away;
import care.accord.web.start.Neighbour.Fine;
import care.accord.web.start.Neighbour.State;
import care.accord.web.start.Neighbour.Wrong;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DatabaseIT {

    private static final List<String> FOLDERS = List.of("db/kit", "db/standing");

    private static LocalPostgres server;
    private static ServiceDatabase database;

    @BeforeAll
    static void a_database_of_this_build() {
        server = LocalPostgres.temporary();
        database = server.createServiceDatabase("case");
        new Migrations(database.url(), database.owner().user(), database.owner().password(), FOLDERS)
                .migrate(database.runtime().user(), database.connector().user());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void nothing_is_ahead() throws SQLException {
        asOwner("delete from history_of_kit where version in ('998', '999')");
    }

    @Test
    void the_schema_that_the_build_knows_is_served() {
        assertThat(look()).isEqualTo(new Fine());
    }

    @Test
    void a_schema_that_is_behind_is_not_and_the_sentence_says_what_to_run() {
        var empty = server.createServiceDatabase("staffing");
        assertThat(look(empty, empty.runtime().password()))
                .isEqualTo(
                        new Wrong(
                                "The database is behind this build: V001__create_ledger.sql of db/kit is not applied. Run the migrate command of this build first."));
    }

    @Test
    void a_schema_that_is_ahead_is_not_served() throws SQLException {
        applied("999", "drop what builds before need", true);
        assertThat(look())
                .isEqualTo(
                        new Wrong(
                                "The database is ahead of this build: V999.sql of db/kit ends what this build needs. Start the build that migrated it, or a later one."));
    }

    @Test
    void one_that_is_ahead_by_scripts_for_both_is_served_by_the_build_before() throws SQLException {
        applied("998", "expand ledger with a column", true);
        assertThat(look()).isEqualTo(new Fine());
        applied("999", "drop what builds before need", true);
        assertThat(look()).isInstanceOf(Wrong.class);
    }

    @Test
    void a_schema_that_is_half_migrated_is_not_served() throws SQLException {
        applied("999", "expand", false);
        assertThat(look())
                .isInstanceOfSatisfying(
                        Wrong.class,
                        wrong -> assertThat(wrong.sentence()).startsWith("The database is half migrated: V999.sql"));
    }

    @Test
    void a_wrong_password_is_said_without_the_password() {
        assertThat(look(database, "not-the-password"))
                .isInstanceOfSatisfying(
                        Wrong.class,
                        wrong -> assertThat(wrong.sentence())
                                .startsWith("The database " + database.url())
                                .contains("does not admit case_runtime")
                                .doesNotContain("not-the-password"));
    }

    @Test
    void a_database_that_does_not_exist_is_named() {
        var nowhere = server.url("accord_nowhere");
        assertThat(Database.any(
                                nowhere,
                                database.runtime().user(),
                                database.runtime().password())
                        .look())
                .isEqualTo(new Wrong("The server has no database %s (ACCORD_DB_URL). Create it, or correct the address."
                        .formatted(nowhere)));
    }

    @Test
    void a_server_that_is_not_there_may_still_come() {
        assertThat(Database.any("jdbc:postgresql://localhost:1/accord_case?sslmode=disable", "case_runtime", "secret")
                        .look())
                .isInstanceOfSatisfying(
                        Away.class,
                        away -> assertThat(away.sentence())
                                .startsWith(
                                        "The database jdbc:postgresql://localhost:1/accord_case (ACCORD_DB_URL) cannot be reached:")
                                .endsWith("Start it, or correct the address."));
    }

    private static State look() {
        return look(database, database.runtime().password());
    }

    private static State look(ServiceDatabase at, String password) {
        return Database.withSchema(
                        at.url(),
                        at.runtime().user(),
                        password,
                        new Migrations(at.url(), at.runtime().user(), password, FOLDERS)::mismatch)
                .look();
    }

    private static void applied(String version, String description, boolean success) throws SQLException {
        asOwner("""
                insert into history_of_kit (installed_rank, version, description, type, script, checksum, installed_by, execution_time, success)
                values (%s, '%s', '%s', 'SQL', 'V%s.sql', 1, 'test', 1, %s)""".formatted(version, version, description, version, success));
    }

    private static void asOwner(String statement) throws SQLException {
        try (var connection = database.connect(database.owner());
                var sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }
}

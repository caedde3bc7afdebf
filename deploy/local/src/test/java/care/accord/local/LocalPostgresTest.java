package care.accord.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalPostgresTest {

    @TempDir
    private static Path home;

    @SuppressWarnings("NullAway.Init")
    private static LocalPostgres postgres;

    @SuppressWarnings("NullAway.Init")
    private static ServiceDatabase cases;

    @BeforeAll
    static void start() {
        postgres = LocalPostgres.in(home, 0, Secrets.in(home));
        postgres.start();
        cases = postgres.createServiceDatabase("case");
        postgres.createServiceDatabase("aftercare");
    }

    @AfterAll
    static void stop() {
        postgres.close();
    }

    @Test
    void the_owner_makes_tables_extensions_and_publications() throws SQLException {
        try (var owner = cases.connect(cases.owner())) {
            execute(owner, "create extension if not exists pg_trgm");
            execute(owner, "create extension if not exists unaccent");
            execute(owner, "create extension if not exists fuzzystrmatch");
            execute(owner, "create table owned (id uuid primary key default uuidv7())");
            execute(owner, "create publication owned for table owned");
        }
    }

    @Test
    void the_runtime_role_makes_no_tables() throws SQLException {
        try (var runtime = cases.connect(cases.runtime())) {
            assertThatThrownBy(() -> execute(runtime, "create table mine (id int)"))
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void the_connector_may_read_the_log_and_nothing_else() throws SQLException {
        try (var connector = cases.connect(cases.connector())) {
            execute(connector, "select pg_create_logical_replication_slot('probe', 'pgoutput')");
            execute(connector, "select pg_drop_replication_slot('probe')");
            assertThatThrownBy(() -> execute(connector, "create table mine (id int)"))
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void one_services_role_does_not_enter_anothers_database() {
        var elsewhere = postgres.url("accord_aftercare");
        assertThatThrownBy(() -> new ServiceDatabase(
                                "accord_aftercare", elsewhere, cases.owner(), cases.runtime(), cases.connector())
                        .connect(cases.runtime()))
                .hasMessageContaining("permission denied for database");
    }

    @Test
    void committed_rows_survive_a_kill_and_a_left_over_server_is_stopped() throws SQLException {
        try (var owner = cases.connect(cases.owner())) {
            execute(owner, "create table kept (id int)");
            execute(owner, "insert into kept values (1)");
        }
        postgres.kill();
        postgres.start();
        var leftOver = postgres.process();

        var secondRun = LocalPostgres.in(home, postgres.port(), Secrets.in(home));
        secondRun.start();

        assertThat(leftOver.isAlive()).isFalse();
        try (var owner = cases.connect(cases.owner());
                var statement = owner.createStatement();
                var rows = statement.executeQuery("select count(*) from kept")) {
            rows.next();
            assertThat(rows.getInt(1)).isOne();
        }
        postgres = secondRun;
    }

    @Test
    void waits_for_the_disk_before_it_says_committed() throws SQLException {
        try (var owner = cases.connect(cases.owner());
                var statement = owner.createStatement();
                var rows = statement.executeQuery(
                        "select string_agg(setting, ',' order by name) from pg_settings where name in ('fsync', 'full_page_writes', 'synchronous_commit', 'wal_level')")) {
            rows.next();
            assertThat(rows.getString(1)).isEqualTo("on,on,on,logical");
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}

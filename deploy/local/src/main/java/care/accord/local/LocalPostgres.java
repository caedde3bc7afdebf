package care.accord.local;

import care.accord.local.ChildProcess.Launch;
import care.accord.local.ServiceDatabase.Login;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A PostgreSQL server of our own, with the databases and roles of the services. It listens on localhost and asks for
 * passwords. PostgreSQL refuses to run as root; there, it runs in a user namespace in which it is nobody.
 */
public final class LocalPostgres extends Part {

    private static final String SUPERUSER = "postgres";
    private static final Duration START = Duration.ofMinutes(2);

    private final int port;
    private final Secrets secrets;
    private final List<String> settings;

    private LocalPostgres(Path home, int port, Secrets secrets, List<String> settings) {
        super("postgres", home);
        this.port = port == 0 ? Ports.free() : port;
        this.secrets = secrets;
        this.settings = settings;
    }

    /**
     * A server on data that stay, with every setting that a crash asks for. A connector that stays away cannot fill the disk.
     *
     * @param home the stack's folder; data go to {@code postgres} below it
     * @param port 0 takes any free one
     */
    public static LocalPostgres in(Path home, int port, Secrets secrets) {
        return new LocalPostgres(home, port, secrets, List.of("max_slot_wal_keep_size=4GB"));
    }

    /**
     * Starts a server whose data are gone when this JVM ends: for tests. It does not wait for the disk, as nothing on
     * it is to survive a power cut; all else is as in the stack.
     */
    public static LocalPostgres temporary() {
        var home = Folders.temporary("accord-postgres-");
        var postgres = new LocalPostgres(home, 0, Secrets.inMemory(), List.of("fsync=off", "full_page_writes=off"));
        Folders.deleteAtExit(home, postgres);
        postgres.start();
        return postgres;
    }

    public int port() {
        return port;
    }

    /** Where its files are. */
    public Path data() {
        return home().resolve("postgres");
    }

    /** The JDBC address of a database of this server. */
    public String url(String database) {
        return "jdbc:postgresql://localhost:%d/%s".formatted(port, database);
    }

    /** A connection that may do anything: for setting up, and for tests that look from outside. */
    public Connection connectAsSuperuser(String database) throws SQLException {
        return DriverManager.getConnection(url(database), SUPERUSER, secrets.get("postgres.superuser.password"));
    }

    /**
     * The database {@code accord_<service>} with the roles {@code <service>_owner}, {@code <service>_runtime} and
     * {@code <service>_connector}; made when it is missing, and otherwise left with its data.
     */
    public ServiceDatabase createServiceDatabase(String service) {
        var database = serviceDatabase(service);
        try (var server = connectAsSuperuser(SUPERUSER)) {
            for (var login : database.logins()) {
                var replication = login.equals(database.connector()) ? " replication" : "";
                createRole(server, login, replication);
            }
            createDatabase(server, database.name(), database.owner());
            for (var login : database.logins()) {
                execute(server, "grant connect on database %s to %s".formatted(database.name(), login.user()));
            }
        } catch (SQLException e) {
            throw new StackException("The database " + database.name() + " could not be made: " + e.getMessage(), e);
        }
        closeSchemaToOthers(database);
        return database;
    }

    /** The address, roles and passwords of a service's database, whether it was made yet or not. */
    public ServiceDatabase serviceDatabase(String service) {
        var name = "accord_" + service;
        return new ServiceDatabase(
                name, url(name), login(service, "owner"), login(service, "runtime"), login(service, "connector"));
    }

    /**
     * A database for a program that brings its own schema, owned by a role of the same name. What it commits is on disk a
     * moment later only: no record of care is in it, and thousands of small schema changes do not wait one by one.
     */
    public Login createDatabase(String name) {
        var login = new Login(name, secrets.get("postgres." + name + ".password"));
        try (var server = connectAsSuperuser(SUPERUSER)) {
            createRole(server, login, "");
            execute(server, "alter role %s set synchronous_commit = off".formatted(name));
            createDatabase(server, name, login);
            return login;
        } catch (SQLException e) {
            throw new StackException("The database " + name + " could not be made: " + e.getMessage(), e);
        }
    }

    @Override
    ChildProcess launch() {
        var command = new ArrayList<>(asOrdinaryUser());
        command.addAll(List.of(program("postgres"), "-D", data().toString()));
        settings().forEach(setting -> command.addAll(List.of("-c", setting)));
        return ChildProcess.start(new Launch(name(), home(), command, Map.of(), "INT"));
    }

    private Stream<String> settings() {
        return Stream.concat(
                Stream.of(
                        "port=" + port,
                        "listen_addresses=localhost",
                        "unix_socket_directories=",
                        "wal_level=logical",
                        "max_replication_slots=16",
                        "max_wal_senders=16",
                        "max_connections=300",
                        "shared_buffers=256MB",
                        "synchronous_commit=on",
                        "jit=off",
                        "timezone=UTC",
                        "log_line_prefix=%m [%p] %u@%d "),
                settings.stream());
    }

    @Override
    void prepare() {
        if (Files.exists(data().resolve("PG_VERSION"))) {
            return;
        }
        try {
            Folders.delete(data());
            Files.createDirectories(data().getParent());
            var passwordFile = Files.createTempFile(
                    home(),
                    "superuser",
                    "",
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(passwordFile, secrets.get("postgres.superuser.password"));
            var command = new ArrayList<>(asOrdinaryUser());
            command.addAll(List.of(
                    program("initdb"),
                    "--pgdata=" + data(),
                    "--username=" + SUPERUSER,
                    "--pwfile=" + passwordFile,
                    "--auth=scram-sha-256",
                    "--encoding=UTF8",
                    "--locale=C",
                    "--locale-provider=builtin",
                    "--builtin-locale=C.UTF-8"));
            ChildProcess.start(new Launch("initdb", home(), command, Map.of(), "TERM"))
                    .awaitSuccess(START);
            Files.delete(passwordFile);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    void awaitReady(ChildProcess started) {
        started.awaitReady(
                () -> {
                    try (var server = connectAsSuperuser(SUPERUSER)) {
                        return server.isValid(5);
                    }
                },
                START);
    }

    private Login login(String service, String role) {
        var user = service + "_" + role;
        return new Login(user, secrets.get("postgres." + user + ".password"));
    }

    /** The password is set each time, so that data and secrets agree even when one of them was restored. */
    private static void createRole(Connection server, Login login, String attributes) throws SQLException {
        if (!exists(server, "select 1 from pg_roles where rolname = ?", login.user())) {
            execute(server, "create role " + login.user());
        }
        execute(server, "alter role %s login%s password '%s'".formatted(login.user(), attributes, login.password()));
    }

    private static void createDatabase(Connection server, String name, Login owner) throws SQLException {
        if (!exists(server, "select 1 from pg_database where datname = ?", name)) {
            execute(server, "create database %s owner %s".formatted(name, owner.user()));
        }
        execute(server, "revoke all on database %s from public".formatted(name));
    }

    private void closeSchemaToOthers(ServiceDatabase database) {
        try (var inside = connectAsSuperuser(database.name())) {
            execute(inside, "revoke all on schema public from public");
            for (var login : database.logins()) {
                execute(inside, "grant usage on schema public to " + login.user());
            }
        } catch (SQLException e) {
            throw new StackException("The schema of " + database.name() + " could not be closed to others", e);
        }
    }

    private static boolean exists(Connection server, String query, String name) throws SQLException {
        try (var statement = server.prepareStatement(query)) {
            statement.setString(1, name);
            try (var rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }

    private static void execute(Connection server, String sql) throws SQLException {
        try (var statement = server.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String program(String name) {
        return PostgresBinaries.folder().resolve("bin").resolve(name).toString();
    }

    private static List<String> asOrdinaryUser() {
        return "root".equals(System.getProperty("user.name")) ? List.of("unshare", "--user") : List.of();
    }
}

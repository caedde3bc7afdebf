package care.accord.bench;

import care.accord.contracts.Topics;
import care.accord.local.ChildProcess;
import care.accord.local.DemoPartnership;
import care.accord.local.Folders;
import care.accord.local.Installation;
import care.accord.local.Part;
import care.accord.local.Progress;
import care.accord.local.Service;
import care.accord.local.Stack;
import care.accord.local.StackPorts;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.jspecify.annotations.Nullable;

/** The whole of Accord on data, ports and a folder of its own, so that a running {@code ./accord up} is left alone. */
final class Bed implements AutoCloseable {

    /** Who does the casework of the bench. */
    static final String WORKER = "wren.ashby";

    static final String WORKER_SUBJECT = "00000000-0000-4000-8000-000000000001";
    private static final String SYSTEM = "council-las";
    private static final String KNOWN =
            "select 1 from known_worker join known_membership using (worker_id) join known_team using (team_id) where"
                    + " subject = ?";
    private static final String READER = Service.AFTERCARE.folder();
    private static final Duration HEARD = Duration.ofSeconds(60);
    private static final Duration TOKEN_USED_FOR = Duration.ofMinutes(2);

    private final Path home = Installation.root().resolve("deploy/bench/target/stack");
    private final StackPorts ports = StackPorts.free();
    private final Map<String, Duration> starts = new ConcurrentHashMap<>();
    private Stack stack;
    private @Nullable String token;
    private Instant tokenFrom = Instant.MIN;

    /** An empty one; what a killed run left behind is stopped first. */
    Bed() {
        ChildProcess.stopLeftOvers(home);
        Folders.delete(home);
        stack = newStack();
        if (!stack.missing().isEmpty()) {
            throw new IllegalStateException(
                    "Not built: %s. ./accord bench builds it first.".formatted(stack.missing()));
        }
    }

    /** Starts everything as {@code ./accord up} does; answers with how long it took until all of it was ready. */
    Duration start() {
        starts.clear();
        stack = newStack();
        var began = Instant.now();
        stack.start();
        DemoPartnership.enterOnce(stack);
        return Duration.between(began, Instant.now());
    }

    /** From the next start on, PostgreSQL counts what its statements cost. */
    void countStatementsFromNextStart() throws SQLException {
        try (var server = stack.postgres().connectAsSuperuser("postgres")) {
            Sql.execute(server, "alter system set shared_preload_libraries = 'pg_stat_statements'");
        }
    }

    /** Makes the data folder ready for a start of which nothing is measured. */
    void prepareDatabase() throws SQLException {
        stack.postgres().start();
        countStatementsFromNextStart();
        stack.postgres().close();
    }

    /** Answers when case-service has heard from staffing-service which team the bench's worker is in. */
    void awaitStanding() throws SQLException {
        try (var cases = asSuperuser()) {
            Sql.execute(cases, "create extension if not exists pg_stat_statements");
            var end = Instant.now().plus(HEARD);
            while (Sql.query(cases, KNOWN, row -> "", WORKER_SUBJECT).isEmpty()) {
                if (Instant.now().isAfter(end)) {
                    throw new IllegalStateException(
                            "case-service has not heard of %s's team within %d s".formatted(WORKER, HEARD.toSeconds()));
                }
                LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
            }
        }
    }

    /** Answers when everything in case-service's ledger has reached s117-service, which reads the most of it. */
    void awaitHeard() {
        try (var cases = asSuperuser();
                var kafka =
                        Admin.create(Map.of("bootstrap.servers", stack.kafka().bootstrapServers()))) {
            var end = Instant.now().plus(HEARD);
            while (unheard(cases, kafka) > 0) {
                if (Instant.now().isAfter(end)) {
                    throw new IllegalStateException(
                            "s117-service has not heard of everything within %d s".formatted(HEARD.toSeconds()));
                }
                LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
            }
        } catch (SQLException | ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static long unheard(Connection cases, Admin kafka)
            throws SQLException, ExecutionException, InterruptedException {
        var heard = kafka.listConsumerGroupOffsets(READER).partitionsToOffsetAndMetadata().get().entrySet().stream()
                .filter(partition -> partition.getKey().topic().equals(Topics.CASE))
                .mapToLong(partition -> partition.getValue().offset())
                .sum();
        var written = Sql.query(
                cases, "select count(*) as rows from ledger where topic = ?", row -> row.getLong("rows"), Topics.CASE);
        return written.getFirst() - heard;
    }

    Stack stack() {
        return stack;
    }

    /** How long each part took at the last start, slowest first. */
    Map<String, Duration> starts() {
        return starts.entrySet().stream()
                .sorted(Map.Entry.<String, Duration>comparingByValue().reversed())
                .collect(Collectors.toMap(
                        Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one, LinkedHashMap::new));
    }

    /** Resident megabytes of each running process. */
    Map<String, Double> residentMegabytes() {
        var resident = new TreeMap<String, Double>();
        stack.parts().values().stream()
                .filter(Part::wasStarted)
                .forEach(part -> resident.put(part.name(), part.process().residentBytes() / 1e6));
        return resident;
    }

    URI cases() {
        return stack.services(Service.CASE).address();
    }

    URI gateway() {
        return URI.create(stack.publicUrl());
    }

    /** An access token of the bench's worker, with some minutes left. */
    String token() {
        if (token == null || tokenFrom.plus(TOKEN_USED_FOR).isBefore(Instant.now())) {
            token = stack.keycloak().personToken(WORKER);
            tokenFrom = Instant.now();
        }
        return token;
    }

    /** An access token of the council's system, fresh. */
    String systemToken() {
        return stack.keycloak().systemToken(SYSTEM);
    }

    /** Into case-service's database, with the rights that the service itself has. */
    Connection asRuntime() throws SQLException {
        var database = stack.database(Service.CASE);
        return database.connect(database.runtime());
    }

    Connection asSuperuser() throws SQLException {
        return stack.postgres().connectAsSuperuser(stack.database(Service.CASE).name());
    }

    /** Stops the stack, and the instances of a line that was broken off. */
    @Override
    public void close() {
        stack.close();
        ChildProcess.stopLeftOvers(home);
    }

    private Stack newStack() {
        return Stack.in(home)
                .ports(ports)
                .environment("ACCORD_REQUESTS_PER_SECOND", "1000000")
                .environment("ACCORD_REQUESTS_AT_ONCE", "1000000")
                .progress(new Progress() {
                    @Override
                    public void ready(String part, Duration took) {
                        starts.put(part, took);
                        Voice.say("  %-34s %6.1f s", part, took.toMillis() / 1000.0);
                    }

                    @Override
                    public void note(String sentence) {
                        Voice.say("  %s", sentence);
                    }
                })
                .rememberingClasses()
                .build();
    }
}

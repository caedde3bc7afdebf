package care.accord.bench;

import care.accord.contracts.Topics;
import care.accord.local.JsonApi;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;

/** The way from a commit in the ledger to a consumer, beside Kafka's own producer tool. */
final class Travelling {

    /** Of a type that nobody reads, so that only the way itself is measured. */
    private static final String INSERT = """
            insert into ledger (id, topic, type, subject, aggregate_id, occurred_on, effective_from, recorded_at, actor, data, traceparent)
            values (?, '%s', 'care.accord.case.bench-row-written.v1', ?, ?, current_date, current_date, now(), cast(? as jsonb), cast(? as jsonb), ?)""".formatted(Topics.CASE);

    private static final String TRACEPARENT = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";
    private static final int COMMITS_PER_SECOND = 200;
    private static final int ROWS_PER_COMMIT = 100;
    private static final int SUBJECTS = 500;
    private static final int TIMES_AS_MANY = 5;
    private static final String OTHER_TOPIC = "bench.producer";
    private static final Pattern RATE = Pattern.compile("records sent, ([0-9.]+) records/sec");
    private static final Duration LOST = Duration.ofMinutes(2);

    private final Bed bed;
    private final Effort effort;
    private final List<UUID> subjects = new ArrayList<>();
    private final String actor;
    private final String data;

    Travelling(Bed bed, Effort effort) {
        this.bed = bed;
        this.effort = effort;
        for (int i = 0; i < SUBJECTS; i++) {
            subjects.add(UUID.randomUUID());
        }
        var id = UUID.randomUUID();
        actor = JsonApi.write(Map.of(
                "subject",
                id,
                "body",
                "998",
                "capacity",
                "OWN_BODY",
                "onBehalfOf",
                "998",
                "function",
                "CA_ELIGIBILITY_S13"));
        data = JsonApi.write(Map.of(
                "assessmentId",
                id,
                "personId",
                id,
                "episodeId",
                id,
                "eligible",
                true,
                "outcomes",
                List.of("NUTRITION", "PERSONAL_HYGIENE"),
                "unmet",
                List.of(),
                "ruleSet",
                "SI_2015_313",
                "determinedOn",
                "2026-11-02",
                "capacity",
                "OWN_BODY",
                "onBehalfOf",
                "998"));
    }

    Report measure() throws Exception {
        makeOtherTopic();
        try (var connection = bed.asRuntime();
                var reader = new Reader(bed.stack().kafka().bootstrapServers(), Topics.CASE)) {
            connection.setAutoCommit(false);
            Voice.say("Ledger to consumer, commit by commit");
            single(connection, reader, effort.commits() / 3);
            reader.forgetTimes();
            single(connection, reader, effort.commits());
            var micros = reader.micros();
            var p50 = micros.getValueAtPercentile(50) / 1000.0;
            var p99 = micros.getValueAtPercentile(99) / 1000.0;
            Voice.say("Ledger to consumer, as many rows as go through");
            many(connection, reader, effort.rows());
            var size = reader.bytesPerRecord();
            var rates = Turns.take(
                    Math.min(3, effort.rounds()),
                    () -> many(connection, reader, effort.rows()),
                    () -> producerTool(effort.rows() * TIMES_AS_MANY, size));
            var figures = List.of(
                    Figure.alone(Line.PIPE, "commit to consumer, p50", p50, "ms", Aim.under(50, "ms", p50)),
                    Figure.alone(Line.PIPE, "commit to consumer, p99", p99, "ms", Aim.under(100, "ms", p99)),
                    Figure.compared(
                            Line.PIPE,
                            "ledger rows to consumer, %d bytes each".formatted(size),
                            rates,
                            "rows/s",
                            "by Kafka's producer tool",
                            0));
            var notes = new ArrayList<String>();
            notes.add(
                    "Commit to consumer counts from when the commit is asked for, at %d commits/s of one row each; %d rows per commit for the rate."
                            .formatted(COMMITS_PER_SECOND, ROWS_PER_COMMIT));
            if (Report.anyMissed(figures)) {
                notes.add(Profile.of(bed.stack().connect(), () -> single(connection, reader, effort.commits())));
            }
            return new Report(figures, notes);
        }
    }

    /** One row per commit, at a fixed rate; answers when all have arrived. */
    private void single(Connection connection, Reader reader, int commits) {
        try (var insert = connection.prepareStatement(INSERT)) {
            var began = System.nanoTime();
            for (int i = 0; i < commits; i++) {
                var id = UUID.randomUUID();
                fill(insert, id, i);
                insert.executeUpdate();
                reader.expect(id);
                connection.commit();
                LockSupport.parkNanos(began + (i + 1L) * (1_000_000_000L / COMMITS_PER_SECOND) - System.nanoTime());
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        reader.awaitExpected(LOST);
    }

    /** Answers with the rows per second, from the first insert until the last row has arrived. */
    private double many(Connection connection, Reader reader, int rows) {
        var goal = reader.received() + rows;
        var began = System.nanoTime();
        try (var insert = connection.prepareStatement(INSERT)) {
            for (int i = 0; i < rows; i++) {
                fill(insert, UUID.randomUUID(), i);
                insert.addBatch();
                if ((i + 1) % ROWS_PER_COMMIT == 0 || i + 1 == rows) {
                    insert.executeBatch();
                    connection.commit();
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return rows / ((reader.awaitReceived(goal, LOST) - began) / 1e9);
    }

    private void fill(PreparedStatement insert, UUID id, int number) throws SQLException {
        var subject = subjects.get(number % SUBJECTS);
        insert.setObject(1, id);
        insert.setString(2, subject.toString());
        insert.setObject(3, subject);
        insert.setString(4, actor);
        insert.setString(5, data);
        insert.setString(6, TRACEPARENT);
    }

    private void makeOtherTopic() throws InterruptedException, ExecutionException {
        Map<String, Object> settings =
                Map.of("bootstrap.servers", bed.stack().kafka().bootstrapServers());
        try (var admin = Admin.create(settings)) {
            admin.createTopics(List.of(new NewTopic(OTHER_TOPIC, 6, (short) 1)))
                    .all()
                    .get();
        }
    }

    /** The tool says itself how many records it sent in a second; more of them, so that its own start counts for little. */
    private double producerTool(int records, int size) {
        try {
            var process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xmx256m",
                            "-XX:+UseSerialGC",
                            "-Dslf4j.internal.verbosity=ERROR",
                            "-cp",
                            System.getProperty("java.class.path"),
                            "org.apache.kafka.tools.ProducerPerformance",
                            "--topic",
                            OTHER_TOPIC,
                            "--num-records",
                            Integer.toString(records),
                            "--record-size",
                            Integer.toString(size),
                            "--throughput",
                            "-1",
                            "--producer-props",
                            "bootstrap.servers=" + bed.stack().kafka().bootstrapServers(),
                            "acks=all")
                    .redirectErrorStream(true)
                    .start();
            var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            var last = RATE.matcher(said).results().reduce((one, later) -> later);
            if (process.waitFor() != 0 || last.isEmpty()) {
                throw new IllegalStateException("Kafka's producer tool said: " + said);
            }
            return Double.parseDouble(last.get().group(1));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}

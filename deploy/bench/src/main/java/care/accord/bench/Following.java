package care.accord.bench;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.HdrHistogram.Histogram;

/** The way from a commit in the ledger to a council's system, which waits for it in the feed through the gateway. */
final class Following {

    private static final Pattern NEXT = Pattern.compile("after=([A-Za-z0-9_.-]+)");
    private static final Duration TOKEN_USED_FOR = Duration.ofMinutes(1);
    private static final Duration LOST = Duration.ofSeconds(60);

    private static final String INSERT = """
            insert into ledger (id, topic, type, subject, aggregate_id, occurred_on, effective_from, recorded_at, actor, data)
            values (?, 'accord.case.v1', 'care.accord.case.bench-row-written.v1', cast(? as text), ?, current_date, current_date, now(),
                    '{"body": "998", "capacity": "OWN_BODY", "onBehalfOf": "998"}', '{}')""";

    private final Bed bed;
    private final Effort effort;
    private final HttpClient http = HttpClient.newHttpClient();
    private String token = "";
    private Instant tokenFrom = Instant.MIN;

    Following(Bed bed, Effort effort) {
        this.bed = bed;
        this.effort = effort;
    }

    Report measure() throws SQLException {
        Voice.say("Ledger to a system that waits in the feed");
        try (var connection = bed.asRuntime()) {
            connection.setAutoCommit(false);
            var person = personOfTheCouncil(connection);
            follow(connection, person, effort.commits() / 3);
            var micros = follow(connection, person, effort.commits());
            var p50 = micros.getValueAtPercentile(50) / 1000.0;
            var p99 = micros.getValueAtPercentile(99) / 1000.0;
            return new Report(
                    List.of(
                            Figure.alone(Line.FEED, "commit to the feed's reader, p50", p50, "ms", Aim.NONE),
                            Figure.alone(
                                    Line.FEED,
                                    "commit to the feed's reader, p99",
                                    p99,
                                    "ms",
                                    Aim.under(150, "ms", p99))),
                    List.of(
                            "The feed's reader asks through the gateway and waits, one change after another; the time counts"
                                    + " from when the commit is asked for until the line is there."));
        }
    }

    private static UUID personOfTheCouncil(Connection connection) throws SQLException {
        var person = UUID.randomUUID();
        Sql.update(connection, "insert into person_guard (person_id, sensitivity) values (?, 'NORMAL')", person);
        Sql.update(connection, """
                insert into relationship (id, person_id, kind, body, from_at)
                values (gen_random_uuid(), ?, 'BODY', '998', now() - interval '1 day')""", person);
        connection.commit();
        return person;
    }

    private Histogram follow(Connection connection, UUID person, int changes) throws SQLException {
        var micros = new Histogram(3);
        var answer = ask("/api/cases/changes?after=now").join();
        for (int i = 0; i < changes; i++) {
            var waiting = ask("/api/cases/changes?wait=30&after=" + cursorOf(answer));
            var id = UUID.randomUUID();
            Sql.update(connection, INSERT, id, person, person);
            var began = System.nanoTime();
            connection.commit();
            answer = waiting.join();
            micros.recordValue(TimeUnit.NANOSECONDS.toMicros(System.nanoTime() - began));
            if (!answer.body().contains(id.toString())) {
                throw new IllegalStateException("The feed does not show the change: " + answer.body());
            }
        }
        return micros;
    }

    private CompletableFuture<HttpResponse<String>> ask(String path) {
        var request = HttpRequest.newBuilder(bed.gateway().resolve(path))
                .timeout(LOST)
                .header("Authorization", "Bearer " + token())
                .build();
        return http.sendAsync(request, BodyHandlers.ofString()).thenApply(Following::good);
    }

    private static HttpResponse<String> good(HttpResponse<String> answer) {
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(
                    "The feed was answered with %d: %s".formatted(answer.statusCode(), answer.body()));
        }
        return answer;
    }

    private static String cursorOf(HttpResponse<String> answer) {
        var next = NEXT.matcher(answer.headers().firstValue("Link").orElse(""));
        if (!next.find()) {
            throw new IllegalStateException("The feed does not say where to go on");
        }
        return next.group(1);
    }

    private String token() {
        if (tokenFrom.plus(TOKEN_USED_FOR).isBefore(Instant.now())) {
            token = bed.stack().keycloak().systemToken("council-las");
            tokenFrom = Instant.now();
        }
        return token;
    }
}

package care.accord.bench;

import care.accord.bench.Load.Call;
import care.accord.local.Service;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.HdrHistogram.Histogram;

/** How long a search takes at case-service, a page of 20, one search after another, with few people and with many. */
final class Finding {

    private static final int PORTION = 5_000;
    private static final int REPEATS_TO_WARM_UP = 3;

    private final Bed bed;
    private final Effort effort;

    Finding(Bed bed, Effort effort) {
        this.bed = bed;
        this.effort = effort;
    }

    Report measure() throws Exception {
        try (var superuser = bed.asSuperuser();
                var load = new Load(1)) {
            load(superuser, 0, effort.fewPeople());
            var few = search(load, effort.fewPeople());
            load(superuser, effort.fewPeople(), effort.manyPeople());
            var many = search(load, effort.manyPeople());
            var growth = many.getValueAtPercentile(95) / (double) few.getValueAtPercentile(95);
            var figures = List.of(
                    p95(few, effort.fewPeople()),
                    p95(many, effort.manyPeople()),
                    new Figure(
                            Line.FIND,
                            "growth of p95",
                            Figure.number(many.getValueAtPercentile(95) / 1000.0) + " ms",
                            Figure.number(few.getValueAtPercentile(95) / 1000.0) + " ms with few people",
                            String.format(Locale.ROOT, "%.2f", growth),
                            Aim.under(1.5, "", growth)));
            var notes = new ArrayList<String>();
            notes.add("p50 of the searches: %s ms with few people, %s ms with many"
                    .formatted(
                            Figure.number(few.getValueAtPercentile(50) / 1000.0),
                            Figure.number(many.getValueAtPercentile(50) / 1000.0)));
            if (Report.anyMissed(figures)) {
                notes.add(slowest(load));
                Profile.forgetStatements(superuser);
                notes.add(Profile.of(
                        bed.stack().services(Service.CASE),
                        () -> load.closed(searches(effort.repeats()).iterator())));
                notes.add(Profile.statements(superuser));
            }
            return new Report(figures, notes);
        }
    }

    private static Figure p95(Histogram micros, int people) {
        var millis = micros.getValueAtPercentile(95) / 1000.0;
        return Figure.alone(
                Line.FIND,
                String.format(Locale.ROOT, "search p95 with %,d people", people),
                millis,
                "ms",
                Aim.under(50, "ms", millis));
    }

    private Histogram search(Load load, int people) {
        Voice.say("Searching among %,d people", people);
        Turns.warmUp(
                effort.warmUps(),
                () -> load.closed(searches(REPEATS_TO_WARM_UP).iterator()).perSecond());
        return load.closed(searches(effort.repeats()).iterator()).micros();
    }

    /** Every search as often as asked for, in an order that no cache can guess. */
    private List<List<Call>> searches(int repeats) {
        var token = bed.token();
        var calls = IntStream.range(0, repeats)
                .mapToObj(repeat -> Crowd.searches())
                .flatMap(List::stream)
                .map(typed -> List.of(Call.get(address(typed), token)))
                .collect(Collectors.toCollection(ArrayList::new));
        Collections.shuffle(calls, new Random(1));
        return calls;
    }

    private String slowest(Load load) {
        var token = bed.token();
        return Crowd.searches().stream()
                .map(typed -> String.format(
                        Locale.ROOT,
                        "    %7.1f ms  %s",
                        load.closed(Collections.nCopies(5, List.of(Call.get(address(typed), token)))
                                        .iterator())
                                .millisAt(50),
                        typed))
                .sorted(Collections.reverseOrder())
                .collect(Collectors.joining(
                        System.lineSeparator(), "p50 of each search, slowest first:" + System.lineSeparator(), ""));
    }

    private URI address(String typed) {
        return bed.cases().resolve("/api/cases/people?q=" + URLEncoder.encode(typed, StandardCharsets.UTF_8));
    }

    private static void load(Connection superuser, int from, int to) throws SQLException, IOException {
        Voice.say("Loading people: %,d to %,d", from, to);
        superuser.setAutoCommit(false);
        for (int start = from; start < to; start += PORTION) {
            var portion = Crowd.members(start, Math.min(to, start + PORTION)).toList();
            Population.add(superuser, portion);
            superuser.commit();
            Voice.say("  %,d", start + portion.size());
        }
        superuser.setAutoCommit(true);
        Sql.execute(superuser, "vacuum analyze");
        Sql.execute(superuser, "checkpoint");
    }
}

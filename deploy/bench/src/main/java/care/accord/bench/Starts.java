package care.accord.bench;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** How long it takes from built jars until everything is ready, and how much memory it then holds. */
final class Starts {

    private Starts() {}

    /** Leaves the bed running. */
    static Report measure(Bed bed) throws SQLException {
        Voice.say("First start, on empty data");
        var first = bed.start();
        var firstParts = bed.starts();
        bed.countStatementsFromNextStart();
        bed.close();
        Voice.say("Second start, on the same data");
        var second = bed.start();
        var figures = new ArrayList<Figure>();
        figures.add(started("first start", first, 45));
        figures.add(started("second start", second, 25));
        var resident = bed.residentMegabytes();
        resident.forEach((part, megabytes) ->
                figures.add(Figure.alone(Line.START, "memory of " + part, megabytes, "MB", Aim.NONE)));
        figures.add(Figure.alone(
                Line.START,
                "memory of all",
                resident.values().stream().mapToDouble(Double::doubleValue).sum(),
                "MB",
                Aim.NONE));
        return new Report(
                figures,
                Report.anyMissed(figures)
                        ? List.of(
                                "Seconds of each part, first start: " + parts(firstParts),
                                "Seconds of each part, second start: " + parts(bed.starts()))
                        : List.of());
    }

    private static Figure started(String what, Duration took, int limit) {
        var seconds = took.toMillis() / 1000.0;
        return Figure.alone(Line.START, what, seconds, "s", Aim.under(limit, "s", seconds));
    }

    private static String parts(Map<String, Duration> starts) {
        return starts.entrySet().stream()
                .map(start -> String.format(
                        Locale.ROOT, "%s %.1f", start.getKey(), start.getValue().toMillis() / 1000.0))
                .collect(Collectors.joining(", "));
    }
}

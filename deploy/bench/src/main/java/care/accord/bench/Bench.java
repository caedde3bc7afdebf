package care.accord.bench;

import care.accord.local.Installation;
import care.accord.local.StackException;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;

/**
 * {@code ./accord bench [--short] [line…]}: runs all lines, or those that are named, on a stack of its own, and prints one
 * table. The exit code tells only whether it could be measured: a missed aim is a finding, not a failure.
 */
public final class Bench {

    private static final double QUIET = 0.5;

    private final Effort effort;
    private final Set<Line> lines;
    private final List<Figure> figures = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    private Bench(Effort effort, Set<Line> lines) {
        this.effort = effort;
        this.lines = lines;
    }

    public static void main(String... arguments) throws Exception {
        var words = new ArrayList<>(Arrays.asList(arguments));
        var isShort = words.remove("--short");
        var lines = EnumSet.noneOf(Line.class);
        for (var word : words) {
            lines.add(Arrays.stream(Line.values())
                    .filter(line -> line.word().equals(word))
                    .findFirst()
                    .orElseGet(Bench::usage));
        }
        var bench =
                new Bench(isShort ? Effort.SHORT : Effort.WHOLE, lines.isEmpty() ? EnumSet.allOf(Line.class) : lines);
        try {
            bench.run();
        } catch (IllegalStateException | StackException e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
        System.exit(0);
    }

    private static Line usage() {
        System.err.println("Usage: ./accord bench [--short] [%s]"
                .formatted(Arrays.stream(Line.values()).map(Line::word).collect(Collectors.joining("] ["))));
        System.exit(2);
        throw new IllegalStateException();
    }

    private void run() throws Exception {
        var machine = machine();
        Voice.say("%s", machine);
        try (var bed = new Bed()) {
            var closed = new AtomicBoolean();
            var stopping = new Thread(() -> {
                if (!closed.get()) {
                    bed.close();
                }
            });
            Runtime.getRuntime().addShutdownHook(stopping);
            start(bed);
            bed.awaitStanding();
            for (var line : lines) {
                keep(measure(line, bed));
            }
            Voice.say("Stopping…");
            bed.close();
            closed.set(true);
        }
        print(machine);
    }

    private void start(Bed bed) throws Exception {
        if (lines.contains(Line.START)) {
            keep(Starts.measure(bed));
        } else {
            bed.prepareDatabase();
            bed.start();
        }
    }

    private Report measure(Line line, Bed bed) throws Exception {
        return switch (line) {
            case START -> new InContainers(bed, effort).measure();
            case GATEWAY -> new ThroughTheGateway(bed, effort).measure();
            case AUDIT -> new Auditing(bed, effort).measure();
            case WRITE -> new Writing(bed, effort).measure();
            case SYNC -> new Syncing(bed, effort).measure();
            case PIPE -> new Travelling(bed, effort).measure();
            case FEED -> new Following(bed, effort).measure();
            case FIND -> new Finding(bed, effort).measure();
            case HOME -> new AtHome(bed, effort).measure();
            case RESTART -> new Restarting(bed).measure();
        };
    }

    private void keep(Report report) {
        if (!report.figures().isEmpty()) {
            Voice.say("%n%s%n", Table.of(report.figures()));
        }
        figures.addAll(report.figures());
        notes.addAll(report.notes());
    }

    private void print(String machine) throws IOException {
        var text = "%s%n%n%s%n%n%s%n"
                .formatted(
                        machine,
                        Table.of(figures),
                        String.join(System.lineSeparator() + System.lineSeparator(), notes));
        Voice.say("%n%s", text);
        var file = Installation.root().resolve("deploy/bench/target/bench.md");
        Files.writeString(file, "# What Accord costs%n%n".formatted() + text);
        Voice.say("Written to %s", file);
    }

    /** On what it was measured, and whether others were at work there. */
    private String machine() {
        var system = ManagementFactory.getOperatingSystemMXBean();
        var others = system.getSystemLoadAverage();
        return String.format(
                Locale.ROOT,
                "%s, %d cores, Java %s, load before the start %.1f%s%s",
                LocalDate.now(ZoneId.systemDefault()),
                system.getAvailableProcessors(),
                Runtime.version(),
                others,
                others > QUIET ? " (others were at work: these figures say little)" : "",
                effort == Effort.SHORT ? " (a short run: these figures say nothing)" : "");
    }
}

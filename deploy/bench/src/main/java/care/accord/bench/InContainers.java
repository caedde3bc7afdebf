package care.accord.bench;

import care.accord.bench.Load.Call;
import care.accord.bench.Load.Measured;
import care.accord.images.OwnCode;
import care.accord.local.Installation;
import care.accord.local.JsonApi;
import care.accord.local.LocalService;
import care.accord.local.Service;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Each service by itself as the chart runs it: held to its processors, with its heap, and without a cache of the JVM, which no
 * image carries. How soon it is ready on a database that is up to date, what memory it holds before and after work, and what of
 * its image a change of our code replaces.
 */
final class InContainers {

    private static final int CONNECTIONS = 16;
    private static final int STARTS = 3;
    private static final int LONGEST_WORK = 5;

    private final Bed bed;
    private final Effort effort;
    private final Chart chart;
    private final List<Figure> starts = new ArrayList<>();
    private final List<Figure> memory = new ArrayList<>();
    private final List<Figure> sizes = new ArrayList<>();
    private final List<String> costs = new ArrayList<>();

    InContainers(Bed bed, Effort effort) throws IOException {
        this.bed = bed;
        this.effort = effort;
        chart = Chart.read();
    }

    /** What a service is asked again and again, and by whom. */
    private record Question(LocalService service, String who, String path) {}

    Report measure() {
        var person = Specimen.personOnRecord(new JsonApi(bed.cases(), bed::token));
        var ofPerson = "/api/cases/people/" + person;
        var stack = bed.stack();
        List.of(
                        new Question(stack.services(Service.CASE), Bed.WORKER, ofPerson),
                        new Question(
                                stack.services(Service.AFTERCARE),
                                "laurel.dean",
                                "/api/aftercare/entitlements?personId=" + person),
                        new Question(stack.services(Service.STAFFING), "bryony.lane", "/api/staffing/teams"),
                        new Question(stack.services(Service.PARTNERSHIP), "clover.penn", "/api/partnership/agreements"),
                        new Question(stack.gateway(), Bed.WORKER, ofPerson))
                .forEach(this::measure);
        var figures = new ArrayList<>(starts);
        figures.addAll(memory);
        figures.addAll(sizes);
        return new Report(
                figures,
                List.of(
                        "In its container means: one service at a time, held to as many processors as the chart's limit, with the chart's"
                                + " heap and options, cold. Work is one request again and again over %d connections, until it gets no faster or"
                                        .formatted(CONNECTIONS)
                                + " %d turns are over. Processor time for each request then: %s."
                                        .formatted(LONGEST_WORK, String.join(", ", costs))));
    }

    private void measure(Question question) {
        var local = question.service();
        Voice.say("%s as the chart runs it", local.name());
        local.close();
        var contained = local.in(chart.container(local.name()));
        var cold = new ArrayList<Double>();
        try (contained) {
            for (int start = 0; start < Math.min(STARTS, effort.rounds()); start++) {
                contained.close();
                cold.add(secondsToStart(contained));
            }
            var atRest = megabytes(contained);
            work(question, contained);
            var afterWork = megabytes(contained);
            memory.add(new Figure(
                    Line.START,
                    "memory of %s in its container, after work".formatted(local.name()),
                    Figure.number(afterWork) + " MB",
                    Figure.number(atRest) + " MB before",
                    "",
                    Aim.under(300, "MB", afterWork)));
        }
        var cached = secondsToStart(local);
        var seconds = Turns.median(cold);
        starts.add(new Figure(
                Line.START,
                "start of %s in its container".formatted(local.name()),
                Figure.number(seconds) + " s",
                Figure.number(cached) + " s here, with a cache and all processors",
                String.format(Locale.ROOT, "%.2f", seconds / cached),
                Aim.under(2, "s", seconds)));
        var own = OwnCode.bytes(Installation.root(), local.name()) / 1e6;
        sizes.add(Figure.alone(
                Line.START,
                "new in the image of %s when our code changes".formatted(local.name()),
                own,
                "MB",
                Aim.under(5, "MB", own)));
    }

    private void work(Question question, LocalService contained) {
        var address = contained.address().resolve(question.path());
        try (var load = new Load(CONNECTIONS)) {
            Turns.warmUp(
                    Math.min(LONGEST_WORK, effort.warmUps()),
                    () -> asked(question, load, address, effort.round()).perSecond());
            var cost = new Cost(contained.process());
            cost.during(() -> asked(question, load, address, effort.round()));
            costs.add("%s %s µs".formatted(contained.name(), Figure.number(cost.microsPerAnswer())));
        }
    }

    private Measured asked(Question question, Load load, URI address, Duration time) {
        var token = bed.stack().keycloak().personToken(question.who());
        return load.closed(() -> Call.get(address, token), time);
    }

    private static double secondsToStart(LocalService service) {
        var began = Instant.now();
        service.start();
        return Duration.between(began, Instant.now()).toMillis() / 1000.0;
    }

    private static double megabytes(LocalService service) {
        return service.process().residentBytes() / 1e6;
    }
}

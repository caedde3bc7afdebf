package care.accord.bench;

import care.accord.bench.Load.Call;
import care.accord.bench.Load.Measured;
import care.accord.images.OwnCode;
import care.accord.local.Installation;
import care.accord.local.JsonApi;
import care.accord.local.LocalService;
import care.accord.local.Service;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/**
 * Each service by itself as the chart runs it: held to its processors, with its heap, and with the cache of the JVM that the build
 * of its image makes. How soon it is ready on a database that is up to date, beside an image without that cache, what memory it
 * holds before and after work, and what of its image a change of our code replaces.
 */
final class InContainers {

    private static final int CONNECTIONS = 16;
    private static final int STARTS = 3;
    private static final int LONGEST_WORK = 5;

    private final Bed bed;
    private final Effort effort;
    private final Chart chart;
    private final List<Figure> ready = new ArrayList<>();
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
        var figures = new ArrayList<>(ready);
        figures.addAll(memory);
        figures.addAll(sizes);
        return new Report(
                figures,
                List.of(
                        "In its container means: one service at a time, held to as many processors as the chart's limit, with the chart's"
                                + " heap and options, and the cache of a rehearsed start. Work is one request again and again over %d connections, until it gets no faster or"
                                        .formatted(CONNECTIONS)
                                + " %d turns are over. Processor time for each request then: %s."
                                        .formatted(LONGEST_WORK, String.join(", ", costs))));
    }

    private void measure(Question question) {
        var local = question.service();
        Voice.say("%s as the chart runs it", local.name());
        local.close();
        var container = chart.container(local.name());
        var cache = bed.stack().home().resolve(local.name() + ".aot");
        local.rehearse(container, cache);
        var cold = new ArrayList<Double>();
        var starts = new ArrayList<Double>();
        try (var plain = local.in(container);
                var contained = local.in(container.with("-XX:AOTCache=" + cache))) {
            for (int start = 0; start < Math.min(STARTS, effort.rounds()); start++) {
                contained.close();
                cold.add(secondsToStart(plain));
                plain.close();
                starts.add(secondsToStart(contained));
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
        local.start();
        var seconds = Turns.median(starts);
        ready.add(new Figure(
                Line.START,
                "start of %s in its container".formatted(local.name()),
                Figure.number(seconds) + " s",
                Figure.number(Turns.median(cold)) + " s by a plain image",
                String.format(Locale.ROOT, "%.2f", seconds / Turns.median(cold)),
                Aim.under(2, "s", seconds)));
        var own = OwnCode.bytes(Installation.root(), local.name()) / 1e6;
        var all = own + compressed(cache) / 1e6;
        sizes.add(new Figure(
                Line.START,
                "new in the image of %s when our code changes".formatted(local.name()),
                Figure.number(all) + " MB",
                Figure.number(own) + " MB in a plain image",
                String.format(Locale.ROOT, "%.2f", all / own),
                Aim.under(5, "MB", all)));
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

    /** As a registry keeps a layer. */
    private static long compressed(Path file) {
        var deflater = new Deflater();
        try (var nowhere = new DeflaterOutputStream(OutputStream.nullOutputStream(), deflater)) {
            Files.copy(file, nowhere);
            nowhere.finish();
            return deflater.getBytesWritten();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            deflater.end();
        }
    }

    private static double megabytes(LocalService service) {
        return service.process().residentBytes() / 1e6;
    }
}

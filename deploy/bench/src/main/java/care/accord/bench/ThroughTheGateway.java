package care.accord.bench;

import care.accord.bench.Load.Call;
import care.accord.local.JsonApi;
import care.accord.local.Part;
import care.accord.local.Service;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** What the gateway adds to the audited reading of a person, with a bearer token. */
final class ThroughTheGateway {

    private static final int CONNECTIONS = 16;
    private static final int PEOPLE = 40;
    private static final Duration PROFILED = Duration.ofSeconds(15);

    private final Bed bed;
    private final Effort effort;
    private final AtomicInteger next = new AtomicInteger();

    ThroughTheGateway(Bed bed, Effort effort) {
        this.bed = bed;
        this.effort = effort;
    }

    Report measure() throws Exception {
        var api = new JsonApi(bed.cases(), bed::token);
        var people = Stream.generate(() -> Specimen.personOnRecord(api))
                .limit(PEOPLE)
                .toList();
        try (var load = new Load(CONNECTIONS)) {
            Voice.say("Reading a person, straight and through the gateway");
            Turns.warmUp(effort.warmUps(), () -> rate(load, bed.gateway(), people));
            var gatewayCost = new Cost(bed.stack().gateway());
            var serviceCost = new Cost(bed.stack().services(Service.CASE));
            var rates = Turns.take(
                    effort.rounds(),
                    () -> gatewayCost.during(() -> serviceCost.during(() -> rate(load, bed.gateway(), people))),
                    () -> rate(load, bed.cases(), people));
            var half = rates.accord() / 2;
            Voice.say("The same at half of that load");
            var late = Turns.take(
                    effort.rounds(),
                    () -> late(load, bed.gateway(), people, half),
                    () -> late(load, bed.cases(), people, half));
            var added = late.accord() - late.against();
            var figures = List.of(
                    Figure.compared(
                            Line.GATEWAY,
                            "audited GET of a person, %d connections".formatted(CONNECTIONS),
                            rates,
                            "requests/s",
                            "straight at case-service",
                            0.70),
                    new Figure(
                            Line.GATEWAY,
                            "p99 at half load (%s requests/s)".formatted(Figure.number(half)),
                            Figure.number(late.accord()) + " ms",
                            Figure.number(late.against()) + " ms straight at case-service",
                            String.format(Locale.ROOT, "%+.2f ms", added),
                            Aim.under(5, "ms more", added)));
            var notes = new ArrayList<String>();
            notes.add("CPU per request through the gateway: gateway %s, case-service %s"
                    .formatted(gatewayCost.perUnit(), serviceCost.perUnit()));
            if (Report.anyMissed(figures)) {
                for (Part part : List.of(bed.stack().gateway(), bed.stack().services(Service.CASE))) {
                    notes.add(Profile.of(part, () -> load.closed(reading(bed.gateway(), people), PROFILED)));
                }
            }
            return new Report(figures, notes);
        }
    }

    private double rate(Load load, URI at, List<UUID> people) {
        return load.closed(reading(at, people), effort.round()).perSecond();
    }

    private double late(Load load, URI at, List<UUID> people, double perSecond) {
        return load.open(reading(at, people), perSecond, effort.round()).millisAt(99);
    }

    private Supplier<Call> reading(URI at, List<UUID> people) {
        var token = bed.token();
        return () ->
                Call.get(at.resolve("/api/cases/people/" + people.get(next.getAndIncrement() % people.size())), token);
    }

    /** Processor time that a process used while it answered. */
    private final class Cost {

        private final ProcessHandle process;
        private Duration used = Duration.ZERO;
        private double units;

        Cost(Part part) {
            process = ProcessHandle.of(part.process().pid()).orElseThrow();
        }

        double during(Supplier<Double> turn) {
            var before = usedSoFar();
            var perSecond = turn.get();
            used = used.plus(usedSoFar().minus(before));
            units += perSecond * effort.round().toMillis() / 1000.0;
            return perSecond;
        }

        String perUnit() {
            return Figure.number(used.toNanos() / 1000.0 / units) + " µs";
        }

        private Duration usedSoFar() {
            return process.info().totalCpuDuration().orElse(Duration.ZERO);
        }
    }
}

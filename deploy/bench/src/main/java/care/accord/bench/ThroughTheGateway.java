package care.accord.bench;

import care.accord.bench.Load.Call;
import care.accord.bench.Load.Measured;
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

/** What the gateway adds to the audited reading of a person, with a bearer token, and what other gateways would. */
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
            var gatewayCost = new Cost(bed.stack().gateway().process());
            var serviceCost = new Cost(bed.stack().services(Service.CASE).process());
            var rates = Turns.take(
                    effort.rounds(),
                    () -> gatewayCost
                            .during(() -> serviceCost.during(() -> full(load, bed.gateway(), people)))
                            .perSecond(),
                    () -> rate(load, bed.cases(), people));
            var half = rates.accord() / 2;
            Voice.say("The same at half of that load");
            var late = Turns.take(
                    effort.rounds(),
                    () -> late(load, bed.gateway(), people, half),
                    () -> late(load, bed.cases(), people, half));
            var added = late.accord() - late.against();
            var figures = new ArrayList<>(List.of(
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
                            Aim.under(5, "ms more", added))));
            figures.addAll(besideOthers(load, people, half));
            var notes = new ArrayList<String>();
            notes.add("CPU per request at full load through the gateway: gateway %s µs, case-service %s µs"
                    .formatted(
                            Figure.number(gatewayCost.microsPerAnswer()),
                            Figure.number(serviceCost.microsPerAnswer())));
            notes.add(
                    "Beside others: the same requests at the same rate to the same case-service, so that each gateway waits and wakes as"
                            + " often as the others; the processor time is the gateway's own, whatever the service behind it costs. Spring Cloud"
                            + " Gateway checks the token as ours does; ours then also looks up the role, counts against the limits and traces."
                            + " nginx checks nothing.");
            if (Report.anyMissed(figures)) {
                for (Part part : List.of(bed.stack().gateway(), bed.stack().services(Service.CASE))) {
                    notes.add(Profile.of(part, () -> load.closed(reading(bed.gateway(), people), PROFILED)));
                }
            }
            return new Report(figures, notes);
        }
    }

    /** Processor time for each request, in turns with the gateways of others. */
    private List<Figure> besideOthers(Load load, List<UUID> people, double perSecond) throws Exception {
        try (var spring = OtherGateway.springCloud(bed);
                var nginx = OtherGateway.nginx(bed)) {
            Voice.say("The same through Spring Cloud Gateway and nginx");
            for (var other : List.of(spring, nginx)) {
                Turns.warmUp(effort.warmUps(), () -> rate(load, other.address(), people));
            }
            var ours = new Cost(bed.stack().gateway().process());
            var springs = new Cost(spring.process());
            var floor = new Cost(nginx.process());
            Turns.each(
                    effort.rounds(),
                    List.of(
                            () -> ours.during(() -> steady(load, bed.gateway(), people, perSecond)),
                            () -> springs.during(() -> steady(load, spring.address(), people, perSecond)),
                            () -> floor.during(() -> steady(load, nginx.address(), people, perSecond))));
            var toSpring = ours.microsPerAnswer() / springs.microsPerAnswer();
            return List.of(
                    costs(ours, springs, "Spring Cloud Gateway, same check", Aim.under(0.5, "", toSpring)),
                    costs(ours, floor, "nginx, no check", Aim.NONE));
        }
    }

    private static Figure costs(Cost ours, Cost theirs, String who, Aim aim) {
        return new Figure(
                Line.GATEWAY,
                "CPU per request of the gateway",
                Figure.number(ours.microsPerAnswer()) + " µs",
                "%s µs %s".formatted(Figure.number(theirs.microsPerAnswer()), who),
                String.format(Locale.ROOT, "%.2f", ours.microsPerAnswer() / theirs.microsPerAnswer()),
                aim);
    }

    private double rate(Load load, URI at, List<UUID> people) {
        return full(load, at, people).perSecond();
    }

    private Measured full(Load load, URI at, List<UUID> people) {
        return load.closed(reading(at, people), effort.round());
    }

    private double late(Load load, URI at, List<UUID> people, double perSecond) {
        return steady(load, at, people, perSecond).millisAt(99);
    }

    private Measured steady(Load load, URI at, List<UUID> people, double perSecond) {
        return load.open(reading(at, people), perSecond, effort.round());
    }

    private Supplier<Call> reading(URI at, List<UUID> people) {
        var token = bed.token();
        return () ->
                Call.get(at.resolve("/api/cases/people/" + people.get(next.getAndIncrement() % people.size())), token);
    }
}

package care.accord.bench;

import care.accord.bench.Load.Call;
import care.accord.local.JsonApi;
import care.accord.local.LocalService;
import care.accord.local.Service;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** How many requests are lost while two instances of case-service are restarted in turn behind a gateway. */
final class Restarting {

    private static final int CONNECTIONS = 16;
    private static final double PER_SECOND = 50;
    private static final int READS_FOR_A_WRITE = 4;
    /** As the chart sets it. */
    private static final Map<String, String> SAYS_SO_FIRST = Map.of("ACCORD_SHUTDOWN_DELAY", "5s");

    private static final String PERSON = """
            {"givenNames": "Bench", "familyName": "Testperson", "bornOn": "1980-04-03"}""";

    private final Bed bed;

    Restarting(Bed bed) {
        this.bed = bed;
    }

    Report measure() {
        Voice.say("Two instances of case-service, restarted in turn");
        var person = "/api/cases/people/" + Specimen.personOnRecord(new JsonApi(bed.cases(), bed::token));
        var alone = bed.stack().services(Service.CASE);
        alone.close();
        try (var first = alone.with(SAYS_SO_FIRST);
                var second = bed.stack().another(Service.CASE).with(SAYS_SO_FIRST);
                var gateway = bed.stack().gatewayTo(instances(List.of(first, second)));
                var load = new Load(CONNECTIONS)) {
            first.start();
            second.start();
            gateway.start();
            var sent = load.during(
                    calls(gateway.address(), person),
                    PER_SECOND,
                    () -> List.of(first, second).forEach(instance -> {
                        instance.close();
                        instance.start();
                    }));
            var what =
                    String.format(Locale.ROOT, "requests lost of %,d while two instances restart in turn", sent.all());
            return new Report(
                    List.of(Figure.alone(Line.RESTART, what, sent.lost(), "", Aim.under(1, "", sent.lost()))),
                    sent.why());
        } finally {
            alone.start();
        }
    }

    private Map<Service, List<LocalService>> instances(List<LocalService> ofCases) {
        return Arrays.stream(Service.values())
                .collect(Collectors.toMap(
                        Function.identity(),
                        service -> service == Service.CASE
                                ? ofCases
                                : List.of(bed.stack().services(service))));
    }

    private Supplier<Call> calls(URI gateway, String person) {
        var next = new AtomicInteger();
        return () -> next.getAndIncrement() % (READS_FOR_A_WRITE + 1) == 0
                ? Call.post(gateway.resolve("/api/cases/people"), bed.token(), PERSON)
                : Call.get(gateway.resolve(person), bed.token());
    }
}

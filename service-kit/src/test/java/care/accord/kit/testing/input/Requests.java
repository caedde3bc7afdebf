package care.accord.kit.testing.input;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/**
 * What can be sent to an endpoint.
 *
 * @param records values for the variables of its address
 * @param fitting requests that might be meant
 * @param spoilt requests whose body was spoilt
 */
record Requests(Endpoint endpoint, Map<String, String> records, Arbitrary<Sent> fitting, Arbitrary<Sent> spoilt) {

    static Requests toRead(Endpoint endpoint, Map<String, String> records, List<String> queries) {
        var plain = Sent.to(endpoint.method(), endpoint.at(records));
        return new Requests(
                endpoint,
                records,
                Arbitraries.just(plain),
                Combinators.combine(Arbitraries.of(queries), Junk.encoded())
                        .as((name, junk) -> plain.asking(name + "=" + junk)));
    }

    static Requests withBody(
            Endpoint endpoint,
            Map<String, String> records,
            Sent plain,
            Arbitrary<byte[]> fitting,
            Arbitrary<byte[]> spoilt) {
        return new Requests(endpoint, records, fitting.map(plain::carrying), spoilt.map(plain::carrying));
    }

    static Requests withForm(Endpoint endpoint, Map<String, String> records, Sent plain, PageForm form) {
        return new Requests(
                endpoint,
                records,
                form.filled().map(plain::carrying),
                form.spoilt().map(plain::carrying));
    }

    Arbitrary<Sent> bad() {
        return Arbitraries.frequencyOf(
                Tuple.of(8, spoilt),
                Tuple.of(endpoint.variables().isEmpty() ? 0 : 2, elsewhere()),
                Tuple.of(1, Combinators.combine(fitting, Junk.headers()).as(Requests::with)),
                Tuple.of(
                        endpoint.isRead() ? 0 : 1,
                        Combinators.combine(fitting, Junk.contentTypes())
                                .as((sent, type) -> sent.with("Content-Type", type))),
                Tuple.of(
                        endpoint.isRead() || endpoint.isPage() ? 0 : 2,
                        Combinators.combine(fitting, Junk.guards()).as(Requests::with)));
    }

    /** About another record, or what is none. */
    private Arbitrary<Sent> elsewhere() {
        return Combinators.combine(fitting, Arbitraries.of(endpoint.variables()), Junk.encoded())
                .as((sent, variable, junk) -> {
                    var values = new HashMap<>(records);
                    values.put(variable, junk);
                    return sent.at(endpoint.at(values));
                });
    }

    private static Sent with(Sent sent, Map.Entry<String, String> header) {
        return sent.with(header.getKey(), header.getValue());
    }
}

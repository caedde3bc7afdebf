package care.accord.kit.testing.input;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** All that is sent to one endpoint: first what fits, then what does not. */
final class Trial {

    private static final int READS = 3;
    private static final int WRITES = 7;
    private static final int PLAIN_WRITES = 3;

    /** A record that takes long to make is not made for every request. */
    private static final int RECORDS = 2;

    /** How jqwik sizes what it makes. */
    private static final int USUAL_SIZE = 1_000;

    /** Answers of those who never got to the record. */
    private static final Set<Integer> NOT_REACHED = Set.of(401, 403, 404, 405, 406, 415);

    private final Endpoint endpoint;
    private final BadInput test;
    private final Service service;
    private final Description description;
    private final Rows rows;
    private final Random random;
    private final List<String> faults = new ArrayList<>();
    private final List<Integer> statuses = new ArrayList<>();
    private Map<String, String> before = Map.of();

    Trial(Endpoint endpoint, BadInput test, Service service, Description description, Rows rows, long seed) {
        this.endpoint = endpoint;
        this.test = test;
        this.service = service;
        this.description = description;
        this.rows = rows;
        this.random = new Random(seed + endpoint.toString().hashCode());
    }

    List<String> faults() {
        var requests = anew();
        send(requests.fitting());
        int used = 1;
        for (int i = 0; i < tries(); i++) {
            if (wasDone() && usesUp() && used < RECORDS) {
                requests = anew();
                used++;
            }
            send(requests.bad());
        }
        if (NOT_REACHED.containsAll(statuses)) {
            faults.add("%s was never reached: %s".formatted(endpoint, statuses));
        }
        return faults;
    }

    /** A draft is kept and thrown away again and again. */
    private boolean usesUp() {
        return !endpoint.isRead() && !endpoint.template().contains("/draft");
    }

    private int tries() {
        if (endpoint.isRead()) {
            return READS;
        }
        var refusesSome =
                endpoint.isPage() ? usesUp() : description.bodyOf(endpoint).isPresent();
        return refusesSome ? WRITES : PLAIN_WRITES;
    }

    private boolean wasDone() {
        return statuses.getLast() < 400;
    }

    private void send(Arbitrary<Sent> any) {
        var sent = any.generator(USUAL_SIZE).next(random).value();
        if (!endpoint.isRead() && !sent.headers().containsKey("Idempotency-Key")) {
            sent = sent.with("Idempotency-Key", UUID.randomUUID().toString());
        }
        var answer = service.answerTo(sent);
        statuses.add(answer.statusCode());
        new Verdict(sent, answer).fault().ifPresent(faults::add);
        if (wasDone() && endpoint.isRead()) {
            return;
        }
        var after = rows.state();
        if (!wasDone() && !after.equals(before)) {
            var changed = new ArrayList<>(after.entrySet());
            changed.removeAll(before.entrySet());
            faults.add("%s\n  was answered %d and yet changed %s".formatted(sent, answer.statusCode(), changed));
        }
        before = after;
    }

    private Requests anew() {
        var records = test.records(endpoint.toString());
        var requests = endpoint.isRead() ? reads(records) : endpoint.isPage() ? forms(records) : bodies(records);
        before = rows.state();
        return requests;
    }

    private Requests reads(Map<String, String> records) {
        var described = description.queriesOf(endpoint);
        return Requests.toRead(endpoint, records, described.isEmpty() ? test.queries() : described);
    }

    private Requests forms(Map<String, String> records) {
        var plain = Sent.to(endpoint.method(), endpoint.at(records))
                .with("Content-Type", "application/x-www-form-urlencoded");
        var action = plain.address().replaceFirst("/draft(/discard)?$", "");
        var form = Stream.concat(Stream.of(test.pageWith(endpoint.toString(), records)), above(records, true))
                .filter(page -> !page.isEmpty())
                .map(page -> PageForm.on(service.page(page), action, records))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseGet(() -> PageForm.of(records));
        return Requests.withForm(endpoint, records, plain, form);
    }

    private Requests bodies(Map<String, String> records) {
        var plain = Sent.to(endpoint.method(), endpoint.at(records)).with("Content-Type", "application/json");
        if (description.headersOf(endpoint).contains("If-Match")) {
            plain = plain.with("If-Match", versionOf(records));
        }
        var bodies = new JsonBodies(description, records);
        var nothing = Arbitraries.just(new byte[0]);
        var schema = description.bodyOf(endpoint);
        return Requests.withBody(
                endpoint,
                records,
                plain,
                schema.map(bodies::fitting).orElse(nothing),
                schema.map(bodies::spoilt).orElse(nothing));
    }

    private String versionOf(Map<String, String> records) {
        var known = Optional.ofNullable(records.get("If-Match"));
        return known.or(() -> above(records, false)
                        .map(service::etagOf)
                        .flatMap(Optional::stream)
                        .findFirst())
                .orElse("\"0\"");
    }

    /** Where this record, or what it is part of, can be read; the nearest first. */
    private Stream<String> above(Map<String, String> records, boolean asPages) {
        var address = endpoint.at(records);
        return Endpoint.committed().stream()
                .filter(other -> other.isRead() && other.isPage() == asPages)
                .filter(other -> records.keySet().containsAll(other.variables()))
                .filter(other -> other.leadsTo(address) || other.template().startsWith(endpoint.template() + "/"))
                .sorted(Comparator.comparing(
                                (Endpoint other) -> other.template().length())
                        .reversed())
                .map(other -> other.at(records))
                .distinct();
    }
}

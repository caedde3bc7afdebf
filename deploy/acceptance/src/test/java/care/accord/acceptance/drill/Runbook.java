package care.accord.acceptance.drill;

import static care.accord.acceptance.suite.Eventually.within;
import static org.assertj.core.api.Assertions.assertThat;

import care.accord.acceptance.suite.Accord;
import care.accord.local.Service;
import care.accord.local.Stack;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** The steps that pages of docs/operations share. */
final class Runbook {

    static final List<Service> EACH = List.of(Service.values());

    /** What the register reads beside events: people as they are now. */
    static final String IDENTITIES = "accord.person.v1";

    /** What each reads by event. */
    static final Map<Service, List<String>> TOPICS_OF_READER = Map.of(
            Service.CASE, List.of("accord.staffing.v1", "accord.partnership.v1", "accord.aftercare.v1"),
            Service.AFTERCARE, List.of("accord.case.v1", "accord.staffing.v1", "accord.partnership.v1"));

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Accord accord;
    private final Stack stack;
    private final Scene scene;

    Runbook(Accord accord, Scene scene) {
        this.accord = accord;
        this.scene = scene;
        stack = accord.stack();
    }

    /** Nobody writes and nothing is read any more. */
    void closeSuite() {
        stack.gateway().close();
        EACH.parallelStream().forEach(service -> stack.services(service).close());
    }

    /** Waits until every connector reads its ledger. */
    void awaitConnectors() {
        within(PATIENCE, () -> {
            assertThat(EACH).allMatch(service -> stack.connect().isRunning(service.area()));
            assertThat(scene.cases().number("select count(*) from pg_replication_slots where active"))
                    .isEqualTo(EACH.size());
        });
    }

    /** Standing first, as nobody has access without it; each until it has nothing left to read. */
    void startServices() {
        for (var service : List.of(Service.PARTNERSHIP, Service.STAFFING, Service.CASE, Service.AFTERCARE)) {
            scene.start(stack.services(service));
            awaitNothingToRead(service);
        }
    }

    void awaitNothingToRead(Service reader) {
        Stream.concat(
                        TOPICS_OF_READER.getOrDefault(reader, List.of()).stream(),
                        reader == Service.AFTERCARE ? Stream.of(IDENTITIES) : Stream.of())
                .forEach(topic -> within(
                        PATIENCE,
                        () -> assertThat(accord.topic(topic).notYetConfirmedBy(reader.folder()))
                                .isZero()));
    }

    /** Runs SQL as the role that owns the tables; an array of ids is its only value, if there are any. */
    void asOwner(Service service, String sql, UUID... ids) {
        var database = stack.database(service);
        try (var owner = database.connect(database.owner());
                var statement = owner.prepareStatement(sql)) {
            if (ids.length > 0) {
                statement.setObject(1, ids);
            }
            statement.execute();
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** The number of the last seal of its trail. */
    long seals(Service service) {
        return accord.tables(service).number("select coalesce(max(number), 0) from audit_seal");
    }

    /** The number of the seal that was published last. */
    long headPublished(Service service) {
        return accord.topic("accord.trail.v1").all().stream()
                .map(published -> json(published.value()))
                .filter(head -> head.path("service").asText().equals(service.folder()))
                .mapToLong(head -> head.path("number").asLong())
                .reduce(0, (earlier, later) -> later);
    }

    void trailsHold() {
        for (var service : EACH) {
            var verdict = scene.verdict(service);
            scene.say("the trail of %s: %s", service.folder(), verdict);
            assertThat(verdict).contains("HOLDS");
        }
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new AssertionError(text, e);
        }
    }
}

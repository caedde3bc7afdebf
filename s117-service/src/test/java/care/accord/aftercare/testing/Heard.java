package care.accord.aftercare.testing;

import care.accord.contracts.Topics;
import care.accord.kit.events.Inbox;
import care.accord.kit.testing.Database;
import care.accord.kit.testing.Standings;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** Hands the service records as Kafka would, so that a test starts from what was heard. */
@ApplicationScoped
public class Heard {

    private static final AtomicLong OFFSETS = new AtomicLong();

    private final Inbox inbox;
    private final ObjectMapper json;

    Heard(Inbox inbox, ObjectMapper json) {
        this.inbox = inbox;
        this.json = json;
    }

    /** Hazel is an AMHP in the council's hub, Wren a social worker in the trust's northern team. */
    public void everybodyAtWork() {
        var standings = new Standings(Database.current());
        standings.worker(As.HAZEL, "Hazel Frost", "AMHP", "998", standings.team("AMHP hub", "998"));
        standings.worker(As.WREN, "Wren Ashby", "SOCIAL_WORKER", "998", north());
    }

    public UUID north() {
        return new Standings(Database.current()).team("AMHT North", "RZZ");
    }

    /** Somebody of normal sensitivity, born on 2 February 1980. */
    public UUID person(String name) {
        var person = UUID.randomUUID();
        registered(person);
        identity(person, identityOf(name));
        return person;
    }

    public Map<String, Object> identityOf(String name) {
        return new HashMap<>(Map.of(
                "version",
                1,
                "name",
                name,
                "bornOn",
                "1980-02-02",
                "sensitivity",
                "NORMAL",
                "nhsNumber",
                "9990000018"));
    }

    public void registered(UUID person) {
        event("care.accord.case.person-registered.v1", person, Map.of("personId", person, "sensitivity", "NORMAL"));
    }

    public void identity(UUID person, @Nullable Map<String, Object> state) {
        inbox.receive(new ConsumerRecord<>(
                Topics.PERSON, 0, OFFSETS.incrementAndGet(), person.toString(), state == null ? null : write(state)));
    }

    public void guarded(UUID person, String sensitivity, String... named) {
        event(
                "care.accord.case.person-guarded.v1",
                person,
                Map.of("personId", person, "sensitivity", sensitivity, "namedSubjects", List.of(named)));
    }

    public UUID allocated(UUID person, UUID team, String worker) {
        var episode = UUID.randomUUID();
        allocated(person, episode, team, worker);
        return episode;
    }

    public void allocated(UUID person, UUID episode, UUID team, String worker) {
        event(
                "care.accord.case.allocated.v1",
                person,
                Map.of("personId", person, "episodeId", episode, "teamId", team, "workerSubject", worker));
    }

    public void allocationEnded(UUID person, UUID episode, UUID team, String worker) {
        event(
                "care.accord.case.allocation-ended.v1",
                person,
                Map.of("personId", person, "episodeId", episode, "teamId", team, "workerSubject", worker));
    }

    /** Any event of case-service about a person. */
    public UUID event(String type, UUID person, Map<String, Object> data) {
        var id = UUID.randomUUID();
        event(id, type, person, data);
        return id;
    }

    public void event(UUID id, String type, UUID person, Map<String, Object> data) {
        inbox.receive(recordOf(id, type, person, write(data)));
    }

    /** A record as the connector writes it. */
    public static ConsumerRecord<String, String> recordOf(UUID id, String type, UUID person, String data) {
        var record = new ConsumerRecord<>(Topics.CASE, 0, OFFSETS.incrementAndGet(), person.toString(), data);
        headersOf(id, type)
                .forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return record;
    }

    public static Map<String, String> headersOf(UUID id, String type) {
        return Map.of(
                "ce_id", id.toString(),
                "ce_type", type,
                "ce_source", "/accord/case-service",
                "ce_specversion", "1.0",
                "ce_time", Instant.now().minusSeconds(1).toString(),
                "ce_occurredon", "2026-11-02",
                "ce_effectivefrom", "2026-11-02");
    }

    private String write(Object data) {
        try {
            return json.writeValueAsString(data);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}

package care.accord.kit.events;

import care.accord.contracts.Topics;
import care.accord.kit.actor.Act;
import care.accord.kit.actor.ServiceItself;
import care.accord.kit.ledger.Event;
import care.accord.kit.ledger.EventType;
import care.accord.kit.ledger.Fact;
import care.accord.kit.ledger.Ledger;
import care.accord.kit.time.Clocks;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Applies one event with one effect, or parks it. Each method is one transaction. */
@ApplicationScoped
public class Delivery {

    private final EntityManager entities;
    private final ObjectMapper json;
    private final InstantSource clock;
    private final Ledger ledger;
    private final ServiceItself itself;
    private final Map<String, EventReader> readers;
    private final Map<String, StateReader> stateReaders;
    private final Duration retriedFor;

    Delivery(
            EntityManager entities,
            ObjectMapper json,
            InstantSource clock,
            Ledger ledger,
            ServiceItself itself,
            @All List<EventReader> readers,
            @All List<StateReader> stateReaders,
            @ConfigProperty(name = "accord.events.retried-for", defaultValue = "PT30S") Duration retriedFor) {
        this.entities = entities;
        this.json = json;
        this.clock = clock;
        this.ledger = ledger;
        this.itself = itself;
        this.readers = readers.stream().collect(Collectors.toMap(EventReader::type, Function.identity()));
        this.stateReaders = stateReaders.stream().collect(Collectors.toMap(StateReader::topic, Function.identity()));
        this.retriedFor = retriedFor;
    }

    /** What the dead-letter topic tells: where the event stands and why it was not applied, not what was in it. */
    @EventType("care.accord.kit.event-parked.v1")
    record EventParked(
            String service,
            String topic,
            int partition,
            long offset,
            String type,
            @Nullable UUID eventId,
            String cause,
            @com.fasterxml.jackson.annotation.JsonIgnore Fact fact)
            implements Event {}

    /** A parked event as the retrier needs it. */
    record Parked(UUID id, Received received, String state, java.time.Instant parkedAt) {}

    /** Parks the record behind another of its key that is not settled yet; false when there is none. */
    @Transactional
    boolean waitsBehindAnother(Received received) {
        lockKey(received);
        var blocked = (Boolean) entities.createNativeQuery("""
                        select exists (select 1 from parked_event
                                        where topic = :topic and key = :key and settled_at is null)""")
                .setParameter("topic", received.topic())
                .setParameter("key", received.key())
                .getSingleResult();
        if (blocked) {
            insert(received, "WAITING", 0, "Waits behind an earlier event of the same key");
        }
        return blocked;
    }

    /** The effect, and the note that this event was seen, or neither. */
    @Transactional
    void apply(Received received) {
        applyNow(received);
    }

    @Transactional
    void park(Received received, RuntimeException cause) {
        lockKey(received);
        insert(received, "RETRYING", 1, causeOf(cause));
    }

    /** The first unsettled event of each key that may be tried: those retrying, and those set free by a settled one. */
    @Transactional
    @SuppressWarnings("unchecked")
    List<Parked> dueForRetry() {
        List<Tuple> rows = entities.createNativeQuery("""
                        select distinct on (topic, key) id, topic, key, kafka_partition, kafka_offset,
                               cast(headers as text) as headers, payload, state, parked_at
                          from parked_event where settled_at is null
                         order by topic, key, kafka_partition, kafka_offset""", Tuple.class).getResultList();
        return rows.stream()
                .map(this::parkedOf)
                .filter(parked -> !parked.state().equals("DEAD"))
                .toList();
    }

    /** Tries a parked event again: settled with its effect, or not at all. */
    @Transactional
    void retry(Parked parked) {
        lockKey(parked.received());
        var open = entities.createNativeQuery("""
                        update parked_event set state = 'APPLIED', settled_at = :at, attempts = attempts + 1
                         where id = :id and settled_at is null""")
                .setParameter("at", Timestamp.from(clock.instant()))
                .setParameter("id", parked.id())
                .executeUpdate();
        if (open == 1) {
            applyNow(parked.received());
        }
    }

    /**
     * Notes a failed retry; after the time for retries the event is dead and is told on the dead-letter topic. Several instances
     * retry at once: only the one that finds the event as it saw it notes anything, so that each is told of once.
     */
    @Transactional
    void failedAgain(Parked parked, RuntimeException cause) {
        var now = clock.instant();
        var dead = parked.state().equals("RETRYING")
                && Duration.between(parked.parkedAt(), now).compareTo(retriedFor) >= 0;
        var noted = entities.createNativeQuery("""
                        update parked_event
                           set state = :state, attempts = attempts + 1, cause = :cause,
                               parked_at = case when state = 'WAITING' then :at else parked_at end
                         where id = :id and settled_at is null and state = :seen""")
                .setParameter("state", dead ? "DEAD" : "RETRYING")
                .setParameter("cause", causeOf(cause))
                .setParameter("at", Timestamp.from(now))
                .setParameter("id", parked.id())
                .setParameter("seen", parked.state())
                .executeUpdate();
        if (dead && noted == 1) {
            tellOf(parked.received(), causeOf(cause));
        }
    }

    private void tellOf(Received received, String cause) {
        var about = UUID.nameUUIDFromBytes((received.topic() + "/" + received.key()).getBytes(StandardCharsets.UTF_8));
        ledger.publish(
                Topics.DEAD_LETTER,
                Act.own(itself.actor()),
                new EventParked(
                        itself.name(),
                        received.topic(),
                        received.partition(),
                        received.offset(),
                        received.type(),
                        received.eventId(),
                        cause,
                        Fact.on(Clocks.today(clock), about, about)));
    }

    private void applyNow(Received received) {
        var stateReader = stateReaders.get(received.topic());
        if (stateReader != null) {
            stateReader.apply(received.key(), received.payload() == null ? null : parse(received.payload()));
            return;
        }
        var reader = readers.get(received.type());
        if (reader == null) {
            return;
        }
        var envelope = received.envelope();
        if (firstTime(envelope.id())) {
            reader.apply(
                    envelope,
                    parse(Optional.ofNullable(received.payload())
                            .orElseThrow(() -> new IllegalStateException("An event without data"))));
        }
    }

    /** Kafka delivers at least once; the primary key makes the second delivery a no-op. */
    private boolean firstTime(UUID eventId) {
        return entities.createNativeQuery(
                                "insert into seen_event (event_id, seen_at) values (:id, :at) on conflict do nothing")
                        .setParameter("id", eventId)
                        .setParameter("at", Timestamp.from(clock.instant()))
                        .executeUpdate()
                == 1;
    }

    /**
     * Kafka may deliver a parked record once more, which changes nothing. One that was applied and comes again, in a replay, or
     * another one at its place on a topic made anew, is parked anew; what an operator set aside stays so.
     */
    private void insert(Received received, String state, int attempts, String cause) {
        entities.createNativeQuery("""
                        insert into parked_event (topic, key, kafka_partition, kafka_offset, event_id, type, headers, payload, state, attempts, cause, parked_at)
                        values (:topic, :key, :partition, :offset, cast(:event as uuid), :type, cast(:headers as jsonb), :payload, :state, :attempts, :cause, :at)
                        on conflict (topic, kafka_partition, kafka_offset) do update
                           set key = excluded.key, event_id = excluded.event_id, type = excluded.type, headers = excluded.headers,
                               payload = excluded.payload, state = excluded.state, attempts = excluded.attempts, cause = excluded.cause,
                               parked_at = excluded.parked_at, settled_at = null, settled_by = null, settled_why = null
                         where parked_event.state = 'APPLIED'
                            or (parked_event.state = 'SET_ASIDE' and parked_event.event_id is distinct from excluded.event_id)""")
                .setParameter("topic", received.topic())
                .setParameter("key", received.key())
                .setParameter("partition", received.partition())
                .setParameter("offset", received.offset())
                .setParameter("event", Objects.toString(received.eventId(), null))
                .setParameter("type", received.type())
                .setParameter("headers", received.headersJson(json))
                .setParameter("payload", received.payload())
                .setParameter("state", state)
                .setParameter("attempts", attempts)
                .setParameter("cause", cause)
                .setParameter("at", Timestamp.from(clock.instant()))
                .executeUpdate();
    }

    private void lockKey(Received received) {
        entities.createNativeQuery("select 1 from (select pg_advisory_xact_lock(hashtextextended(:key, 2))) as locked")
                .setParameter("key", received.topic() + " " + received.key())
                .getSingleResult();
    }

    private Parked parkedOf(Tuple row) {
        try {
            var headers = json.readValue(row.get("headers", String.class), new TypeReference<Map<String, String>>() {});
            return new Parked(
                    row.get("id", UUID.class),
                    new Received(
                            row.get("topic", String.class),
                            row.get("kafka_partition", Integer.class),
                            row.get("kafka_offset", Long.class),
                            row.get("key", String.class),
                            headers,
                            row.get("payload", String.class)),
                    row.get("state", String.class),
                    row.get("parked_at", java.time.Instant.class));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private JsonNode parse(String payload) {
        try {
            return json.readTree(payload);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Not JSON", e);
        }
    }

    /** The kinds of fault from the outside in, and where the innermost arose: no message, since messages carry data. */
    static String causeOf(Throwable fault) {
        var innermost = fault;
        var kinds = new StringBuilder(fault.getClass().getSimpleName());
        while (innermost.getCause() != null && innermost.getCause() != innermost) {
            innermost = innermost.getCause();
            kinds.append(" < ").append(innermost.getClass().getSimpleName());
        }
        var place =
                innermost.getStackTrace().length == 0 ? "" : " at " + innermost.getStackTrace()[0];
        return kinds + place;
    }
}

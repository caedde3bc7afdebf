package care.accord.kit.ledger;

import care.accord.kit.actor.Act;
import care.accord.kit.trail.Tracing;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The append-only record of what happened. An event is written with the change that caused it, or not at all; nothing in a
 * service sends: the rows are read from PostgreSQL's log.
 */
@ApplicationScoped
public class Ledger {

    /** Locks the subject before the position is drawn, so that one subject's entries are in order. */
    private static final String LOCKED =
            "with locked as materialized (select pg_advisory_xact_lock(hashtextextended(:subject, 0)))";

    private static final String INSERT = """
            insert into ledger (topic, type, subject, aggregate_id, occurred_on, effective_from, recorded_at, actor, data, traceparent)
            select :topic, :type, :subject, :aggregate, :occurredOn, :effectiveFrom, :recordedAt,
                   cast(:actor as jsonb), cast(:data as jsonb), :traceparent
              from locked""";

    private static final String ENTER = LOCKED + " " + INSERT;

    private static final String ENTER_AND_AUDIT = LOCKED + ", entered as (" + INSERT + ")" + """
             insert into audit (at, actor, roles, body, capacity, on_behalf_of, agreement_id, person_id, action, target, outcome, trace_id)
             values (:recordedAt, :auditActor, :roles, :body, :capacity, :onBehalfOf, cast(:agreement as uuid),
                     case when :aboutPerson then cast(:subject as uuid) end, :type, cast(:aggregate as text), 'DONE', :traceId)""";

    private final EntityManager entities;
    private final ObjectMapper json;
    private final InstantSource clock;
    private final String topic;
    private final boolean aboutPeople;

    Ledger(
            EntityManager entities,
            ObjectMapper json,
            InstantSource clock,
            @ConfigProperty(name = "accord.topic") String topic,
            @ConfigProperty(name = "accord.ledger-about-people", defaultValue = "true") boolean aboutPeople) {
        this.entities = entities;
        this.json = json;
        this.clock = clock;
        this.topic = topic;
        this.aboutPeople = aboutPeople;
    }

    /** Enters the event, and leaves the audit row of the write, in the caller's transaction. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void add(Act act, Event event) {
        entry(ENTER_AND_AUDIT, topic, act, event)
                .setParameter("auditActor", act.actor().subject())
                .setParameter(
                        "roles",
                        String.join(" ", act.actor().roles().stream().sorted().toList()))
                .setParameter("body", act.actor().body().value())
                .setParameter("capacity", act.capacity().name())
                .setParameter("onBehalfOf", act.onBehalfOf().value())
                .setParameter(
                        "agreement",
                        act.agreementId() == null ? null : act.agreementId().toString())
                .setParameter("aboutPerson", aboutPeople)
                .setParameter("traceId", Tracing.traceId())
                .executeUpdate();
    }

    /**
     * Publishes what the service itself has to say on another topic than its own: a ledger row without an audit row, since
     * sealing the trail must not give the trail something new to seal.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void publish(String otherTopic, Act act, Event event) {
        entry(ENTER, otherTopic, act, event).executeUpdate();
    }

    private Query entry(String sql, String onTopic, Act act, Event event) {
        var fact = event.fact();
        return entities.createNativeQuery(sql)
                .setParameter("topic", onTopic)
                .setParameter("type", typeOf(event))
                .setParameter("subject", fact.subject().toString())
                .setParameter("aggregate", fact.aggregateId())
                .setParameter("occurredOn", java.sql.Date.valueOf(fact.occurredOn()))
                .setParameter("effectiveFrom", java.sql.Date.valueOf(fact.effectiveFrom()))
                .setParameter("recordedAt", Timestamp.from(clock.instant()))
                .setParameter("actor", write(describe(act)))
                .setParameter("data", write(event))
                .setParameter("traceparent", Tracing.traceparent());
    }

    /** The published type of an event; every event carries {@link EventType}. */
    public static String typeOf(Event event) {
        return typeOf(event.getClass());
    }

    /** The same for an event that has not happened. */
    public static String typeOf(Class<? extends Event> event) {
        var type = event.getAnnotation(EventType.class);
        if (type == null) {
            throw new IllegalArgumentException(event.getName() + " has no @EventType");
        }
        return type.value();
    }

    private static Map<String, Object> describe(Act act) {
        var described = new LinkedHashMap<String, Object>();
        described.put("subject", act.actor().subject());
        described.put("body", act.actor().body().value());
        described.put("capacity", act.capacity().name());
        described.put("onBehalfOf", act.onBehalfOf().value());
        if (act.agreementId() != null) {
            described.put("agreementId", act.agreementId());
        }
        if (act.function() != null) {
            described.put("function", act.function().name());
        }
        return described;
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(
                    "An event must be plain data: " + value.getClass().getName(), e);
        }
    }
}

package care.accord.kit.operations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The events that hold their keys back. */
@ApplicationScoped
class ParkedEvents {

    private final EntityManager entities;

    ParkedEvents(EntityManager entities) {
        this.entities = entities;
    }

    /** The first unsettled event of each key, longest parked first. */
    @SuppressWarnings("unchecked")
    List<ParkedEvent> heads() {
        List<Tuple> rows = entities.createNativeQuery("""
                        select head.*, (select count(*) from parked_event behind
                                         where behind.topic = head.topic and behind.key = head.key
                                           and behind.settled_at is null and behind.id <> head.id) as waiting
                          from (select distinct on (topic, key) id, topic, key, event_id, type, state, cause, parked_at, attempts
                                  from parked_event where settled_at is null
                                 order by topic, key, kafka_partition, kafka_offset) as head
                         order by head.parked_at, head.id limit 500""", Tuple.class).getResultList();
        return rows.stream()
                .map(row -> new ParkedEvent(
                        row.get("id", UUID.class),
                        row.get("topic", String.class),
                        row.get("key", String.class),
                        row.get("event_id", UUID.class),
                        row.get("type", String.class),
                        row.get("state", String.class),
                        row.get("cause", String.class),
                        row.get("parked_at", Instant.class),
                        row.get("attempts", Integer.class),
                        row.get("waiting", Long.class)))
                .toList();
    }

    Optional<ParkedEvent> head(UUID id) {
        return heads().stream().filter(parked -> parked.id().equals(id)).findFirst();
    }

    boolean exists(UUID id) {
        return !entities.createNativeQuery("select 1 from parked_event where id = :id")
                .setParameter("id", id)
                .getResultList()
                .isEmpty();
    }

    /** Lets the retries begin anew. */
    boolean retry(UUID id, Instant at) {
        return entities.createNativeQuery("""
                        update parked_event set state = 'RETRYING', parked_at = :at
                         where id = :id and settled_at is null""")
                        .setParameter("id", id)
                        .setParameter("at", Timestamp.from(at))
                        .executeUpdate()
                == 1;
    }

    /** Gives the event up: it is never applied, and what waits behind it goes on. */
    boolean setAside(UUID id, String by, String why, Instant at) {
        return entities.createNativeQuery("""
                        update parked_event
                           set state = 'SET_ASIDE', settled_at = :at, settled_by = :by, settled_why = :why
                         where id = :id and settled_at is null""")
                        .setParameter("id", id)
                        .setParameter("by", by)
                        .setParameter("why", why)
                        .setParameter("at", Timestamp.from(at))
                        .executeUpdate()
                == 1;
    }
}

package care.accord.aftercare.duty;

import care.accord.kit.access.Relationships;
import care.accord.kit.access.Relationships.Holder;
import care.accord.kit.access.Relationships.Kind;
import care.accord.kit.actor.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Which AMHP is on duty for whom, why and until when: relationships of the access policy. */
@ApplicationScoped
public class Duties {

    private final EntityManager entities;
    private final Relationships relationships;
    private final Duration lasting;

    Duties(
            EntityManager entities,
            Relationships relationships,
            @ConfigProperty(name = "accord.amhp-duty") Duration lasting) {
        this.entities = entities;
        this.relationships = relationships;
        this.lasting = lasting;
    }

    /** @param until when the record closes again for this AMHP, unless they have another relationship */
    public record Duty(String reason, Instant until) {}

    /** Begins a duty; one that is live already ends, so that the last stated reason counts. */
    Duty begin(Actor amhp, UUID personId, String reason, Instant at) {
        var until = at.plus(lasting);
        relationships.end(personId, Kind.AMHP_DUTY, Holder.worker(amhp.subject()), at);
        relationships.begin(personId, Kind.AMHP_DUTY, Holder.worker(amhp.subject()), reason, at, until);
        return new Duty(reason, until);
    }

    /** The duty that this AMHP is under at that moment. */
    @SuppressWarnings("unchecked")
    public Optional<Duty> liveOf(Actor amhp, UUID personId, Instant at) {
        List<Tuple> rows = entities.createNativeQuery("""
                        select reason, until_at from relationship
                         where person_id = :person and kind = 'AMHP_DUTY' and subject = :subject
                           and from_at <= :at and until_at > :at
                         order by until_at desc limit 1""", Tuple.class)
                .setParameter("person", personId)
                .setParameter("subject", amhp.subject())
                .setParameter("at", Timestamp.from(at))
                .getResultList();
        return rows.stream()
                .findFirst()
                .map(row -> new Duty(row.get("reason", String.class), row.get("until_at", Instant.class)));
    }
}

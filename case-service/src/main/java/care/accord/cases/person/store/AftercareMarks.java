package care.accord.cases.person.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.UUID;

/** Whom s117-service has told of as entitled to after-care, or possibly so (MHA 1983 s117). */
@ApplicationScoped
public class AftercareMarks {

    private final EntityManager entities;
    private final InstantSource clock;

    AftercareMarks(EntityManager entities, InstantSource clock) {
        this.entities = entities;
        this.clock = clock;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void keep(UUID entitlementId, UUID personId, String state) {
        entities.createNativeQuery("""
                        insert into aftercare_mark (entitlement_id, person_id, state, heard_at)
                        values (:entitlement, :person, :state, :at)
                        on conflict (entitlement_id) do update set state = excluded.state, heard_at = excluded.heard_at""")
                .setParameter("entitlement", entitlementId)
                .setParameter("person", personId)
                .setParameter("state", state)
                .setParameter("at", Timestamp.from(clock.instant()))
                .executeUpdate();
    }

    /** Whether any entitlement that is not void or ended is known of. */
    public boolean isMarked(UUID personId) {
        return (Boolean)
                entities.createNativeQuery("""
                        select exists (select 1 from aftercare_mark
                                        where person_id = :person and state not in ('VOID', 'ENDED'))""").setParameter("person", personId).getSingleResult();
    }
}

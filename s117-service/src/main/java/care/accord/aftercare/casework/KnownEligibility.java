package care.accord.aftercare.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What was determined under Care Act 2014 s13. It neither makes nor ends an entitlement to after-care. */
@ApplicationScoped
public class KnownEligibility {

    private final EntityManager entities;

    KnownEligibility(EntityManager entities) {
        this.entities = entities;
    }

    public record Determination(UUID assessmentId, boolean eligible, LocalDate determinedOn, Instant heardAt) {}

    /** Newest first. */
    @SuppressWarnings("unchecked")
    public List<Determination> of(UUID personId) {
        List<Tuple> rows = entities.createNativeQuery("""
                        select assessment_id, eligible, determined_on, heard_at from known_eligibility
                         where person_id = :person order by determined_on desc, assessment_id""", Tuple.class)
                .setParameter("person", personId)
                .getResultList();
        return rows.stream()
                .map(row -> new Determination(
                        row.get("assessment_id", UUID.class),
                        row.get("eligible", Boolean.class),
                        row.get("determined_on", LocalDate.class),
                        row.get("heard_at", Instant.class)))
                .toList();
    }

    void keep(UUID personId, Determination determination) {
        entities.createNativeQuery("""
                        insert into known_eligibility (assessment_id, person_id, eligible, determined_on, heard_at)
                        values (:assessment, :person, :eligible, :on, :at)
                        on conflict (assessment_id) do update
                           set eligible = excluded.eligible, determined_on = excluded.determined_on, heard_at = excluded.heard_at""")
                .setParameter("assessment", determination.assessmentId())
                .setParameter("person", personId)
                .setParameter("eligible", determination.eligible())
                .setParameter("on", Date.valueOf(determination.determinedOn()))
                .setParameter("at", Timestamp.from(determination.heardAt()))
                .executeUpdate();
    }
}

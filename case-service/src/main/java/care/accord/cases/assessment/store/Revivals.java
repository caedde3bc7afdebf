package care.accord.cases.assessment.store;

import care.accord.cases.assessment.model.Revival;
import care.accord.kit.actor.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Why assessments are owed again after they were refused. */
@ApplicationScoped
public class Revivals {

    private final EntityManager entities;

    Revivals(EntityManager entities) {
        this.entities = entities;
    }

    /** A revival as it was recorded. */
    public record Saved(Revival revival, String recordedByName) {}

    /** @param refused the assessment that was refused */
    public void add(UUID refused, Revival revival, Actor by, Instant at) {
        entities.createNativeQuery("""
                        insert into assessment_revival (assessment_id, ground, revived_on, note, recorded_by, recorded_by_name, recorded_at)
                        values (:assessment, :ground, :revivedOn, :note, :by, :byName, :at)""")
                .setParameter("assessment", refused)
                .setParameter("ground", revival.ground().name())
                .setParameter("revivedOn", Date.valueOf(revival.revivedOn()))
                .setParameter("note", revival.note())
                .setParameter("by", by.subject())
                .setParameter("byName", by.name())
                .setParameter("at", Timestamp.from(at))
                .executeUpdate();
    }

    /** Empty while the refusal stands, and for an assessment that was not refused. */
    @SuppressWarnings("unchecked")
    public Optional<Saved> of(UUID refused) {
        List<Tuple> rows = entities.createNativeQuery(
                        "select ground, revived_on, note, recorded_by_name from assessment_revival where assessment_id = :assessment",
                        Tuple.class)
                .setParameter("assessment", refused)
                .getResultList();
        return rows.stream()
                .findFirst()
                .map(row -> new Saved(
                        new Revival(
                                Revival.Ground.valueOf(row.get("ground", String.class)),
                                row.get("revived_on", LocalDate.class),
                                row.get("note", String.class)),
                        row.get("recorded_by_name", String.class)));
    }
}

package care.accord.cases.assessment.store;

import care.accord.cases.assessment.model.RecordCopy;
import care.accord.cases.assessment.model.RecordFormat;
import care.accord.cases.assessment.model.RecordRecipient;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** The copies of written records that were given. */
@ApplicationScoped
public class RecordCopies {

    private final EntityManager entities;

    RecordCopies(EntityManager entities) {
        this.entities = entities;
    }

    public void add(RecordCopy copy) {
        entities.createNativeQuery("""
                        insert into record_copy (id, assessment_id, recipient, recipient_name, format, given_on, given_by, given_by_name, recorded_at)
                        values (:id, :assessment, :recipient, :recipientName, :format, :givenOn, :givenBy, :givenByName, :recordedAt)""")
                .setParameter("id", copy.id())
                .setParameter("assessment", copy.assessmentId())
                .setParameter("recipient", copy.recipient().name())
                .setParameter("recipientName", copy.recipientName())
                .setParameter("format", copy.format().name())
                .setParameter("givenOn", Date.valueOf(copy.givenOn()))
                .setParameter("givenBy", copy.givenBy())
                .setParameter("givenByName", copy.givenByName())
                .setParameter("recordedAt", Timestamp.from(copy.recordedAt()))
                .executeUpdate();
    }

    /** Oldest first. */
    @SuppressWarnings("unchecked")
    public List<RecordCopy> of(UUID assessmentId) {
        List<Tuple> rows = entities.createNativeQuery(
                        "select * from record_copy where assessment_id = :assessment order by given_on, recorded_at",
                        Tuple.class)
                .setParameter("assessment", assessmentId)
                .getResultList();
        return rows.stream()
                .map(row -> new RecordCopy(
                        row.get("id", UUID.class),
                        assessmentId,
                        RecordRecipient.valueOf(row.get("recipient", String.class)),
                        row.get("recipient_name", String.class),
                        RecordFormat.valueOf(row.get("format", String.class)),
                        row.get("given_on", LocalDate.class),
                        row.get("given_by", String.class),
                        row.get("given_by_name", String.class),
                        row.get("recorded_at", Instant.class)))
                .toList();
    }
}

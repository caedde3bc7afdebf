package care.accord.cases.person.store;

import care.accord.contracts.NhsNumber;
import care.accord.contracts.NhsNumberStatus;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Numbers that were given to one person and are held by another whom the giver may not see. A steward settles them. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class StewardTasks {

    private final EntityManager entities;

    StewardTasks(EntityManager entities) {
        this.entities = entities;
    }

    /** A number as it was given. */
    public record Claim(NhsNumber number, NhsNumberStatus status) {}

    /** The number that someone was given and that waits for a steward. */
    @SuppressWarnings("unchecked")
    public Optional<Claim> claimOf(UUID personId) {
        List<Tuple> rows = entities.createNativeQuery(
                        "select nhs_number, number_status from steward_task where person_id = :person and settled_at is null",
                        Tuple.class)
                .setParameter("person", personId)
                .getResultList();
        return rows.stream()
                .findFirst()
                .map(row -> new Claim(
                        new NhsNumber(row.get("nhs_number", String.class)),
                        NhsNumberStatus.valueOf(row.get("number_status", String.class))));
    }

    /** Leaves a number for the steward in place of any that the person was given before. */
    public void open(UUID personId, UUID holderId, Claim claim, String by, Instant at) {
        entities.createNativeQuery("""
                        insert into steward_task (id, kind, person_id, other_person_id, nhs_number, number_status, made_at, made_by)
                        values (uuidv7(), 'NHS_NUMBER_HELD', :person, :holder, :number, :status, :at, :by)""")
                .setParameter("person", personId)
                .setParameter("holder", holderId)
                .setParameter("number", claim.number().digits())
                .setParameter("status", claim.status().name())
                .setParameter("at", Timestamp.from(at))
                .setParameter("by", by)
                .executeUpdate();
    }

    /** The person was given another number, or none: what waited for a steward is settled by that. */
    public void withdraw(UUID personId, String by, Instant at) {
        entities.createNativeQuery("""
                        update steward_task set settled_at = :at, settled_by = :by, settled_how = 'NUMBER_CHANGED'
                         where person_id = :person and settled_at is null""")
                .setParameter("person", personId)
                .setParameter("at", Timestamp.from(at))
                .setParameter("by", by)
                .executeUpdate();
    }
}

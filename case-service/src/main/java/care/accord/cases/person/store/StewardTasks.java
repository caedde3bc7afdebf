package care.accord.cases.person.store;

import care.accord.cases.person.model.LocalIdentifier;
import care.accord.contracts.NhsNumber;
import care.accord.contracts.NhsNumberStatus;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What a steward is to settle: numbers that were given to one person and are held by another whom the giver may not see, and what
 * other systems sent that cannot be used.
 */
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
                        "select nhs_number, number_status from steward_task where person_id = :person and kind = 'NHS_NUMBER_HELD' and settled_at is null",
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
                         where person_id = :person and kind = 'NHS_NUMBER_HELD' and settled_at is null""")
                .setParameter("person", personId)
                .setParameter("at", Timestamp.from(at))
                .setParameter("by", by)
                .executeUpdate();
    }

    /** Leaves for the steward each other person with whom a system's number of this person stands. */
    public void openForHoldersOf(LocalIdentifier identifier, UUID personId, String by, Instant at) {
        entities.createNativeQuery("""
                        insert into steward_task (id, kind, person_id, other_person_id, source, made_at, made_by)
                        select uuidv7(), 'IDENTIFIER_HELD', :person, other.person_id, :source, :at, :by
                          from person_identifier other
                         where other.source = :source and other.value = :value and other.person_id <> :person
                         order by other.person_id limit 1""")
                .setParameter("person", personId)
                .setParameter("source", identifier.source())
                .setParameter("value", identifier.value())
                .setParameter("at", Timestamp.from(at))
                .setParameter("by", by)
                .executeUpdate();
    }

    /** Leaves for the steward a code that is none of ours, in place of any that waits for the same field. */
    public void openForCode(
            UUID personId, UUID recordId, String source, String field, String received, String by, Instant at) {
        entities.createNativeQuery("""
                        insert into steward_task (id, kind, person_id, record_id, source, field, received, made_at, made_by)
                        values (uuidv7(), 'UNKNOWN_CODE', :person, :record, :source, :field, :received, :at, :by)
                        on conflict (kind, coalesce(record_id, person_id), coalesce(field, '')) where settled_at is null
                        do update set received = excluded.received, source = excluded.source""")
                .setParameter("person", personId)
                .setParameter("record", recordId)
                .setParameter("source", source)
                .setParameter("field", field)
                .setParameter("received", received)
                .setParameter("at", Timestamp.from(at))
                .setParameter("by", by)
                .executeUpdate();
    }

    /** The system sent something that is known: what waited for the steward about these fields is settled by that. */
    public void withdrawCodes(UUID recordId, Collection<String> fields, String by, Instant at) {
        entities.createNativeQuery("""
                        update steward_task set settled_at = :at, settled_by = :by, settled_how = 'KNOWN_CODE_SENT'
                         where record_id = :record and field = any(string_to_array(:fields, ' ')) and settled_at is null""")
                .setParameter("record", recordId)
                .setParameter("fields", String.join(" ", fields))
                .setParameter("at", Timestamp.from(at))
                .setParameter("by", by)
                .executeUpdate();
    }
}

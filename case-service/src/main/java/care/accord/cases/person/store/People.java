package care.accord.cases.person.store;

import care.accord.cases.person.model.Person;
import care.accord.contracts.NhsNumber;
import care.accord.kit.access.AccessRefusal;
import care.accord.kit.refusal.RefusedException;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The people on record. */
@ApplicationScoped
public class People implements PanacheRepositoryBase<Person, UUID> {

    private final EntityManager entities;

    People(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * @throws RefusedException {@link AccessRefusal#NOT_FOUND}, as for someone who may not be seen
     */
    public Person get(UUID id) {
        return found(findById(id));
    }

    /**
     * The same, held against other writers until the transaction ends.
     *
     * @throws RefusedException {@link AccessRefusal#NOT_FOUND}
     */
    public Person getForChange(UUID id) {
        return found(findById(id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** Writes what changed and makes the person findable by it, in the caller's transaction. */
    public void keep(Person person) {
        persistAndFlush(person);
        entities.createNativeQuery("select index_person(:person)")
                .setParameter("person", person.id())
                .getResultList();
    }

    /**
     * Everyone who holds that number or was given it. Until the caller's transaction ends nobody else gets an answer for the
     * number, so that it is not given twice at once.
     */
    @SuppressWarnings("unchecked")
    public List<UUID> holdersOf(NhsNumber number) {
        entities.createNativeQuery("select pg_advisory_xact_lock(hashtextextended(:number, 7))")
                .setParameter("number", number.digits())
                .getResultList();
        return entities.createNativeQuery("""
                        select id from person where nhs_number = :number
                        union
                        select person_id from steward_task where nhs_number = :number and settled_at is null""")
                .setParameter("number", number.digits())
                .getResultList();
    }

    private static Person found(@Nullable Person person) {
        if (person == null) {
            throw new RefusedException(AccessRefusal.NOT_FOUND);
        }
        return person;
    }
}

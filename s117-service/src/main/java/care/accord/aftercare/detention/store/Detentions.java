package care.accord.aftercare.detention.store;

import care.accord.aftercare.detention.model.Detention;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** What was recorded of detentions; rows are only ever added. */
@ApplicationScoped
public class Detentions implements PanacheRepositoryBase<Detention, UUID> {

    /** In the order in which they were recorded. */
    public List<Detention> of(UUID personId) {
        return list("personId = ?1 order by recordedAt, id", personId);
    }

    /** Makes others who record for this person wait until this transaction ends, so that each sees the one before. */
    public void lock(UUID personId) {
        getEntityManager()
                .createNativeQuery(
                        "select 1 from (select pg_advisory_xact_lock(hashtextextended(:person, 3))) as locked")
                .setParameter("person", personId.toString())
                .getSingleResult();
    }
}

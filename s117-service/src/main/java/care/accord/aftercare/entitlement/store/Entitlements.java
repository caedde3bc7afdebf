package care.accord.aftercare.entitlement.store;

import care.accord.aftercare.entitlement.model.Entitlement;
import care.accord.aftercare.entitlement.model.State;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Everyone's entitlements; none is ever deleted. */
@ApplicationScoped
public class Entitlements implements PanacheRepositoryBase<Entitlement, UUID> {

    /** Newest first. */
    public List<Entitlement> of(UUID personId) {
        return list("personId = ?1 order by since desc, id desc", personId);
    }

    /** At most one is open at a time: a unique index sees to it. */
    public Optional<Entitlement> prospectiveOf(UUID personId) {
        return find("personId = ?1 and state = ?2", personId, State.PROSPECTIVE).firstResultOptional();
    }
}

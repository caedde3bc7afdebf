package care.accord.cases.request.store;

import care.accord.cases.request.model.CareRequest;
import care.accord.kit.access.AccessRefusal;
import care.accord.kit.refusal.RefusedException;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The requests. */
@ApplicationScoped
public class Requests implements PanacheRepositoryBase<CareRequest, UUID> {

    /**
     * @throws RefusedException {@link AccessRefusal#NOT_FOUND}, as for a request about someone who may not be seen
     */
    public CareRequest get(UUID id) {
        return found(findById(id));
    }

    /**
     * The same, held against other writers until the transaction ends.
     *
     * @throws RefusedException {@link AccessRefusal#NOT_FOUND}
     */
    public CareRequest getForChange(UUID id) {
        return found(findById(id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** The request, held against other writers; empty where there is none. */
    public Optional<CareRequest> findForChange(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Every request about a person, newest first. */
    public List<CareRequest> of(UUID personId) {
        return list("personId", Sort.descending("receivedOn", "recordedAt"), personId);
    }

    private static CareRequest found(@Nullable CareRequest request) {
        if (request == null) {
            throw new RefusedException(AccessRefusal.NOT_FOUND);
        }
        return request;
    }
}

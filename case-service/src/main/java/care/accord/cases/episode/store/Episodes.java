package care.accord.cases.episode.store;

import care.accord.cases.episode.model.CaseEpisode;
import care.accord.kit.access.AccessRefusal;
import care.accord.kit.refusal.RefusedException;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The cases. */
@ApplicationScoped
public class Episodes implements PanacheRepositoryBase<CaseEpisode, UUID> {

    /**
     * @throws RefusedException {@link AccessRefusal#NOT_FOUND}, as for a case of someone who may not be seen
     */
    public CaseEpisode get(UUID id) {
        return found(findById(id));
    }

    /**
     * The same, held against other writers until the transaction ends.
     *
     * @throws RefusedException {@link AccessRefusal#NOT_FOUND}
     */
    public CaseEpisode getForChange(UUID id) {
        return found(findById(id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** The one case of a person that is not closed. */
    public Optional<CaseEpisode> openNow(UUID personId) {
        return find("personId = ?1 and closedAt is null", personId).firstResultOptional();
    }

    /** The same, held against other writers until the transaction ends. */
    public Optional<CaseEpisode> openOf(UUID personId) {
        return find("personId = ?1 and closedAt is null", personId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /** Every case of a person, newest first. */
    public List<CaseEpisode> of(UUID personId) {
        return list("personId", Sort.descending("openedAt"), personId);
    }

    private static CaseEpisode found(@org.jspecify.annotations.Nullable CaseEpisode episode) {
        if (episode == null) {
            throw new RefusedException(AccessRefusal.NOT_FOUND);
        }
        return episode;
    }
}

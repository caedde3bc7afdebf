package care.accord.cases.assessment.store;

import static care.accord.cases.assessment.model.AssessmentState.REFUSED;

import care.accord.cases.assessment.model.Assessment;
import care.accord.cases.assessment.model.AssessmentRefusal;
import care.accord.kit.refusal.RefusedException;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The needs assessments. */
@ApplicationScoped
public class Assessments implements PanacheRepositoryBase<Assessment, UUID> {

    /**
     * @throws RefusedException {@link AssessmentRefusal#NOT_FOUND}
     */
    public Assessment get(UUID id) {
        return found(findById(id));
    }

    /**
     * The same, held against other writers of it or of its sections until the transaction ends.
     *
     * @throws RefusedException {@link AssessmentRefusal#NOT_FOUND}
     */
    public Assessment getForChange(UUID id) {
        return found(findById(id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** A page of a person's assessments, newest first. */
    public List<Assessment> of(UUID personId, int page, int size) {
        return find("personId", Sort.descending("startedAt").and("id"), personId)
                .page(page, size)
                .list();
    }

    /** The assessment of a case that the adult refused last. */
    public Optional<Assessment> lastRefusedOf(UUID episodeId) {
        return find(
                        "episodeId = ?1 and state = ?2",
                        Sort.descending("startedAt").and("id"),
                        episodeId,
                        REFUSED)
                .firstResultOptional();
    }

    private static Assessment found(@Nullable Assessment assessment) {
        if (assessment == null) {
            throw new RefusedException(AssessmentRefusal.NOT_FOUND);
        }
        return assessment;
    }
}

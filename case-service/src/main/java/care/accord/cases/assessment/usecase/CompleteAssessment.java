package care.accord.cases.assessment.usecase;

import care.accord.cases.assessment.model.Assessment;
import care.accord.cases.assessment.model.AssessmentCompleted;
import care.accord.cases.assessment.model.AssessmentRefusal;
import care.accord.cases.assessment.store.Sections;
import care.accord.cases.episode.model.Assurance;
import care.accord.cases.episode.model.EpisodeMove;
import care.accord.cases.episode.store.Episodes;
import care.accord.kit.access.AccessRefusal;
import care.accord.kit.actor.Act;
import care.accord.kit.ledger.Ledger;
import care.accord.kit.refusal.RefusedException;
import care.accord.kit.request.IdempotencyKeys;
import care.accord.kit.request.RequestRefusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Closes an assessment that holds everything that the law asks for. */
@ApplicationScoped
public class CompleteAssessment {

    private final AccessibleAssessments accessible;
    private final Sections sections;
    private final Episodes episodes;
    private final Ledger ledger;
    private final IdempotencyKeys keys;
    private final InstantSource clock;

    CompleteAssessment(
            AccessibleAssessments accessible,
            Sections sections,
            Episodes episodes,
            Ledger ledger,
            IdempotencyKeys keys,
            InstantSource clock) {
        this.accessible = accessible;
        this.sections = sections;
        this.episodes = episodes;
        this.ledger = ledger;
        this.keys = keys;
        this.clock = clock;
    }

    private record Request(
            String complete, UUID assessmentId, @Nullable Integer version) {}

    /**
     * @param expected the version of the assessment that was checked through; null when the caller knows of no other writer
     * @throws RefusedException {@link AssessmentRefusal#NOT_FOUND}, {@link AccessRefusal#NOT_FOUND}, {@link
     *     AssessmentRefusal#NOT_OPEN}, {@link AssessmentRefusal#INCOMPLETE}, {@link RequestRefusal#CHANGED_MEANWHILE}
     */
    @Transactional
    public AssessmentCompleted complete(Act act, UUID id, @Nullable Integer expected, String key) {
        var assessment = accessible.getForChange(act, id);
        var request = new Request("assessment", id, expected);
        return keys.once(
                act.actor(), key, request, AssessmentCompleted.class, () -> complete(act, assessment, expected));
    }

    private AssessmentCompleted complete(Act act, Assessment assessment, @Nullable Integer expected) {
        var now = clock.instant();
        if (expected != null && assessment.state().isOpen()) {
            accessible.requireVersion(assessment, expected);
        }
        var completed = assessment.complete(
                sections.findingsOf(assessment.id()), accessible.circumstancesOf(assessment), act.actor(), now);
        episodes.getForChange(assessment.episodeId())
                .make(EpisodeMove.COMPLETE_ASSESSMENT, Set.of(Assurance.ELEMENTS_PRESENT), now);
        ledger.add(act, completed);
        return completed;
    }
}

package care.accord.cases.assessment.usecase;

import care.accord.cases.assessment.model.Assessment;
import care.accord.cases.assessment.model.AssessmentCancelled;
import care.accord.cases.assessment.model.AssessmentRefusal;
import care.accord.cases.episode.model.EpisodeMove;
import care.accord.cases.episode.store.Episodes;
import care.accord.kit.access.AccessRefusal;
import care.accord.kit.actor.Act;
import care.accord.kit.ledger.Ledger;
import care.accord.kit.refusal.RefusedException;
import care.accord.kit.request.IdempotencyKeys;
import care.accord.kit.time.Clocks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.Set;
import java.util.UUID;

/** Breaks off an assessment that should not have been begun; the duty to assess stays. */
@ApplicationScoped
public class CancelAssessment {

    private final AccessibleAssessments accessible;
    private final Episodes episodes;
    private final Ledger ledger;
    private final IdempotencyKeys keys;
    private final InstantSource clock;

    CancelAssessment(
            AccessibleAssessments accessible,
            Episodes episodes,
            Ledger ledger,
            IdempotencyKeys keys,
            InstantSource clock) {
        this.accessible = accessible;
        this.episodes = episodes;
        this.ledger = ledger;
        this.keys = keys;
        this.clock = clock;
    }

    private record Request(String cancel, UUID assessmentId, String why) {}

    /**
     * @throws RefusedException {@link AssessmentRefusal#NOT_FOUND}, {@link AccessRefusal#NOT_FOUND}, {@link
     *     AssessmentRefusal#NOT_OPEN}
     */
    @Transactional
    public AssessmentCancelled cancel(Act act, UUID id, String why, String key) {
        var assessment = accessible.getForChange(act, id);
        var request = new Request("assessment", id, why);
        return keys.once(act.actor(), key, request, AssessmentCancelled.class, () -> cancel(act, assessment, why));
    }

    private AssessmentCancelled cancel(Act act, Assessment assessment, String why) {
        var now = clock.instant();
        var cancelled = assessment.cancel(why, Clocks.dayOf(now), now);
        // The duty stood all the while, so the start of an assessment is due from the day on which this one was begun.
        episodes.getForChange(assessment.episodeId())
                .make(EpisodeMove.CANCEL_ASSESSMENT, Set.of(), Clocks.dayOf(assessment.startedAt()), now);
        ledger.add(act, cancelled);
        return cancelled;
    }
}

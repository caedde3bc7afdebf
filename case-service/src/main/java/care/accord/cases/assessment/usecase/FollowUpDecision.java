package care.accord.cases.assessment.usecase;

import care.accord.cases.allocation.usecase.EndAllocation;
import care.accord.cases.assessment.model.AssessmentRefusal;
import care.accord.cases.assessment.model.Determination;
import care.accord.cases.assessment.model.EligibilityFollowedUp;
import care.accord.cases.assessment.model.FollowUp;
import care.accord.cases.assessment.store.Determinations;
import care.accord.cases.assessment.store.FollowUps;
import care.accord.cases.episode.model.Assurance;
import care.accord.cases.episode.model.CaseEpisode;
import care.accord.cases.episode.model.EpisodeMove;
import care.accord.cases.episode.store.Episodes;
import care.accord.kit.access.AccessRefusal;
import care.accord.kit.actor.Act;
import care.accord.kit.draft.Drafts;
import care.accord.kit.ledger.Ledger;
import care.accord.kit.refusal.RefusedException;
import care.accord.kit.request.IdempotencyKeys;
import care.accord.kit.time.Clocks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.Set;
import java.util.UUID;

/** Records what has to follow the decision on eligibility, and closes the case where nothing is left to do. */
@ApplicationScoped
public class FollowUpDecision {

    private final AccessibleAssessments accessible;
    private final Determinations determinations;
    private final FollowUps followUps;
    private final Episodes episodes;
    private final EndAllocation endAllocation;
    private final Ledger ledger;
    private final Drafts drafts;
    private final IdempotencyKeys keys;
    private final InstantSource clock;

    FollowUpDecision(
            AccessibleAssessments accessible,
            Determinations determinations,
            FollowUps followUps,
            Episodes episodes,
            EndAllocation endAllocation,
            Ledger ledger,
            Drafts drafts,
            IdempotencyKeys keys,
            InstantSource clock) {
        this.accessible = accessible;
        this.determinations = determinations;
        this.followUps = followUps;
        this.episodes = episodes;
        this.endAllocation = endAllocation;
        this.ledger = ledger;
        this.drafts = drafts;
        this.keys = keys;
        this.clock = clock;
    }

    private record Request(String followUp, UUID assessmentId, FollowUp answers) {}

    /**
     * @param form the form whose draft this settles
     * @throws RefusedException {@link AssessmentRefusal#NOT_FOUND}, {@link AccessRefusal#NOT_FOUND}, {@link
     *     AssessmentRefusal#NOT_DECIDED}, {@link AssessmentRefusal#FOLLOW_UP_DOES_NOT_FIT}, {@link
     *     AssessmentRefusal#ADVICE_IN_THE_FUTURE}, {@link AssessmentRefusal#ALREADY_FOLLOWED_UP}
     */
    @Transactional
    public EligibilityFollowedUp follow(Act act, UUID id, FollowUp followUp, String key, String form) {
        accessible.getForChange(act, id);
        var request = new Request("eligibility", id, followUp);
        return keys.once(act.actor(), key, request, EligibilityFollowedUp.class, () -> follow(act, id, followUp, form));
    }

    private EligibilityFollowedUp follow(Act act, UUID id, FollowUp followUp, String form) {
        var decided = determinations.of(id).orElseThrow(() -> new RefusedException(AssessmentRefusal.NOT_DECIDED));
        var now = clock.instant();
        followUp.requireFit(decided, Clocks.dayOf(now));
        if (followUps.of(id).isPresent()) {
            throw new RefusedException(AssessmentRefusal.ALREADY_FOLLOWED_UP);
        }
        followUps.add(id, followUp, act.actor(), now);
        var episode = episodes.getForChange(decided.episodeId());
        if (followUp.endsTheCase()) {
            close(act, decided, episode);
        } else {
            episode.stepTaken();
        }
        var event = EligibilityFollowedUp.of(decided, followUp, Clocks.dayOf(now));
        ledger.add(act, event);
        drafts.clear(act.actor(), form);
        return event;
    }

    private void close(Act act, Determination decided, CaseEpisode episode) {
        if (decided.eligible()) {
            episode.make(EpisodeMove.DECLINE_SUPPORT, Set.of(Assurance.DECLINE_RECORDED), clock.instant());
        } else {
            episode.make(EpisodeMove.ISSUE_ADVICE, Set.of(Assurance.ADVICE_ISSUED), clock.instant());
        }
        endAllocation.end(act, episode);
    }
}

package care.accord.cases.assessment.usecase;

import care.accord.cases.assessment.model.AssessmentDutyRevived;
import care.accord.cases.assessment.model.AssessmentRefusal;
import care.accord.cases.assessment.model.Revival;
import care.accord.cases.assessment.store.Assessments;
import care.accord.cases.assessment.store.Revivals;
import care.accord.cases.episode.model.CaseEpisode;
import care.accord.cases.episode.model.EpisodeMove;
import care.accord.cases.episode.model.EpisodeRefusal;
import care.accord.cases.episode.store.Episodes;
import care.accord.kit.access.AccessPolicy;
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

/** Records that an assessment is owed again to a person who refused one. */
@ApplicationScoped
public class ReviveAssessment {

    private final Assessments assessments;
    private final Revivals revivals;
    private final Episodes episodes;
    private final AccessPolicy access;
    private final Ledger ledger;
    private final Drafts drafts;
    private final IdempotencyKeys keys;
    private final InstantSource clock;

    ReviveAssessment(
            Assessments assessments,
            Revivals revivals,
            Episodes episodes,
            AccessPolicy access,
            Ledger ledger,
            Drafts drafts,
            IdempotencyKeys keys,
            InstantSource clock) {
        this.assessments = assessments;
        this.revivals = revivals;
        this.episodes = episodes;
        this.access = access;
        this.ledger = ledger;
        this.drafts = drafts;
        this.keys = keys;
        this.clock = clock;
    }

    private record Request(String revive, UUID episodeId, Revival revival) {}

    /**
     * @param form the form whose draft this settles
     * @throws RefusedException {@link AccessRefusal#NOT_FOUND}, {@link AssessmentRefusal#REVIVED_BEFORE_REFUSED}, {@link
     *     AssessmentRefusal#REVIVED_IN_THE_FUTURE}, and the {@link EpisodeRefusal} of a case whose assessment was not refused
     */
    @Transactional
    public AssessmentDutyRevived revive(Act act, UUID episodeId, Revival revival, String key, String form) {
        var episode = episodes.getForChange(episodeId);
        access.requireRecord(act, episode.personId());
        var request = new Request("assessment", episodeId, revival);
        return keys.once(act.actor(), key, request, AssessmentDutyRevived.class, () -> {
            var revived = revive(act, episode, revival);
            drafts.clear(act.actor(), form);
            return revived;
        });
    }

    /** The same as part of another change, such as a new request; the caller holds the case and has checked the access. */
    @Transactional(Transactional.TxType.MANDATORY)
    public AssessmentDutyRevived revive(Act act, CaseEpisode episode, Revival revival) {
        var now = clock.instant();
        episode.make(EpisodeMove.REVIVE_ASSESSMENT, Set.of(), revival.revivedOn(), now);
        var refused = assessments.lastRefusedOf(episode.id()).orElseThrow();
        var revived = revival.of(refused, Clocks.dayOf(now));
        revivals.add(refused.id(), revival, act.actor(), now);
        ledger.add(act, revived);
        return revived;
    }
}

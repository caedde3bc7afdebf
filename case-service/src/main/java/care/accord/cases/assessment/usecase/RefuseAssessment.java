package care.accord.cases.assessment.usecase;

import care.accord.cases.assessment.model.Assessment;
import care.accord.cases.assessment.model.AssessmentRefusal;
import care.accord.cases.assessment.model.AssessmentRefused;
import care.accord.cases.assessment.model.RefusalByAdult;
import care.accord.cases.assessment.store.Assessments;
import care.accord.cases.episode.model.Assurance;
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

/** Records that the adult does not want the assessment, whether it was begun or only offered. */
@ApplicationScoped
public class RefuseAssessment {

    private final AccessibleAssessments accessible;
    private final Assessments assessments;
    private final Episodes episodes;
    private final AccessPolicy access;
    private final Ledger ledger;
    private final Drafts drafts;
    private final IdempotencyKeys keys;
    private final InstantSource clock;

    RefuseAssessment(
            AccessibleAssessments accessible,
            Assessments assessments,
            Episodes episodes,
            AccessPolicy access,
            Ledger ledger,
            Drafts drafts,
            IdempotencyKeys keys,
            InstantSource clock) {
        this.accessible = accessible;
        this.assessments = assessments;
        this.episodes = episodes;
        this.access = access;
        this.ledger = ledger;
        this.drafts = drafts;
        this.keys = keys;
        this.clock = clock;
    }

    private record Request(String refuse, UUID id, RefusalByAdult refusal) {}

    /**
     * @param form the form whose draft this settles
     * @throws RefusedException {@link AssessmentRefusal#NOT_FOUND}, {@link AccessRefusal#NOT_FOUND}, {@link
     *     AssessmentRefusal#NOT_OPEN}, {@link AssessmentRefusal#MUST_ASSESS_ALL_THE_SAME}, {@link
     *     AssessmentRefusal#REFUSED_IN_THE_FUTURE}
     */
    @Transactional
    public AssessmentRefused refuse(Act act, UUID id, RefusalByAdult refusal, String key, String form) {
        var assessment = accessible.getForChange(act, id);
        var request = new Request("assessment", id, refusal);
        return keys.once(
                act.actor(),
                key,
                request,
                AssessmentRefused.class,
                () -> refuse(act, assessment, episodes.getForChange(assessment.episodeId()), refusal, form));
    }

    /**
     * The same, of an assessment that is due and was not begun.
     *
     * @throws RefusedException {@link AccessRefusal#NOT_FOUND}, {@link AssessmentRefusal#MUST_ASSESS_ALL_THE_SAME}, {@link
     *     AssessmentRefusal#REFUSED_IN_THE_FUTURE}, and the {@link EpisodeRefusal} of a case in which no assessment is due
     */
    @Transactional
    public AssessmentRefused refuseDue(Act act, UUID episodeId, RefusalByAdult refusal, String key, String form) {
        var episode = episodes.getForChange(episodeId);
        access.requireRecord(act, episode.personId());
        var request = new Request("due", episodeId, refusal);
        return keys.once(act.actor(), key, request, AssessmentRefused.class, () -> {
            var offered =
                    Assessment.offered(UUID.randomUUID(), episode.personId(), episodeId, act.actor(), clock.instant());
            var refused = refuse(act, offered, episode, refusal, form);
            assessments.persist(offered);
            return refused;
        });
    }

    private AssessmentRefused refuse(
            Act act, Assessment assessment, CaseEpisode episode, RefusalByAdult refusal, String form) {
        var now = clock.instant();
        var refused = assessment.refuse(refusal, Clocks.dayOf(now), now);
        episode.make(EpisodeMove.REFUSE_ASSESSMENT, Set.of(Assurance.REFUSAL_MAY_STAND), now);
        ledger.add(act, refused);
        drafts.clear(act.actor(), form);
        return refused;
    }
}

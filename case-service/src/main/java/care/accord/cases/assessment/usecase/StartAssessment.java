package care.accord.cases.assessment.usecase;

import care.accord.cases.advocacy.store.AdvocacyChecks;
import care.accord.cases.allocation.usecase.AllocateEpisode;
import care.accord.cases.assessment.model.Assessment;
import care.accord.cases.assessment.model.AssessmentRefusal;
import care.accord.cases.assessment.store.Assessments;
import care.accord.cases.episode.model.Assurance;
import care.accord.cases.episode.model.CaseEpisode;
import care.accord.cases.episode.model.EpisodeMove;
import care.accord.cases.episode.model.EpisodeRefusal;
import care.accord.cases.episode.store.Episodes;
import care.accord.kit.access.AccessPolicy;
import care.accord.kit.access.AccessRefusal;
import care.accord.kit.actor.Act;
import care.accord.kit.ledger.Ledger;
import care.accord.kit.refusal.RefusedException;
import care.accord.kit.request.IdempotencyKeys;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.Set;
import java.util.UUID;

/** Starts the needs assessment of a case. */
@ApplicationScoped
public class StartAssessment {

    private final Assessments assessments;
    private final Episodes episodes;
    private final AdvocacyChecks advocacyChecks;
    private final AllocateEpisode allocateEpisode;
    private final AccessPolicy access;
    private final Ledger ledger;
    private final IdempotencyKeys keys;
    private final InstantSource clock;

    StartAssessment(
            Assessments assessments,
            Episodes episodes,
            AdvocacyChecks advocacyChecks,
            AllocateEpisode allocateEpisode,
            AccessPolicy access,
            Ledger ledger,
            IdempotencyKeys keys,
            InstantSource clock) {
        this.assessments = assessments;
        this.episodes = episodes;
        this.advocacyChecks = advocacyChecks;
        this.allocateEpisode = allocateEpisode;
        this.access = access;
        this.ledger = ledger;
        this.keys = keys;
        this.clock = clock;
    }

    /** The answer that the same request gets again. */
    public record Started(UUID assessmentId) {}

    private record Request(String start, UUID episodeId) {}

    /**
     * Whoever starts it takes the case on, where nobody has.
     *
     * @throws RefusedException {@link AccessRefusal#NOT_FOUND}, {@link AssessmentRefusal#NO_ADVOCACY_CHECK}, and the {@link
     *     EpisodeRefusal} of a case in which no assessment is due
     */
    @Transactional
    public UUID start(Act act, UUID episodeId, String key) {
        var episode = episodes.getForChange(episodeId);
        access.requireRecord(act, episode.personId());
        var request = new Request("assessment", episodeId);
        return keys.once(act.actor(), key, request, Started.class, () -> new Started(start(act, episode)))
                .assessmentId();
    }

    private UUID start(Act act, CaseEpisode episode) {
        var now = clock.instant();
        var checked = advocacyChecks.of(episode.id()).isPresent();
        var assessment =
                Assessment.start(UUID.randomUUID(), episode.personId(), episode.id(), checked, act.actor(), now);
        episode.make(EpisodeMove.START_ASSESSMENT, Set.of(Assurance.ADVOCACY_CHECKED), now);
        assessments.persistAndFlush(assessment);
        allocateEpisode.toOneselfWhenNobodyHasIt(act, episode);
        ledger.add(act, assessment.started());
        return assessment.id();
    }
}

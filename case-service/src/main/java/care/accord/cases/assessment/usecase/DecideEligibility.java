package care.accord.cases.assessment.usecase;

import care.accord.cases.assessment.model.Assessment;
import care.accord.cases.assessment.model.AssessmentRefusal;
import care.accord.cases.assessment.model.Determination;
import care.accord.cases.assessment.model.Findings;
import care.accord.cases.assessment.store.Determinations;
import care.accord.cases.assessment.store.Sections;
import care.accord.cases.episode.model.Assurance;
import care.accord.cases.episode.model.EpisodeMove;
import care.accord.cases.episode.store.Episodes;
import care.accord.kit.access.AccessRefusal;
import care.accord.kit.actor.Act;
import care.accord.kit.draft.Drafts;
import care.accord.kit.ledger.Ledger;
import care.accord.kit.refusal.RefusedException;
import care.accord.kit.request.IdempotencyKeys;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.Set;
import java.util.UUID;

/** Decides, on the basis of a completed assessment, whether needs meet the eligibility criteria. */
@ApplicationScoped
public class DecideEligibility {

    private final AccessibleAssessments accessible;
    private final Sections sections;
    private final Determinations determinations;
    private final Episodes episodes;
    private final Ledger ledger;
    private final Drafts drafts;
    private final IdempotencyKeys keys;
    private final InstantSource clock;

    DecideEligibility(
            AccessibleAssessments accessible,
            Sections sections,
            Determinations determinations,
            Episodes episodes,
            Ledger ledger,
            Drafts drafts,
            IdempotencyKeys keys,
            InstantSource clock) {
        this.accessible = accessible;
        this.sections = sections;
        this.determinations = determinations;
        this.episodes = episodes;
        this.ledger = ledger;
        this.drafts = drafts;
        this.keys = keys;
        this.clock = clock;
    }

    /** The decision and the findings that it rests on. */
    public record Decided(Determination determination, Findings findings) {}

    private record Request(String decide, UUID assessmentId, String reasons) {}

    /**
     * @param reasons in writing, for the person
     * @param form the form whose draft this settles
     * @throws RefusedException {@link AssessmentRefusal#NOT_FOUND}, {@link AccessRefusal#NOT_FOUND}, {@link
     *     AssessmentRefusal#NOT_COMPLETED}, {@link AssessmentRefusal#ALREADY_DECIDED}, {@link AssessmentRefusal#REASONS_MISSING}
     */
    @Transactional
    public Decided decide(Act act, UUID id, String reasons, String key, String form) {
        var assessment = accessible.getForChange(act, id);
        var request = new Request("eligibility", id, reasons);
        var findings = sections.findingsOf(id);
        var determination = keys.once(
                act.actor(), key, request, Determination.class, () -> decide(act, assessment, findings, reasons, form));
        return new Decided(determination, findings);
    }

    private Determination decide(Act act, Assessment assessment, Findings findings, String reasons, String form) {
        var now = clock.instant();
        var decision = assessment.decide(findings, reasons, act, now);
        determinations.add(decision.determination());
        episodes.getForChange(assessment.episodeId())
                .make(
                        decision.determination().eligible() ? EpisodeMove.FIND_ELIGIBLE : EpisodeMove.FIND_NOT_ELIGIBLE,
                        Set.of(Assurance.REASONS_WRITTEN),
                        now);
        ledger.add(act, decision.event());
        drafts.clear(act.actor(), form);
        return decision.determination();
    }
}

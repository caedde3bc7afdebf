package care.accord.cases.request.usecase;

import care.accord.cases.allocation.usecase.EndAllocation;
import care.accord.cases.assessment.model.Revival;
import care.accord.cases.assessment.model.Revival.Ground;
import care.accord.cases.assessment.usecase.ReviveAssessment;
import care.accord.cases.episode.model.EpisodeMove;
import care.accord.cases.episode.model.EpisodeRefusal;
import care.accord.cases.episode.model.EpisodeState;
import care.accord.cases.episode.store.Episodes;
import care.accord.cases.request.model.CareRequest;
import care.accord.cases.request.model.Decision;
import care.accord.cases.request.model.RequestOutcomeRecorded;
import care.accord.cases.request.model.RequestRefusal;
import care.accord.cases.request.store.Requests;
import care.accord.contracts.RequestOutcome;
import care.accord.kit.access.AccessPolicy;
import care.accord.kit.access.AccessRefusal;
import care.accord.kit.actor.Act;
import care.accord.kit.ledger.Ledger;
import care.accord.kit.refusal.RefusedException;
import care.accord.kit.request.IdempotencyKeys;
import care.accord.kit.request.Versions;
import care.accord.kit.time.Clocks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;

/** Records what becomes of a request; where the case still waits for that, it moves on. */
@ApplicationScoped
public class DecideRequest {

    private final Requests requests;
    private final Episodes episodes;
    private final EndAllocation endAllocation;
    private final ReviveAssessment reviveAssessment;
    private final AccessPolicy access;
    private final Versions versions;
    private final Ledger ledger;
    private final IdempotencyKeys keys;
    private final InstantSource clock;

    DecideRequest(
            Requests requests,
            Episodes episodes,
            EndAllocation endAllocation,
            ReviveAssessment reviveAssessment,
            AccessPolicy access,
            Versions versions,
            Ledger ledger,
            IdempotencyKeys keys,
            InstantSource clock) {
        this.requests = requests;
        this.episodes = episodes;
        this.endAllocation = endAllocation;
        this.reviveAssessment = reviveAssessment;
        this.access = access;
        this.versions = versions;
        this.ledger = ledger;
        this.keys = keys;
        this.clock = clock;
    }

    /** The answer that the same request gets again. */
    public record Decided(UUID requestId, UUID personId, EpisodeState episodeState) {}

    private record Sent(UUID requestId, Decision decision) {}

    /**
     * @throws RefusedException {@link AccessRefusal#NOT_FOUND}, {@link RequestRefusal#ALREADY_DECIDED}, {@link
     *     RequestRefusal#PLAN_NEEDS_ASSESSMENT}, {@link EpisodeRefusal#NEED_MAY_EXIST}, {@link
     *     EpisodeRefusal#REFUSAL_CANNOT_STAND}
     */
    @Transactional
    public Decided decide(Act act, String key, UUID requestId, Decision decision) {
        access.requireRecord(act, requests.get(requestId).personId());
        return keys.once(
                act.actor(), key, new Sent(requestId, decision), Decided.class, () -> decide(act, requestId, decision));
    }

    private Decided decide(Act act, UUID requestId, Decision decision) {
        var request = requests.getForChange(requestId);
        var episode = episodes.getForChange(request.episodeId());
        var now = clock.instant();
        request.decide(
                decision, new CareRequest.By(act.actor().subject(), act.actor().name(), now), Clocks.today(clock));
        if (episode.state() == EpisodeState.OPEN_REQUEST) {
            episode.make(decision.move(), decision.assured(), decision.decidedOn(), now);
        } else if (episode.mayMake(EpisodeMove.REVIVE_ASSESSMENT)
                && decision.outcome() == RequestOutcome.PROGRESS_TO_ASSESSMENT) {
            reviveAssessment.revive(
                    act, episode, new Revival(Ground.REQUESTED, Clocks.today(clock), decision.reason()));
        }
        if (episode.state().isClosed()) {
            endAllocation.end(act, episode);
        }
        requests.flush();
        versions.note(request.id(), request.version(), act.actor().name(), List.of("outcome"));
        ledger.add(
                act,
                new RequestOutcomeRecorded(
                        request.personId(),
                        requestId,
                        episode.id(),
                        request.teamId(),
                        act.actor().subject(),
                        request.asked().routeOfAccess(),
                        decision.outcome(),
                        episode.state(),
                        decision.decidedOn()));
        return new Decided(requestId, request.personId(), episode.state());
    }
}

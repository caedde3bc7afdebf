package care.accord.cases.request.usecase;

import care.accord.cases.episode.model.Assurance;
import care.accord.cases.episode.model.CaseEpisode;
import care.accord.cases.episode.model.EpisodeMove;
import care.accord.cases.episode.store.Episodes;
import care.accord.cases.request.model.Asked;
import care.accord.cases.request.model.CareRequest;
import care.accord.cases.request.model.RequestReceived;
import care.accord.cases.request.model.RequestRefusal;
import care.accord.cases.request.store.Requests;
import care.accord.contracts.BodyCode;
import care.accord.kit.access.AccessPolicy;
import care.accord.kit.access.AccessRefusal;
import care.accord.kit.access.Relationships;
import care.accord.kit.access.Relationships.Holder;
import care.accord.kit.access.Relationships.Kind;
import care.accord.kit.actor.Act;
import care.accord.kit.actor.Actor;
import care.accord.kit.ledger.Ledger;
import care.accord.kit.refusal.RefusedException;
import care.accord.kit.request.IdempotencyKeys;
import care.accord.kit.time.Clocks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Records a contact or request; it opens a case where the person has none, and lets the recorder's team into the record. */
@ApplicationScoped
public class RecordRequest {

    private final Requests requests;
    private final Episodes episodes;
    private final AccessPolicy access;
    private final Relationships relationships;
    private final Ledger ledger;
    private final IdempotencyKeys keys;
    private final InstantSource clock;
    private final BodyCode council;

    RecordRequest(
            Requests requests,
            Episodes episodes,
            AccessPolicy access,
            Relationships relationships,
            Ledger ledger,
            IdempotencyKeys keys,
            InstantSource clock,
            @ConfigProperty(name = "accord.council") String council) {
        this.requests = requests;
        this.episodes = episodes;
        this.access = access;
        this.relationships = relationships;
        this.ledger = ledger;
        this.keys = keys;
        this.clock = clock;
        this.council = new BodyCode(council);
    }

    /** The answer that the same request gets again. */
    public record Recorded(UUID requestId, UUID episodeId) {}

    private record Sent(UUID personId, @Nullable UUID teamId, Asked asked) {}

    /**
     * @param teamId one of the recorder's teams; null for the first of them
     * @throws RefusedException {@link AccessRefusal#NOT_FOUND}, {@link RequestRefusal#REQUEST_UNFIT} naming the fields, {@link
     *     RequestRefusal#TEAM_NOT_YOURS}
     */
    @Transactional
    public Recorded record(Act act, String key, UUID personId, @Nullable UUID teamId, Asked asked) {
        access.requireIdentity(act, personId);
        refuseUnfit(asked);
        var team = teamOf(act.actor(), teamId);
        return keys.once(
                act.actor(),
                key,
                new Sent(personId, team, asked),
                Recorded.class,
                () -> record(act, UUID.randomUUID(), personId, team, asked));
    }

    /**
     * Records what was found fit, in the transaction of whoever sees to it that it is done once and that the actor may know of the
     * person.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Recorded record(Act act, UUID requestId, UUID personId, @Nullable UUID team, Asked asked) {
        var now = clock.instant();
        var episode = episodes.openOf(personId).orElseGet(() -> open(personId, team, asked.receivedOn(), now));
        meetUrgentNeed(episode, asked, now);
        var recorder = new CareRequest.By(act.actor().subject(), act.actor().name(), now);
        var request = CareRequest.record(requestId, personId, episode.id(), team, asked, recorder);
        requests.persistAndFlush(request);
        letIn(act, personId, team, now);
        ledger.add(
                act,
                new RequestReceived(
                        personId,
                        request.id(),
                        episode.id(),
                        team,
                        act.actor().subject(),
                        act.onBehalfOf().value(),
                        asked.routeOfAccess(),
                        asked.urgentNeedMet(),
                        asked.receivedOn()));
        return new Recorded(request.id(), episode.id());
    }

    /** Urgent needs are met before any assessment (Care Act 2014 s19(3)): the case moves on where it may. */
    static void meetUrgentNeed(CaseEpisode episode, Asked asked, Instant now) {
        if (asked.urgentNeedMet() && episode.mayMake(EpisodeMove.MEET_URGENT_NEED)) {
            episode.make(EpisodeMove.MEET_URGENT_NEED, Set.of(Assurance.URGENT_REASON_RECORDED), now);
        }
    }

    private CaseEpisode open(UUID personId, @Nullable UUID team, LocalDate receivedOn, Instant now) {
        var episode = CaseEpisode.requestReceived(UUID.randomUUID(), personId, team, receivedOn, now);
        episodes.persistAndFlush(episode);
        return episode;
    }

    /** The case is the council's, whoever records it; so its systems may know of it, and those of the recorder's body. */
    private void letIn(Act act, UUID personId, @Nullable UUID team, Instant now) {
        relationships.begin(
                personId,
                Kind.REQUEST_RECORDER,
                Holder.workerIn(team, act.actor().subject()),
                null,
                now,
                null);
        if (team != null) {
            relationships.begin(personId, Kind.REQUEST_TEAM, Holder.team(team), null, now, null);
        }
        Stream.of(act.onBehalfOf(), council)
                .distinct()
                .forEach(body -> relationships.begin(personId, Kind.BODY, Holder.body(body), null, now, null));
    }

    private void refuseUnfit(Asked asked) {
        var faults = asked.faults(Clocks.today(clock));
        if (!faults.isEmpty()) {
            throw new RefusedException(
                    RequestRefusal.REQUEST_UNFIT,
                    faults.stream()
                            .map(fault -> new RefusedException.Field("/" + fault.field(), fault.remedy()))
                            .toList());
        }
    }

    private static @Nullable UUID teamOf(Actor actor, @Nullable UUID chosen) {
        if (chosen == null) {
            return actor.teams().stream()
                    .min(Comparator.comparing(Actor.Team::name))
                    .map(Actor.Team::id)
                    .orElse(null);
        }
        if (!actor.isIn(chosen)) {
            throw RefusedException.of(RequestRefusal.TEAM_NOT_YOURS, "/teamId");
        }
        return chosen;
    }
}

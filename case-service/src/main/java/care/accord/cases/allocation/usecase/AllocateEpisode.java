package care.accord.cases.allocation.usecase;

import care.accord.cases.allocation.model.Allocated;
import care.accord.cases.allocation.model.AllocationRefusal;
import care.accord.cases.allocation.store.Allocations;
import care.accord.cases.allocation.store.Allocations.Holding;
import care.accord.cases.episode.model.CaseEpisode;
import care.accord.cases.episode.model.EpisodeRefusal;
import care.accord.cases.episode.store.Episodes;
import care.accord.kit.access.AccessPolicy;
import care.accord.kit.access.AccessRefusal;
import care.accord.kit.access.Relationships;
import care.accord.kit.access.Relationships.Holder;
import care.accord.kit.access.Relationships.Kind;
import care.accord.kit.actor.Act;
import care.accord.kit.actor.Actor;
import care.accord.kit.ledger.Ledger;
import care.accord.kit.refusal.RefusedException;
import care.accord.kit.request.RequestRefusal;
import care.accord.kit.request.Versions;
import care.accord.kit.standing.Standing;
import care.accord.kit.time.Clocks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Gives a case to a team and a worker. */
@ApplicationScoped
public class AllocateEpisode {

    private final Episodes episodes;
    private final Allocations allocations;
    private final EndAllocation endAllocation;
    private final Relationships relationships;
    private final AccessPolicy access;
    private final Standing standing;
    private final Versions versions;
    private final Ledger ledger;
    private final InstantSource clock;

    AllocateEpisode(
            Episodes episodes,
            Allocations allocations,
            EndAllocation endAllocation,
            Relationships relationships,
            AccessPolicy access,
            Standing standing,
            Versions versions,
            Ledger ledger,
            InstantSource clock) {
        this.episodes = episodes;
        this.allocations = allocations;
        this.endAllocation = endAllocation;
        this.relationships = relationships;
        this.access = access;
        this.standing = standing;
        this.versions = versions;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * A team manager gives the case to a team, and to a worker of it where one is named.
     *
     * @throws RefusedException {@link AccessRefusal#NOT_FOUND}, {@link RequestRefusal#CHANGED_MEANWHILE}, {@link
     *     EpisodeRefusal#ALREADY_CLOSED}, any {@link AllocationRefusal}
     */
    @Transactional
    public void allocate(Act act, UUID episodeId, int expected, UUID teamId, @Nullable UUID workerId) {
        access.requireRecord(act, episodes.get(episodeId).personId());
        var episode = episodes.getForChange(episodeId);
        versions.check(episodeId, expected, episode.version());
        if (episode.teamId() != null && !act.actor().isIn(episode.teamId())) {
            throw new RefusedException(AllocationRefusal.NOT_YOUR_TEAM);
        }
        give(act, episode, holding(teamId, workerId));
    }

    /**
     * Starting an assessment allocates to oneself when nobody has the case, or its worker is not in the team that holds it today;
     * somebody who is in no team is left alone.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void toOneselfWhenNobodyHasIt(Act act, CaseEpisode episode) {
        var actor = act.actor();
        if (actor.workerId() == null || hasItsWorker(episode)) {
            return;
        }
        actor.teams().stream()
                .min(Comparator.comparing((Actor.Team team) -> !team.id().equals(episode.teamId()))
                        .thenComparing(Actor.Team::name))
                .ifPresent(team -> give(act, episode, new Holding(team.id(), actor.workerId(), actor.subject())));
    }

    private boolean hasItsWorker(CaseEpisode episode) {
        var team = episode.teamId();
        var worker = episode.workerId();
        return team != null && worker != null && isIn(team, worker);
    }

    private boolean isIn(UUID teamId, UUID workerId) {
        return standing.membersOf(teamId, Clocks.today(clock)).stream()
                .anyMatch(member -> member.id().equals(workerId));
    }

    private void give(Act act, CaseEpisode episode, Holding to) {
        if (allocations.present(episode.id()).filter(to::equals).isPresent()) {
            return;
        }
        var now = clock.instant();
        endAllocation.end(act, episode);
        episode.allocate(to.teamId(), to.workerId(), to.workerSubject());
        allocations.begin(episode.id(), to, act.actor().subject(), now);
        relationships.begin(episode.personId(), Kind.CASE_TEAM, Holder.team(to.teamId()), null, now, null);
        if (to.workerSubject() != null) {
            relationships.begin(
                    episode.personId(),
                    Kind.ALLOCATED_WORKER,
                    Holder.workerIn(to.teamId(), to.workerSubject()),
                    null,
                    now,
                    null);
        }
        episodes.flush();
        versions.note(episode.id(), episode.version(), act.actor().name(), List.of("teamId", "workerId"));
        ledger.add(
                act,
                new Allocated(
                        episode.personId(),
                        episode.id(),
                        to.teamId(),
                        to.workerSubject(),
                        to.workerId(),
                        Clocks.today(clock)));
    }

    private Holding holding(UUID teamId, @Nullable UUID workerId) {
        var today = Clocks.today(clock);
        if (standing.team(teamId, today).isEmpty()) {
            throw RefusedException.of(AllocationRefusal.TEAM_UNKNOWN, "/teamId");
        }
        if (workerId == null) {
            return new Holding(teamId, null, null);
        }
        var worker = standing.worker(workerId)
                .orElseThrow(() -> RefusedException.of(AllocationRefusal.WORKER_UNKNOWN, "/workerId"));
        if (!worker.active()) {
            throw RefusedException.of(AllocationRefusal.WORKER_HAS_LEFT, "/workerId");
        }
        if (!isIn(teamId, workerId)) {
            throw RefusedException.of(AllocationRefusal.WORKER_NOT_IN_TEAM, "/workerId");
        }
        return new Holding(teamId, workerId, worker.subject());
    }
}

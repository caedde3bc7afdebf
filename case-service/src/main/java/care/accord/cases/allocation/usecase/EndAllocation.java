package care.accord.cases.allocation.usecase;

import care.accord.cases.allocation.model.AllocationEnded;
import care.accord.cases.allocation.store.Allocations;
import care.accord.cases.episode.model.CaseEpisode;
import care.accord.kit.access.Relationships;
import care.accord.kit.access.Relationships.Holder;
import care.accord.kit.access.Relationships.Kind;
import care.accord.kit.actor.Act;
import care.accord.kit.ledger.Ledger;
import care.accord.kit.time.Clocks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;

/** Takes a case from whoever has it, with the relationships that came of it. Part of other acts: a close, a re-allocation. */
@ApplicationScoped
public class EndAllocation {

    private final Allocations allocations;
    private final Relationships relationships;
    private final Ledger ledger;
    private final InstantSource clock;

    EndAllocation(Allocations allocations, Relationships relationships, Ledger ledger, InstantSource clock) {
        this.allocations = allocations;
        this.relationships = relationships;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Does nothing when nobody has the case. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void end(Act act, CaseEpisode episode) {
        allocations.present(episode.id()).ifPresent(holding -> {
            var now = clock.instant();
            allocations.end(episode.id(), now);
            relationships.end(episode.personId(), Kind.CASE_TEAM, Holder.team(holding.teamId()), now);
            if (holding.workerSubject() != null) {
                relationships.end(
                        episode.personId(),
                        Kind.ALLOCATED_WORKER,
                        Holder.workerIn(holding.teamId(), holding.workerSubject()),
                        now);
            }
            episode.endAllocation();
            ledger.add(
                    act,
                    new AllocationEnded(
                            episode.personId(),
                            episode.id(),
                            holding.teamId(),
                            holding.workerSubject(),
                            holding.workerId(),
                            Clocks.today(clock)));
        });
    }
}

package care.accord.staffing.worker.usecase;

import care.accord.kit.actor.Act;
import care.accord.kit.ledger.Event;
import care.accord.kit.ledger.Ledger;
import care.accord.kit.refusal.RefusedException;
import care.accord.kit.request.RequestRefusal;
import care.accord.kit.request.Versions;
import care.accord.kit.time.Clocks;
import care.accord.staffing.team.model.TeamRefusal;
import care.accord.staffing.team.store.Teams;
import care.accord.staffing.worker.model.Worker;
import care.accord.staffing.worker.model.WorkerRefusal;
import care.accord.staffing.worker.store.Workers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A staffing officer puts a worker into a team, moves them to another, or takes them out. */
@ApplicationScoped
public class MoveWorker {

    private final Workers workers;
    private final Teams teams;
    private final Ledger ledger;
    private final Versions versions;
    private final InstantSource clock;

    MoveWorker(Workers workers, Teams teams, Ledger ledger, Versions versions, InstantSource clock) {
        this.workers = workers;
        this.teams = teams;
        this.ledger = ledger;
        this.versions = versions;
        this.clock = clock;
    }

    /**
     * @throws RefusedException {@link WorkerRefusal}, {@link TeamRefusal#TEAM_NOT_FOUND}, {@link
     *     RequestRefusal#CHANGED_MEANWHILE}
     */
    @Transactional
    public void join(Act act, UUID workerId, int seenVersion, UUID teamId, LocalDate from, @Nullable LocalDate to) {
        move(act, workerId, seenVersion, worker -> worker.join(teams.get(teamId).id(), from, to, clock.instant()));
    }

    /**
     * Ends the membership at once: access ends today.
     *
     * @throws RefusedException {@link WorkerRefusal}, {@link RequestRefusal#CHANGED_MEANWHILE}
     */
    @Transactional
    public void leave(Act act, UUID workerId, int seenVersion) {
        move(act, workerId, seenVersion, worker -> worker.leave(Clocks.today(clock), clock.instant()));
    }

    private void move(Act act, UUID workerId, int seenVersion, Function<Worker, List<Event>> change) {
        var worker = workers.get(workerId);
        versions.check(workerId, seenVersion, worker.version());
        change.apply(worker).forEach(event -> ledger.add(act, event));
        versions.note(workerId, seenVersion + 1, act.actor().name(), List.of("team"));
    }
}

package care.accord.staffing.worker.web;

import static java.util.Objects.requireNonNull;

import care.accord.contracts.BodyCode;
import care.accord.kit.time.Clocks;
import care.accord.staffing.team.model.Team;
import care.accord.staffing.team.store.Teams;
import care.accord.staffing.worker.model.Membership;
import care.accord.staffing.worker.model.Worker;
import care.accord.staffing.worker.model.WorkerRole;
import care.accord.staffing.worker.store.Workers;
import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Workers with their teams, for JSON and pages alike. */
@ApplicationScoped
public class WorkerRegister {

    private final Workers workers;
    private final Teams teams;
    private final InstantSource clock;

    WorkerRegister(Workers workers, Teams teams, InstantSource clock) {
        this.workers = workers;
        this.teams = teams;
        this.clock = clock;
    }

    /** Days in a team, both ends included. */
    public record MembershipView(
            UUID teamId,
            String teamName,
            LocalDate from,
            @Nullable LocalDate to) {

        /** Ended before it had a day. */
        public boolean takenBack() {
            return to != null && to.isBefore(from);
        }
    }

    /** A worker, the team they are in today, and all teams they have been in or will be. */
    public record WorkerView(
            UUID id,
            String displayName,
            WorkerRole role,
            BodyCode body,
            String subject,
            boolean active,
            @Nullable BigDecimal weeklyHours,
            @Nullable MembershipView team,
            List<MembershipView> memberships,
            @JsonIgnore int version) {}

    @Transactional
    public List<WorkerView> after(@Nullable UUID last, int most) {
        var names = teamNames();
        return workers.after(last, most).stream()
                .map(worker -> view(worker, names))
                .toList();
    }

    /** Who works here and is in no team today, by name. */
    @Transactional
    public List<WorkerView> inNoTeam() {
        var names = teamNames();
        return workers.inNoTeam(Clocks.today(clock)).stream()
                .map(worker -> view(worker, names))
                .toList();
    }

    /**
     * @throws care.accord.kit.refusal.RefusedException {@link
     *     care.accord.staffing.worker.model.WorkerRefusal#WORKER_NOT_FOUND}
     */
    @Transactional
    public WorkerView worker(UUID id) {
        return view(workers.get(id), teamNames());
    }

    private Map<UUID, String> teamNames() {
        return teams.listAll().stream()
                .collect(Collectors.toMap(
                        Team::id, team -> team.present().details().name()));
    }

    private WorkerView view(Worker worker, Map<UUID, String> teamNames) {
        var details = worker.details();
        return new WorkerView(
                worker.id(),
                details.displayName(),
                details.role(),
                details.body(),
                details.subject(),
                worker.active(),
                details.weeklyHours(),
                worker.membershipOn(Clocks.today(clock))
                        .map(membership -> view(membership, teamNames))
                        .orElse(null),
                worker.memberships().stream()
                        .map(membership -> view(membership, teamNames))
                        .toList(),
                worker.version());
    }

    private static MembershipView view(Membership membership, Map<UUID, String> teamNames) {
        return new MembershipView(
                membership.teamId(),
                requireNonNull(teamNames.get(membership.teamId())),
                membership.fromOn(),
                membership.toOn());
    }
}

package care.accord.staffing.team.web;

import static java.util.Objects.requireNonNull;

import care.accord.contracts.BodyCode;
import care.accord.kit.time.Clocks;
import care.accord.staffing.locality.Localities;
import care.accord.staffing.locality.Locality;
import care.accord.staffing.team.model.Team;
import care.accord.staffing.team.model.TeamKind;
import care.accord.staffing.team.model.TeamPeriod;
import care.accord.staffing.team.store.Teams;
import care.accord.staffing.worker.model.FullTimeWeek;
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
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Teams with who is in them today, for JSON and pages alike. */
@ApplicationScoped
public class TeamDirectory {

    private final Teams teams;
    private final Workers workers;
    private final Localities localities;
    private final InstantSource clock;
    private final FullTimeWeek fullTimeWeek;

    TeamDirectory(
            Teams teams,
            Workers workers,
            Localities localities,
            InstantSource clock,
            @ConfigProperty(name = "accord.full-time-hours") BigDecimal fullTimeHours) {
        this.teams = teams;
        this.workers = workers;
        this.localities = localities;
        this.clock = clock;
        this.fullTimeWeek = new FullTimeWeek(fullTimeHours);
    }

    /**
     * Someone in a team; no more of them than colleagues need.
     *
     * @param wte on one full-time week for everybody; null where the hours are not known
     */
    public record Member(
            UUID workerId,
            String displayName,
            WorkerRole role,
            BodyCode body,
            LocalDate from,
            @Nullable BigDecimal wte) {}

    /** What a team was from one day to another, both included. */
    public record Period(
            String name,
            TeamKind kind,
            String locality,
            String localityName,
            BodyCode body,
            LocalDate from,
            @Nullable LocalDate to) {}

    /**
     * A team as it is now.
     *
     * @param wte of the members whose hours are known, together, on one full-time week for everybody
     */
    public record TeamView(
            UUID id,
            String name,
            TeamKind kind,
            String locality,
            String localityName,
            BodyCode body,
            LocalDate from,
            List<Member> members,
            BigDecimal wte,
            List<Period> history,
            @JsonIgnore int version) {}

    /** All teams, by name. */
    @Transactional
    public List<TeamView> teams() {
        var today = Clocks.today(clock);
        var places = places();
        var members = workers.inTeams(today).stream()
                .collect(Collectors.groupingBy(
                        worker -> worker.membershipOn(today).orElseThrow().teamId()));
        return teams.byName().stream()
                .map(team -> view(team, places, members.getOrDefault(team.id(), List.of()), today))
                .toList();
    }

    /**
     * @throws care.accord.kit.refusal.RefusedException {@link
     *     care.accord.staffing.team.model.TeamRefusal#TEAM_NOT_FOUND}
     */
    @Transactional
    public TeamView team(UUID id) {
        var today = Clocks.today(clock);
        return view(teams.get(id), places(), workers.inTeam(id, today), today);
    }

    private Map<UUID, Locality> places() {
        return localities.listAll().stream().collect(Collectors.toMap(Locality::id, Function.identity()));
    }

    private TeamView view(Team team, Map<UUID, Locality> places, List<Worker> members, LocalDate today) {
        var history =
                team.periods().stream().map(period -> period(period, places)).toList();
        var present = history.getLast();
        return new TeamView(
                team.id(),
                present.name(),
                present.kind(),
                present.locality(),
                present.localityName(),
                present.body(),
                present.from(),
                members.stream().map(worker -> member(worker, today)).toList(),
                wteOf(members),
                history,
                team.version());
    }

    private Member member(Worker worker, LocalDate today) {
        var details = worker.details();
        return new Member(
                worker.id(),
                details.displayName(),
                details.role(),
                details.body(),
                worker.membershipOn(today).orElseThrow().fromOn(),
                details.weeklyHours() == null ? null : wteOf(List.of(worker)));
    }

    private BigDecimal wteOf(List<Worker> workers) {
        return fullTimeWeek.wteOf(workers.stream()
                .map(worker -> worker.details().weeklyHours())
                .filter(Objects::nonNull)
                .toList());
    }

    private static Period period(TeamPeriod period, Map<UUID, Locality> places) {
        var details = period.details();
        var place = requireNonNull(places.get(details.localityId()));
        return new Period(
                details.name(),
                details.kind(),
                place.code(),
                place.name(),
                details.body(),
                period.fromOn(),
                period.toOn());
    }
}

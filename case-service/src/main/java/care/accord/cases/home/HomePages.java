package care.accord.cases.home;

import care.accord.cases.due.DueDates;
import care.accord.cases.due.model.Due;
import care.accord.cases.episode.model.Step;
import care.accord.cases.home.Filter.Pressing;
import care.accord.cases.page.DueMark;
import care.accord.cases.page.HomePart;
import care.accord.cases.page.Line;
import care.accord.contracts.Role;
import care.accord.kit.actor.Actor;
import care.accord.kit.actor.WhoIsActing;
import care.accord.kit.standing.Standing;
import care.accord.kit.time.Clocks;
import care.accord.kit.trail.Trail;
import care.accord.web.form.Form;
import care.accord.web.form.Option;
import care.accord.web.layout.DisplayText;
import care.accord.web.layout.PageNumbers;
import io.quarkus.arc.All;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A worker's home: their cases, their teams', what nobody has yet, each by when it is due, and whom they looked at last. */
@Path("/cases")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({Role.SOCIAL_WORKER, Role.SUPPORT_WORKER, Role.SENIOR_PRACTITIONER, Role.TEAM_MANAGER, Role.AMHP})
public class HomePages {

    private static final List<Option> PRESSING = List.of(
            Option.of(Pressing.OVERDUE.name(), "Overdue"),
            Option.of(Pressing.SOON.name(), "Overdue or due within %d days".formatted(Due.SOON_DAYS)));

    private final WorkList work;
    private final DueDates dueDates;
    private final List<HomePart> parts;
    private final Standing standing;
    private final Trail trail;
    private final WhoIsActing who;
    private final InstantSource clock;

    HomePages(
            WorkList work,
            DueDates dueDates,
            @All List<HomePart> parts,
            Standing standing,
            Trail trail,
            WhoIsActing who,
            InstantSource clock) {
        this.work = work;
        this.dueDates = dueDates;
        this.parts = parts;
        this.standing = standing;
        this.trail = trail;
        this.who = who;
        this.clock = clock;
    }

    record home(
            String heading,
            List<TrayLink> trays,
            Form form,
            Choices choices,
            boolean manages,
            String whenEmpty,
            List<Row> rows,
            PageNumbers pages,
            List<String> targets,
            List<Part> parts)
            implements TemplateInstance {}

    /** A way to another list of work. */
    public record TrayLink(String text, String href, boolean current) {}

    /** What the list can be narrowed to; a choice of nobody or one is none. */
    public record Choices(String tray, List<Option> pressing, List<Option> teams, List<Option> workers) {}

    /** One case. */
    public record Row(
            UUID episodeId,
            String href,
            String name,
            String state,
            @Nullable DueMark due,
            String worker) {}

    /** A list of lines. */
    public record Part(String title, String whenEmpty, List<Line> lines) {}

    @GET
    @Transactional
    public TemplateInstance show(
            @QueryParam("work") @DefaultValue("") String trayWord,
            @QueryParam("team") @DefaultValue("") String team,
            @QueryParam("worker") @DefaultValue("") String worker,
            @QueryParam("due") @DefaultValue("") String due,
            @QueryParam("page") @DefaultValue("") String pageNumber) {
        var act = who.own();
        var today = Clocks.today(clock);
        var choices = choices(act.actor(), Tray.of(trayWord), today);
        var filter = new Filter(
                Tray.of(trayWord),
                chosen(choices.teams(), team),
                chosen(choices.workers(), worker),
                Arrays.stream(Pressing.values())
                        .filter(pressing -> pressing.name().equals(due))
                        .findFirst()
                        .orElse(Pressing.ANY));
        var counts = work.counts(act.actor(), filter);
        var page = pageNumber.matches("[1-9]\\d{0,5}") ? Math.min(Integer.parseInt(pageNumber), counts.pages()) : 1;
        var cases = work.page(act.actor(), filter, page);
        var recent = work.recent(act.actor());
        trail.listed(
                act,
                Stream.concat(
                                cases.stream().map(WorkList.Case::personId),
                                recent.stream().map(WorkList.Recent::personId))
                        .distinct()
                        .toList(),
                "care.accord.case.work-listed");
        return new home(
                "%s (%,d)".formatted(filter.tray().title(), counts.listed()),
                trays(filter.tray(), counts),
                form(filter),
                choices,
                act.actor().has(Role.TEAM_MANAGER),
                filter.narrows() ? "No case is like that." : filter.tray().whenEmpty(),
                cases.stream().map(it -> row(it, today)).toList(),
                new PageNumbers(page, counts.pages(), filter::address),
                targets(),
                Stream.concat(
                                parts.stream().map(part -> new Part(part.title(), part.whenEmpty(), part.lines(act))),
                                Stream.of(new Part(
                                        "Recently opened",
                                        "You have not opened a record yet.",
                                        recent.stream().map(HomePages::line).toList())))
                        .toList());
    }

    private Choices choices(Actor actor, Tray tray, LocalDate today) {
        var teams = actor.teams().stream()
                .sorted(Comparator.comparing(Actor.Team::name))
                .toList();
        return new Choices(
                tray.word(),
                PRESSING,
                tray == Tray.MINE || teams.size() < 2
                        ? List.of()
                        : teams.stream()
                                .map(team -> Option.of(team.id().toString(), team.name()))
                                .toList(),
                tray != Tray.TEAM
                        ? List.of()
                        : teams.stream()
                                .flatMap(team -> standing.membersOf(team.id(), today).stream())
                                .distinct()
                                .sorted(Comparator.comparing(Standing.Worker::name))
                                .map(worker -> Option.of(worker.id().toString(), worker.name()))
                                .toList());
    }

    private static @Nullable UUID chosen(List<Option> offered, String typed) {
        return offered.stream().anyMatch(option -> option.value().equals(typed)) ? UUID.fromString(typed) : null;
    }

    private static Form form(Filter filter) {
        return Form.blank()
                .with("team", filter.teamId())
                .with("worker", filter.workerId())
                .with("due", filter.due() == Pressing.ANY ? null : filter.due());
    }

    private static List<TrayLink> trays(Tray current, WorkList.Counts counts) {
        return Arrays.stream(Tray.values())
                .map(tray -> new TrayLink(
                        "%s (%,d)".formatted(tray.title(), counts.of(tray)), Filter.addressOf(tray), tray == current))
                .toList();
    }

    private static Row row(WorkList.Case it, LocalDate today) {
        return new Row(
                it.episodeId(),
                "/cases/people/" + it.personId(),
                it.name(),
                it.state().display(),
                it.due() == null ? null : DueMark.of(it.due(), today),
                worker(it));
    }

    private static String worker(WorkList.Case it) {
        var worker = it.worker();
        if (worker == null) {
            return "Not allocated";
        }
        return it.workerIsInTeam() ? worker : worker + ", who is not in the team today";
    }

    /** Each step with the days that it may take here. */
    private List<String> targets() {
        return Arrays.stream(Step.values())
                .map(step -> {
                    var days = dueDates.targets().daysFor(step);
                    return step.display()
                            + (days == 0 ? ": the same day" : days == 1 ? ": 1 day" : ": %d days".formatted(days));
                })
                .toList();
    }

    private static Line line(WorkList.Recent recent) {
        return new Line(recent.name(), "/cases/people/" + recent.personId(), null, DisplayText.inWords(recent.at()));
    }
}

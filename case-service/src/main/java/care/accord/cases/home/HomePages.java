package care.accord.cases.home;

import care.accord.cases.page.HomePart;
import care.accord.cases.page.Line;
import care.accord.contracts.Role;
import care.accord.kit.actor.WhoIsActing;
import care.accord.kit.time.Clocks;
import care.accord.kit.trail.Trail;
import care.accord.web.layout.DisplayText;
import io.quarkus.arc.All;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A worker's home: their cases, their teams', what nobody has yet, and whom they looked at last. */
@Path("/cases")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({Role.SOCIAL_WORKER, Role.SUPPORT_WORKER, Role.SENIOR_PRACTITIONER, Role.TEAM_MANAGER, Role.AMHP})
public class HomePages {

    private final WorkList work;
    private final List<HomePart> parts;
    private final Trail trail;
    private final WhoIsActing who;

    HomePages(WorkList work, @All List<HomePart> parts, Trail trail, WhoIsActing who) {
        this.work = work;
        this.parts = parts;
        this.trail = trail;
        this.who = who;
    }

    record home(List<String> columns, List<Cases> lists, List<Part> parts) implements TemplateInstance {}

    /** A list of cases with how many it shows. */
    public record Cases(String title, String whenEmpty, List<Row> rows) {}

    /** One case. */
    public record Row(
            String href,
            String name,
            String state,
            String opened,
            String worker,
            @Nullable String allocate) {}

    /** A list of lines. */
    public record Part(String title, String whenEmpty, List<Line> lines) {}

    @GET
    @Transactional
    public TemplateInstance show() {
        var act = who.own();
        var manages = act.actor().has(Role.TEAM_MANAGER);
        var mine = work.mine(act.actor());
        var unallocated = work.unallocated(act.actor());
        var ofMyTeams = work.ofMyTeams(act.actor());
        var recent = work.recent(act.actor());
        trail.listed(
                act,
                Stream.of(mine, unallocated, ofMyTeams)
                        .flatMap(List::stream)
                        .map(WorkList.Case::personId)
                        .distinct()
                        .toList(),
                "care.accord.case.work-listed");
        return new home(
                List.of("Person", "Where the case stands", "Opened", "Worker"),
                List.of(
                        cases("My cases", "No case is allocated to you.", mine, manages),
                        cases("Unallocated in my teams", "Every case has a worker.", unallocated, manages),
                        cases("My teams’ work", "Your teams have no allocated cases.", ofMyTeams, manages)),
                Stream.concat(
                                parts.stream().map(part -> new Part(part.title(), part.whenEmpty(), part.lines(act))),
                                Stream.of(new Part(
                                        "Recently opened",
                                        "You have not opened a record yet.",
                                        recent.stream().map(HomePages::line).toList())))
                        .toList());
    }

    private static Cases cases(String title, String whenEmpty, List<WorkList.Case> cases, boolean manages) {
        return new Cases(
                title + " (" + cases.size() + ")",
                whenEmpty,
                cases.stream().map(it -> row(it, manages)).toList());
    }

    private static Row row(WorkList.Case it, boolean manages) {
        return new Row(
                "/cases/people/" + it.personId(),
                it.name(),
                it.state().display(),
                DisplayText.inWords(Clocks.dayOf(it.openedAt())),
                it.worker() == null ? "Not allocated" : it.worker(),
                manages ? "/cases/episodes/" + it.episodeId() + "/allocation" : null);
    }

    private static Line line(WorkList.Recent recent) {
        return new Line(recent.name(), "/cases/people/" + recent.personId(), null, DisplayText.inWords(recent.at()));
    }
}

package care.accord.cases.allocation.web;

import static care.accord.cases.page.FormRefusals.again;
import static care.accord.cases.page.FormRefusals.seeOther;

import care.accord.cases.allocation.usecase.AllocateSeveral;
import care.accord.cases.allocation.usecase.AllocateSeveral.Seen;
import care.accord.cases.episode.model.CaseEpisode;
import care.accord.cases.episode.usecase.ReadEpisode;
import care.accord.cases.person.usecase.ReadPerson;
import care.accord.contracts.Role;
import care.accord.kit.access.AccessRefusal;
import care.accord.kit.actor.Act;
import care.accord.kit.actor.WhoIsActing;
import care.accord.kit.refusal.RefusedException;
import care.accord.kit.request.IdempotencyKeys;
import care.accord.kit.request.RequestRefusal;
import care.accord.kit.request.Versions;
import care.accord.web.form.Form;
import care.accord.web.form.Option;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** A team manager gives several cases to one worker, or to a team; a page names each of them before anything changes. */
@Path("/cases/allocations")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Role.TEAM_MANAGER)
public class SeveralAllocationsPages {

    private static final String CASE = "case";
    private static final int MOST = 100;

    private final ReadEpisode readEpisode;
    private final ReadPerson readPerson;
    private final AllocateSeveral allocateSeveral;
    private final Holders holders;
    private final WhoIsActing who;

    SeveralAllocationsPages(
            ReadEpisode readEpisode,
            ReadPerson readPerson,
            AllocateSeveral allocateSeveral,
            Holders holders,
            WhoIsActing who) {
        this.readEpisode = readEpisode;
        this.readPerson = readPerson;
        this.allocateSeveral = allocateSeveral;
        this.holders = holders;
        this.who = who;
    }

    record whoTakesThem(Form form, String heading, List<Line> cases, List<Option> holders)
            implements TemplateInstance {}

    record check(
            Form form, String heading, String button, List<Line> cases, String holder, String back, boolean changed)
            implements TemplateInstance {}

    /** One of the cases as it is now. */
    public record Line(UUID episodeId, int version, String name, String state, String holder) {}

    @GET
    @Transactional
    public TemplateInstance ask(@QueryParam(CASE) List<UUID> cases) {
        return whoTakes(Form.blank(), lines(who.own(), cases));
    }

    @POST
    @Path("/check")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional
    public Response confirm(MultivaluedMap<String, String> fields) {
        var form = Form.of(fields);
        var cases = lines(
                who.own(),
                form.values(CASE).stream().map(SeveralAllocationsPages::id).toList());
        var holder = holder(form);
        return holder.isEmpty() || cases.isEmpty()
                ? again(whoTakes(form, cases))
                : Response.ok(checked(form, cases, holder, false)).build();
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response allocate(MultivaluedMap<String, String> fields) {
        var act = who.own();
        var form = Form.of(fields);
        var seen = form.values(CASE).stream()
                .map(SeveralAllocationsPages::seen)
                .distinct()
                .toList();
        var holder = holder(form);
        if (holder.isEmpty() || seen.isEmpty()) {
            return again(whoTakes(form, now(act, seen)));
        }
        var to = Holders.read(holder);
        try {
            allocateSeveral.allocate(act, IdempotencyKeys.required(form.key()), seen, to.teamId(), to.workerId());
            return seeOther("/cases?work=team");
        } catch (RefusedException refused) {
            if (refused.refusal() == RequestRefusal.CHANGED_MEANWHILE) {
                return Response.status(Response.Status.PRECONDITION_FAILED)
                        .entity(checked(form, now(act, seen), holder, true))
                        .build();
            }
            return again(whoTakes(Holders.note(form, refused), now(act, seen)));
        }
    }

    /** Empty where it is not one of those that the page offered; the form says so then. */
    private String holder(Form form) {
        var chosen = form.oneOf(Holders.FIELD, holders.options())
                .required("Select who takes the cases")
                .orNull();
        return chosen == null || form.failed() ? "" : chosen;
    }

    private TemplateInstance whoTakes(Form form, List<Line> cases) {
        return new whoTakesThem(
                form,
                cases.isEmpty() ? "No case is selected" : "Who takes %s?".formatted(counted(cases)),
                cases,
                holders.options());
    }

    private TemplateInstance checked(Form form, List<Line> cases, String holder, boolean changed) {
        var to = Holders.read(holder);
        return new check(
                form,
                "Check before you allocate " + counted(cases),
                "Allocate " + counted(cases),
                cases,
                holders.inWords(to.teamId(), to.workerId()),
                cases.stream()
                        .map(line -> CASE + "=" + line.episodeId())
                        .collect(Collectors.joining("&", "/cases/allocations?", "")),
                changed);
    }

    private static String counted(List<Line> cases) {
        return cases.size() == 1 ? "1 case" : cases.size() + " cases";
    }

    private List<Line> now(Act act, List<Seen> seen) {
        return lines(act, seen.stream().map(Seen::episodeId).toList());
    }

    private List<Line> lines(Act act, List<UUID> cases) {
        return cases.stream()
                .distinct()
                .limit(MOST)
                .map(id -> lineOf(readEpisode.read(act, id)))
                .toList();
    }

    private Line lineOf(CaseEpisode episode) {
        return new Line(
                episode.id(),
                episode.version(),
                readPerson.known(episode.personId()).identity().fullName(),
                episode.state().display(),
                holders.inWords(episode.teamId(), episode.workerId()));
    }

    private static Seen seen(String value) {
        var parts = value.split("/", 2);
        return new Seen(id(parts[0]), Versions.required(parts.length < 2 ? null : parts[1]));
    }

    private static UUID id(String typed) {
        try {
            return UUID.fromString(typed);
        } catch (IllegalArgumentException e) {
            throw new RefusedException(AccessRefusal.NOT_FOUND);
        }
    }
}

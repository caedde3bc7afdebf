package care.accord.cases.allocation.web;

import static care.accord.cases.page.FormRefusals.again;
import static care.accord.cases.page.FormRefusals.seeOther;

import care.accord.cases.allocation.store.Colleagues;
import care.accord.cases.allocation.usecase.AllocateEpisode;
import care.accord.cases.episode.model.CaseEpisode;
import care.accord.cases.episode.usecase.ReadEpisode;
import care.accord.cases.page.FormRefusals;
import care.accord.cases.person.web.IdentityBars;
import care.accord.contracts.Role;
import care.accord.kit.actor.WhoIsActing;
import care.accord.kit.refusal.RefusedException;
import care.accord.kit.request.RequestRefusal;
import care.accord.kit.request.Versions;
import care.accord.kit.standing.Standing;
import care.accord.kit.time.Clocks;
import care.accord.web.form.Form;
import care.accord.web.form.Option;
import care.accord.web.layout.IdentityBar;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A team manager gives a case to a worker, or to a team. */
@Path("/cases/episodes/{id}/allocation")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Role.TEAM_MANAGER)
public class AllocationPages {

    private static final String TO_NOBODY_YET = "nobody";

    private final ReadEpisode readEpisode;
    private final AllocateEpisode allocateEpisode;
    private final Colleagues colleagues;
    private final Standing standing;
    private final IdentityBars bars;
    private final Versions versions;
    private final WhoIsActing who;
    private final InstantSource clock;

    AllocationPages(
            ReadEpisode readEpisode,
            AllocateEpisode allocateEpisode,
            Colleagues colleagues,
            Standing standing,
            IdentityBars bars,
            Versions versions,
            WhoIsActing who,
            InstantSource clock) {
        this.readEpisode = readEpisode;
        this.allocateEpisode = allocateEpisode;
        this.colleagues = colleagues;
        this.standing = standing;
        this.bars = bars;
        this.versions = versions;
        this.who = who;
        this.clock = clock;
    }

    record allocation(
            Form form,
            IdentityBar bar,
            String action,
            String back,
            List<Option> holders,
            @Nullable String changedBy) implements TemplateInstance {}

    @GET
    public TemplateInstance ask(@PathParam("id") UUID id) {
        var episode = readEpisode.read(who.own(), id);
        var form = Form.blank().atVersion(episode.version());
        if (episode.teamId() != null) {
            form.with("holder", holder(episode.teamId(), episode.workerId()));
        }
        return page(episode, form, null);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response allocate(@PathParam("id") UUID id, MultivaluedMap<String, String> fields) {
        var act = who.own();
        var form = Form.of(fields);
        var episode = readEpisode.read(act, id);
        var holder = form.oneOf("holder", holders())
                .required("Select who takes the case")
                .orNull();
        if (form.failed() || holder == null) {
            return again(page(episode, form, null));
        }
        var seen = Versions.required(form.value(Form.VERSION));
        var parts = holder.split("/");
        var worker = parts[1].equals(TO_NOBODY_YET) ? null : UUID.fromString(parts[1]);
        try {
            allocateEpisode.allocate(act, id, seen, UUID.fromString(parts[0]), worker);
            return seeOther("/cases/people/" + episode.personId());
        } catch (RefusedException refused) {
            if (refused.refusal() == RequestRefusal.CHANGED_MEANWHILE) {
                var changedBy = versions.since(id, seen).stream()
                        .map(Versions.Change::changedBy)
                        .distinct()
                        .collect(Collectors.joining(", "));
                return Response.status(Response.Status.PRECONDITION_FAILED)
                        .entity(page(episode, form.atVersion(episode.version()), changedBy))
                        .build();
            }
            if (refused.fields().isEmpty()) {
                FormRefusals.note(form, refused, "holder");
            } else {
                form.refuse("holder", refused.refusal().sentence());
            }
            return again(page(episode, form, null));
        }
    }

    private TemplateInstance page(CaseEpisode episode, Form form, @Nullable String changedBy) {
        return new allocation(
                form,
                bars.of(episode.personId()),
                "/cases/episodes/" + episode.id() + "/allocation",
                "/cases/people/" + episode.personId(),
                holders(),
                changedBy);
    }

    /** The teams of the partnership, each with the workers who are in it today. */
    private List<Option> holders() {
        var today = Clocks.today(clock);
        var holders = new ArrayList<Option>();
        for (var team : colleagues.teams(today)) {
            holders.add(Option.of(holder(team.id(), null), team.name() + ": nobody yet"));
            standing.membersOf(team.id(), today)
                    .forEach(worker ->
                            holders.add(Option.of(holder(team.id(), worker.id()), team.name() + ": " + worker.name())));
        }
        return holders;
    }

    private static String holder(UUID team, @Nullable UUID worker) {
        return team + "/" + (worker == null ? TO_NOBODY_YET : worker);
    }
}

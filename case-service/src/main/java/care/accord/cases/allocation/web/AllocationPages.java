package care.accord.cases.allocation.web;

import static care.accord.cases.page.FormRefusals.again;
import static care.accord.cases.page.FormRefusals.seeOther;

import care.accord.cases.allocation.usecase.AllocateEpisode;
import care.accord.cases.episode.model.CaseEpisode;
import care.accord.cases.episode.usecase.ReadEpisode;
import care.accord.cases.person.web.IdentityBars;
import care.accord.contracts.Role;
import care.accord.kit.actor.WhoIsActing;
import care.accord.kit.refusal.RefusedException;
import care.accord.kit.request.RequestRefusal;
import care.accord.kit.request.Versions;
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
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A team manager gives a case to a worker, or to a team. */
@Path("/cases/episodes/{id}/allocation")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Role.TEAM_MANAGER)
public class AllocationPages {

    private final ReadEpisode readEpisode;
    private final AllocateEpisode allocateEpisode;
    private final Holders holders;
    private final IdentityBars bars;
    private final Versions versions;
    private final WhoIsActing who;

    AllocationPages(
            ReadEpisode readEpisode,
            AllocateEpisode allocateEpisode,
            Holders holders,
            IdentityBars bars,
            Versions versions,
            WhoIsActing who) {
        this.readEpisode = readEpisode;
        this.allocateEpisode = allocateEpisode;
        this.holders = holders;
        this.bars = bars;
        this.versions = versions;
        this.who = who;
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
            form.with("holder", Holders.value(episode.teamId(), episode.workerId()));
        }
        return page(episode, form, null);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response allocate(@PathParam("id") UUID id, MultivaluedMap<String, String> fields) {
        var act = who.own();
        var form = Form.of(fields);
        var episode = readEpisode.read(act, id);
        var holder = form.oneOf("holder", holders.options())
                .required("Select who takes the case")
                .orNull();
        if (form.failed() || holder == null) {
            return again(page(episode, form, null));
        }
        var seen = Versions.required(form.value(Form.VERSION));
        var to = Holders.read(holder);
        try {
            allocateEpisode.allocate(act, id, seen, to.teamId(), to.workerId());
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
            return again(page(episode, Holders.note(form, refused), null));
        }
    }

    private TemplateInstance page(CaseEpisode episode, Form form, @Nullable String changedBy) {
        return new allocation(
                form,
                bars.of(episode.personId()),
                "/cases/episodes/" + episode.id() + "/allocation",
                "/cases/people/" + episode.personId(),
                holders.options(),
                changedBy);
    }
}

package care.accord.cases.advocacy.web;

import care.accord.cases.advocacy.model.AdvocacyCheck;
import care.accord.cases.advocacy.store.AdvocacyChecks;
import care.accord.cases.advocacy.usecase.ReadAdvocacyCheck;
import care.accord.cases.advocacy.usecase.RecordAdvocacyCheck;
import care.accord.cases.episode.model.EpisodeMove;
import care.accord.cases.episode.usecase.ReadEpisode;
import care.accord.cases.person.web.IdentityBars;
import care.accord.contracts.FunctionCode;
import care.accord.contracts.Role;
import care.accord.kit.actor.WhoIsActing;
import care.accord.kit.draft.Draft;
import care.accord.kit.draft.Drafts;
import care.accord.kit.refusal.RefusedException;
import care.accord.kit.request.RequestRefusal;
import care.accord.kit.request.Versions;
import care.accord.kit.time.Clocks;
import care.accord.web.form.Form;
import care.accord.web.form.Option;
import care.accord.web.layout.Difference;
import care.accord.web.layout.IdentityBar;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The advocacy check as a page. */
@Path("/cases/episodes/{episodeId}/advocacy")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@RolesAllowed({Role.SOCIAL_WORKER, Role.SUPPORT_WORKER, Role.SENIOR_PRACTITIONER, Role.TEAM_MANAGER, Role.AMHP})
public class AdvocacyPages {

    private final ReadAdvocacyCheck read;
    private final RecordAdvocacyCheck record;
    private final ReadEpisode readEpisode;
    private final Drafts drafts;
    private final IdentityBars identityBars;
    private final WhoIsActing who;
    private final InstantSource clock;

    AdvocacyPages(
            ReadAdvocacyCheck read,
            RecordAdvocacyCheck record,
            ReadEpisode readEpisode,
            Drafts drafts,
            IdentityBars identityBars,
            WhoIsActing who,
            InstantSource clock) {
        this.read = read;
        this.record = record;
        this.readEpisode = readEpisode;
        this.drafts = drafts;
        this.identityBars = identityBars;
        this.who = who;
        this.clock = clock;
    }

    /** templates/AdvocacyPages/advocacy.html. */
    record advocacy(View view) implements TemplateInstance {}

    /**
     * @param draft what the page shows instead of what was saved; null when it shows none
     * @param saved the check as it stands; null when none was made
     * @param startKey for the button that starts the assessment; null when none is due
     * @param differences between what was typed and what someone saved meanwhile
     */
    public record View(
            UUID episodeId,
            IdentityBar bar,
            Form form,
            @Nullable Draft draft,
            AdvocacyChecks.@Nullable Saved saved,
            @Nullable UUID startKey,
            List<Difference> differences) {

        public String address() {
            return AdvocacyPages.address(episodeId);
        }

        public List<Option> difficulties() {
            return AdvocacyForm.DIFFICULTIES;
        }

        public List<Option> agreements() {
            return AdvocacyForm.AGREEMENTS;
        }

        public List<Option> exceptions() {
            return AdvocacyForm.EXCEPTIONS;
        }

        public List<Option> yesOrNo() {
            return Option.YES_OR_NO;
        }

        public AdvocacyCheck.@Nullable Conclusion conclusion() {
            return saved == null ? null : saved.check().conclusion();
        }
    }

    static String address(UUID episodeId) {
        return "/cases/episodes/" + episodeId + "/advocacy";
    }

    @GET
    public TemplateInstance show(@PathParam("episodeId") UUID episodeId) {
        var known = read.read(who.own(), episodeId);
        var draft = drafts.find(who.actor(), address(episodeId)).orElse(null);
        return page(known, draft == null ? formOf(known) : draft.typed(), draft, List.of());
    }

    @POST
    public Response record(@PathParam("episodeId") UUID episodeId, MultivaluedMap<String, String> fields) {
        var form = Form.of(fields);
        var expected = Versions.required(form.value(Form.VERSION));
        var check = AdvocacyForm.read(form, Clocks.today(clock));
        if (check == null) {
            return again(422, page(read.read(who.own(), episodeId), form, null, List.of()));
        }
        try {
            record.record(who.actFor(FunctionCode.CA_ADVOCACY_S67), episodeId, expected, check, address(episodeId));
        } catch (RefusedException e) {
            if (e.refusal() == RequestRefusal.CHANGED_MEANWHILE) {
                return changedMeanwhile(episodeId, form, check);
            }
            throw e;
        }
        return Response.status(303)
                .header(HttpHeaders.LOCATION, address(episodeId))
                .build();
    }

    @POST
    @Path("/draft")
    public void keepDraft(@PathParam("episodeId") UUID episodeId, MultivaluedMap<String, String> fields) {
        drafts.save(who.own(), address(episodeId), readEpisode.personOf(episodeId), "Advocacy check", fields);
    }

    @POST
    @Path("/draft/discard")
    public Response discardDraft(@PathParam("episodeId") UUID episodeId) {
        drafts.discard(who.own(), address(episodeId), readEpisode.personOf(episodeId));
        return Response.status(303)
                .header(HttpHeaders.LOCATION, address(episodeId))
                .build();
    }

    private Response changedMeanwhile(UUID episodeId, Form form, AdvocacyCheck yours) {
        var known = read.read(who.own(), episodeId);
        var theirs = known.check().orElseThrow();
        form.atVersion(theirs.version());
        return again(
                412,
                page(
                        known,
                        form,
                        null,
                        Difference.between(AdvocacyForm.inWords(yours), AdvocacyForm.inWords(theirs.check()))));
    }

    private Form formOf(ReadAdvocacyCheck.Known known) {
        return known.check()
                .map(saved -> AdvocacyForm.of(saved.check(), saved.version()))
                .orElseGet(() -> AdvocacyForm.blank(Clocks.today(clock)));
    }

    private TemplateInstance page(
            ReadAdvocacyCheck.Known known, Form form, @Nullable Draft draft, List<Difference> differences) {
        var episode = known.episode();
        var saved = known.check().orElse(null);
        var due = saved != null && episode.mayMake(EpisodeMove.START_ASSESSMENT);
        return new advocacy(new View(
                episode.id(),
                identityBars.of(episode.personId()),
                form,
                draft,
                saved,
                due ? UUID.randomUUID() : null,
                differences));
    }

    private static Response again(int status, TemplateInstance page) {
        return Response.status(status).entity(page).build();
    }
}

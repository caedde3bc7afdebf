package care.accord.cases.assessment.web;

import static care.accord.cases.page.FormRefusals.again;
import static care.accord.cases.page.FormRefusals.seeOther;

import care.accord.cases.assessment.model.Answers;
import care.accord.cases.assessment.model.Revival;
import care.accord.cases.assessment.usecase.RefuseAssessment;
import care.accord.cases.assessment.usecase.ReviveAssessment;
import care.accord.cases.episode.model.EpisodeMove;
import care.accord.cases.episode.usecase.ReadEpisode;
import care.accord.cases.page.FormRefusals;
import care.accord.cases.person.web.IdentityBars;
import care.accord.contracts.FunctionCode;
import care.accord.contracts.Role;
import care.accord.kit.actor.WhoIsActing;
import care.accord.kit.draft.Draft;
import care.accord.kit.draft.Drafts;
import care.accord.kit.refusal.RefusedException;
import care.accord.kit.request.IdempotencyKeys;
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
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An assessment that was offered and not begun: the person refuses it, and it is owed again. */
@Path("/cases/episodes/{episodeId}")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@RolesAllowed({Role.SOCIAL_WORKER, Role.SUPPORT_WORKER, Role.SENIOR_PRACTITIONER, Role.TEAM_MANAGER, Role.AMHP})
public class DuePages {

    private static final List<Option> GROUNDS = Option.of(Revival.Ground.class, Revival.Ground::label);

    private final ReadEpisode readEpisode;
    private final RefuseAssessment refuseAssessment;
    private final ReviveAssessment reviveAssessment;
    private final Drafts drafts;
    private final IdentityBars identityBars;
    private final WhoIsActing who;
    private final InstantSource clock;

    DuePages(
            ReadEpisode readEpisode,
            RefuseAssessment refuseAssessment,
            ReviveAssessment reviveAssessment,
            Drafts drafts,
            IdentityBars identityBars,
            WhoIsActing who,
            InstantSource clock) {
        this.readEpisode = readEpisode;
        this.refuseAssessment = refuseAssessment;
        this.reviveAssessment = reviveAssessment;
        this.drafts = drafts;
        this.identityBars = identityBars;
        this.who = who;
        this.clock = clock;
    }

    /** templates/DuePages/revival.html. */
    record revival(
            IdentityBar bar,
            String address,
            Form form,
            @Nullable Draft draft,
            List<Option> grounds) implements TemplateInstance {}

    @GET
    @Path("/refusal")
    public TemplateInstance showRefusal(@PathParam("episodeId") UUID episodeId) {
        var draft = draftOf(Addresses.refusalOfDue(episodeId));
        return refusalPage(episodeId, formOf(draft, "refusedOn"), draft);
    }

    @POST
    @Path("/refusal")
    public Response refuse(@PathParam("episodeId") UUID episodeId, MultivaluedMap<String, String> fields) {
        var form = Form.of(fields);
        var refusal = RefusalForm.read(form);
        if (refusal == null) {
            return again(refusalPage(episodeId, form, null));
        }
        try {
            var refused = refuseAssessment.refuseDue(
                    who.actFor(FunctionCode.CA_ASSESS_S9),
                    episodeId,
                    refusal,
                    IdempotencyKeys.required(form.key()),
                    Addresses.refusalOfDue(episodeId));
            return seeOther(Addresses.assessment(refused.assessmentId()));
        } catch (RefusedException e) {
            return again(refusalPage(episodeId, FormRefusals.note(form, e, "note"), null));
        }
    }

    @POST
    @Path("/refusal/draft")
    public void keepRefusalDraft(@PathParam("episodeId") UUID episodeId, MultivaluedMap<String, String> fields) {
        keep(episodeId, Addresses.refusalOfDue(episodeId), "The person does not want the assessment", fields);
    }

    @GET
    @Path("/revival")
    public Response showRevival(@PathParam("episodeId") UUID episodeId) {
        var episode = readEpisode.read(who.own(), episodeId);
        if (!episode.mayMake(EpisodeMove.REVIVE_ASSESSMENT)) {
            return seeOther("/cases/people/" + episode.personId());
        }
        var draft = draftOf(Addresses.revival(episodeId));
        return Response.ok(revivalPage(episode.personId(), episodeId, formOf(draft, "revivedOn"), draft))
                .build();
    }

    @POST
    @Path("/revival")
    public Response revive(@PathParam("episodeId") UUID episodeId, MultivaluedMap<String, String> fields) {
        var form = Form.of(fields);
        var ground = form.choice("ground", Revival.Ground.class).required("Select why an assessment is owed again");
        var revivedOn = form.date("revivedOn", "Date of the request or change")
                .required("Enter the date of the request or change");
        var note = form.text("note", "What they asked for, or what has changed", Answers.LONG)
                .required("Enter what they asked for, or what has changed");
        if (!form.failed()) {
            try {
                var revived = reviveAssessment.revive(
                        who.actFor(FunctionCode.CA_ASSESS_S9),
                        episodeId,
                        new Revival(ground.get(), revivedOn.get(), note.get()),
                        IdempotencyKeys.required(form.key()),
                        Addresses.revival(episodeId));
                return seeOther("/cases/people/" + revived.personId());
            } catch (RefusedException e) {
                FormRefusals.note(form, e, "ground");
            }
        }
        return again(revivalPage(readEpisode.read(who.own(), episodeId).personId(), episodeId, form, null));
    }

    @POST
    @Path("/revival/draft")
    public void keepRevivalDraft(@PathParam("episodeId") UUID episodeId, MultivaluedMap<String, String> fields) {
        keep(episodeId, Addresses.revival(episodeId), "The assessment is owed again", fields);
    }

    private @Nullable Draft draftOf(String address) {
        return drafts.find(who.actor(), address).orElse(null);
    }

    private Form formOf(@Nullable Draft draft, String today) {
        return draft == null ? Form.blank().with(today, Clocks.today(clock)) : draft.typed();
    }

    private void keep(UUID episodeId, String address, String title, MultivaluedMap<String, String> fields) {
        drafts.save(who.own(), address, readEpisode.personOf(episodeId), title, fields);
    }

    private TemplateInstance refusalPage(UUID episodeId, Form form, @Nullable Draft draft) {
        var personId = readEpisode.read(who.own(), episodeId).personId();
        return new AssessmentPages.refusal(
                identityBars.of(personId),
                "/cases/people/" + personId,
                Addresses.refusalOfDue(episodeId),
                form,
                draft,
                Option.YES_OR_NO);
    }

    private TemplateInstance revivalPage(UUID personId, UUID episodeId, Form form, @Nullable Draft draft) {
        return new revival(identityBars.of(personId), Addresses.revival(episodeId), form, draft, GROUNDS);
    }
}

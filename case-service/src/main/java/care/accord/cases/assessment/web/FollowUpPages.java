package care.accord.cases.assessment.web;

import care.accord.cases.assessment.model.Answers;
import care.accord.cases.assessment.model.FollowUp;
import care.accord.cases.assessment.model.Residence;
import care.accord.cases.assessment.usecase.AssessmentFile;
import care.accord.cases.assessment.usecase.FollowUpDecision;
import care.accord.cases.assessment.usecase.ReadAssessment;
import care.accord.cases.person.web.IdentityBars;
import care.accord.contracts.FunctionCode;
import care.accord.contracts.Role;
import care.accord.kit.actor.WhoIsActing;
import care.accord.kit.draft.Draft;
import care.accord.kit.draft.Drafts;
import care.accord.kit.request.IdempotencyKeys;
import care.accord.kit.time.Clocks;
import care.accord.web.form.Form;
import care.accord.web.form.Option;
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
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What follows the decision on eligibility, as a page: advice where nothing is eligible, else the next steps. */
@Path("/cases/assessments/{id}/follow-up")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@RolesAllowed({Role.SOCIAL_WORKER, Role.SENIOR_PRACTITIONER, Role.TEAM_MANAGER})
public class FollowUpPages {

    private final ReadAssessment readAssessment;
    private final FollowUpDecision followUpDecision;
    private final Drafts drafts;
    private final IdentityBars identityBars;
    private final WhoIsActing who;
    private final InstantSource clock;

    FollowUpPages(
            ReadAssessment readAssessment,
            FollowUpDecision followUpDecision,
            Drafts drafts,
            IdentityBars identityBars,
            WhoIsActing who,
            InstantSource clock) {
        this.readAssessment = readAssessment;
        this.followUpDecision = followUpDecision;
        this.drafts = drafts;
        this.identityBars = identityBars;
        this.who = who;
        this.clock = clock;
    }

    /** templates/FollowUpPages/advice.html. */
    record advice(Head head, Form form, @Nullable Draft draft) implements TemplateInstance {}

    /** templates/FollowUpPages/nextSteps.html. */
    record nextSteps(Head head, Form form, @Nullable Draft draft, List<Option> yesOrNo, List<Option> residences)
            implements TemplateInstance {}

    @GET
    public Response show(@PathParam("id") UUID id) {
        var file = readAssessment.read(who.own(), id, ReadAssessment.READ);
        if (file.determination().isEmpty() || file.followUp().isPresent()) {
            return Answer.seeOther(Addresses.eligibility(id));
        }
        var draft = drafts.find(who.actor(), Addresses.followUp(id)).orElse(null);
        var form = draft == null ? Form.blank().with("givenOn", Clocks.today(clock)) : draft.typed();
        return Answer.page(200, page(file, form, draft));
    }

    @POST
    public Response record(@PathParam("id") UUID id, MultivaluedMap<String, String> fields) {
        var form = Form.of(fields);
        var file = readAssessment.read(who.own(), id, ReadAssessment.READ);
        if (file.determination().isEmpty()) {
            return Answer.seeOther(Addresses.assessment(id));
        }
        var followUp = isEligible(file) ? readNextSteps(form) : readAdvice(form, Clocks.today(clock));
        if (followUp == null) {
            return Answer.page(422, page(file, form, null));
        }
        followUpDecision.follow(
                who.actFor(FunctionCode.CA_ELIGIBILITY_S13),
                id,
                followUp,
                IdempotencyKeys.required(form.key()),
                Addresses.followUp(id));
        return Answer.seeOther(Addresses.eligibility(id));
    }

    @POST
    @Path("/draft")
    public void keepDraft(@PathParam("id") UUID id, MultivaluedMap<String, String> fields) {
        drafts.save(
                who.own(),
                Addresses.followUp(id),
                readAssessment.personOf(id),
                "What follows the decision on eligibility",
                fields);
    }

    private TemplateInstance page(AssessmentFile file, Form form, @Nullable Draft draft) {
        var head = new Head(file.assessment(), identityBars.of(file.assessment().personId()));
        return isEligible(file)
                ? new nextSteps(head, form, draft, Option.YES_OR_NO, Option.of(Residence.class, Residence::label))
                : new advice(head, form, draft);
    }

    private static boolean isEligible(AssessmentFile file) {
        return file.determination().orElseThrow().eligible();
    }

    private static @Nullable FollowUp readAdvice(Form form, LocalDate today) {
        var advice = form.text("advice", "Advice", Answers.LONG).required("Enter the advice that you gave in writing");
        var givenOn = form.date("givenOn", "Date the advice was given")
                .required("Enter the date on which the advice was given")
                .must(day -> !day.isAfter(today), "Date the advice was given must be today or in the past");
        return form.failed() ? null : new FollowUp.Advice(advice.get(), givenOn.get());
    }

    private static @Nullable FollowUp readNextSteps(Form form) {
        var help = form.text("whatCouldHelp", "What could be done", Answers.LONG)
                .required("Enter what could be done to meet the needs");
        var wants =
                form.yesOrNo("wantsNeedsMet").required("Select whether the person wants the council to meet the needs");
        var residence =
                form.choice("residence", Residence.class).required("Select where the person is ordinarily resident");
        return form.failed() ? null : new FollowUp.NextSteps(help.get(), wants.get(), residence.get());
    }
}

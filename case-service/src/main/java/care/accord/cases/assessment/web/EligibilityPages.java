package care.accord.cases.assessment.web;

import care.accord.cases.assessment.model.Answers;
import care.accord.cases.assessment.model.Determination;
import care.accord.cases.assessment.model.Eligibility;
import care.accord.cases.assessment.usecase.AssessmentFile;
import care.accord.cases.assessment.usecase.DecideEligibility;
import care.accord.cases.assessment.usecase.ReadAssessment;
import care.accord.cases.paper.Paper;
import care.accord.cases.paper.Printed;
import care.accord.cases.person.web.IdentityBars;
import care.accord.contracts.FunctionCode;
import care.accord.contracts.Role;
import care.accord.kit.actor.WhoIsActing;
import care.accord.kit.draft.Draft;
import care.accord.kit.draft.Drafts;
import care.accord.kit.request.IdempotencyKeys;
import care.accord.kit.standing.Standing;
import care.accord.web.form.Form;
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
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The decision on eligibility as pages: what the law says first, then the reasons, then the decision. */
@Path("/cases/assessments/{id}/eligibility")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
public class EligibilityPages {

    private final ReadAssessment readAssessment;
    private final DecideEligibility decideEligibility;
    private final Drafts drafts;
    private final IdentityBars identityBars;
    private final Standing standing;
    private final Paper paper;
    private final WhoIsActing who;
    private final InstantSource clock;

    EligibilityPages(
            ReadAssessment readAssessment,
            DecideEligibility decideEligibility,
            Drafts drafts,
            IdentityBars identityBars,
            Standing standing,
            Paper paper,
            WhoIsActing who,
            InstantSource clock) {
        this.readAssessment = readAssessment;
        this.decideEligibility = decideEligibility;
        this.drafts = drafts;
        this.identityBars = identityBars;
        this.standing = standing;
        this.paper = paper;
        this.who = who;
        this.clock = clock;
    }

    /** templates/EligibilityPages/decide.html. */
    record decide(Head head, Law law, Form form, @Nullable Draft draft, boolean mayDecide)
            implements TemplateInstance {}

    /** templates/EligibilityPages/decision.html. */
    record decision(
            Head head,
            Law law,
            Determination decided,
            String onBehalfOf,
            Map<String, String> followUp,
            boolean mayDecide,
            Printed printed)
            implements TemplateInstance {}

    /** What the law makes of the findings. */
    public record Law(
            boolean eligible,
            List<EligibilityView.ConditionView> conditions,
            List<EligibilityView.OutcomeView> outcomes) {

        static Law of(AssessmentFile file) {
            var findings = file.findings();
            return new Law(
                    Eligibility.of(findings).isEligible(),
                    EligibilityView.conditions(findings),
                    EligibilityView.outcomes(findings));
        }
    }

    @GET
    @RolesAllowed({Role.SOCIAL_WORKER, Role.SUPPORT_WORKER, Role.SENIOR_PRACTITIONER, Role.TEAM_MANAGER, Role.AMHP})
    public Response show(@PathParam("id") UUID id) {
        var file = readAssessment.read(who.own(), id, ReadAssessment.READ);
        if (!file.assessment().state().isComplete()) {
            return Answer.seeOther(Addresses.assessment(id));
        }
        if (file.determination().isPresent()) {
            return Answer.page(200, decisionOf(file));
        }
        var draft = drafts.find(who.actor(), Addresses.eligibility(id)).orElse(null);
        var form = draft == null ? Form.blank() : draft.typed();
        return Answer.page(200, new decide(headOf(file), Law.of(file), form, draft, mayDecide()));
    }

    @GET
    @Path("/pdf")
    @Produces(Paper.PDF)
    @RolesAllowed({Role.SOCIAL_WORKER, Role.SUPPORT_WORKER, Role.SENIOR_PRACTITIONER, Role.TEAM_MANAGER, Role.AMHP})
    public Response print(@PathParam("id") UUID id) {
        return paper.print(decisionOf(readAssessment.printDecision(who.own(), id)), "eligibility-decision");
    }

    @POST
    @RolesAllowed({Role.SOCIAL_WORKER, Role.SENIOR_PRACTITIONER, Role.TEAM_MANAGER})
    public Response decide(@PathParam("id") UUID id, MultivaluedMap<String, String> fields) {
        var form = Form.of(fields);
        var reasons = form.text("reasons", "Reasons", Answers.LONG)
                .required("Enter the reasons for the decision, as the person will read them");
        if (form.failed()) {
            var file = readAssessment.read(who.own(), id, ReadAssessment.READ);
            return Answer.page(422, new decide(headOf(file), Law.of(file), form, null, true));
        }
        decideEligibility.decide(
                who.actFor(FunctionCode.CA_ELIGIBILITY_S13),
                id,
                reasons.get(),
                IdempotencyKeys.required(form.key()),
                Addresses.eligibility(id));
        return Answer.seeOther(Addresses.eligibility(id));
    }

    @POST
    @Path("/draft")
    @RolesAllowed({Role.SOCIAL_WORKER, Role.SENIOR_PRACTITIONER, Role.TEAM_MANAGER})
    public void keepDraft(@PathParam("id") UUID id, MultivaluedMap<String, String> fields) {
        drafts.save(
                who.own(), Addresses.eligibility(id), readAssessment.personOf(id), "Decision on eligibility", fields);
    }

    @POST
    @Path("/draft/discard")
    @RolesAllowed({Role.SOCIAL_WORKER, Role.SENIOR_PRACTITIONER, Role.TEAM_MANAGER})
    public Response discardDraft(@PathParam("id") UUID id) {
        drafts.discard(who.own(), Addresses.eligibility(id), readAssessment.personOf(id));
        return Answer.seeOther(Addresses.eligibility(id));
    }

    private decision decisionOf(AssessmentFile file) {
        var head = headOf(file);
        var decided = file.determination().orElseThrow();
        return new decision(
                head,
                Law.of(file),
                decided,
                standing.nameOf(decided.onBehalfOf()),
                FollowUpWords.of(file.followUp()),
                mayDecide(),
                Printed.of(head.bar(), who.actor(), clock.instant()));
    }

    private boolean mayDecide() {
        var actor = who.actor();
        return Stream.of(Role.SOCIAL_WORKER, Role.SENIOR_PRACTITIONER, Role.TEAM_MANAGER)
                .anyMatch(actor::has);
    }

    private Head headOf(AssessmentFile file) {
        return new Head(file.assessment(), identityBars.of(file.assessment().personId()));
    }
}

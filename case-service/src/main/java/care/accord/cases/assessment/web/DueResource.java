package care.accord.cases.assessment.web;

import care.accord.cases.assessment.model.Answers;
import care.accord.cases.assessment.model.AssessmentDutyRevived;
import care.accord.cases.assessment.model.AssessmentRefused;
import care.accord.cases.assessment.model.Revival;
import care.accord.cases.assessment.model.Revival.Ground;
import care.accord.cases.assessment.usecase.RefuseAssessment;
import care.accord.cases.assessment.usecase.ReviveAssessment;
import care.accord.contracts.FunctionCode;
import care.accord.contracts.Role;
import care.accord.kit.actor.WhoIsActing;
import care.accord.kit.request.IdempotencyKeys;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;

/** What becomes of an assessment that is due and was not begun, as JSON. */
@Path("/api/cases/episodes/{episodeId}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({
    Role.SOCIAL_WORKER,
    Role.SUPPORT_WORKER,
    Role.SENIOR_PRACTITIONER,
    Role.TEAM_MANAGER,
    Role.AMHP,
    Role.COUNCIL_SYSTEM,
    Role.TRUST_SYSTEM
})
public class DueResource {

    private static final String KEY = "Idempotency-Key";

    private final RefuseAssessment refuseAssessment;
    private final ReviveAssessment reviveAssessment;
    private final WhoIsActing who;

    DueResource(RefuseAssessment refuseAssessment, ReviveAssessment reviveAssessment, WhoIsActing who) {
        this.refuseAssessment = refuseAssessment;
        this.reviveAssessment = reviveAssessment;
        this.who = who;
    }

    @POST
    @Path("/refusal")
    @Operation(summary = "Record that the adult does not want the assessment that is due")
    @APIResponseSchema(AssessmentRefused.class)
    public Response refuse(
            @PathParam("episodeId") UUID episodeId,
            @HeaderParam(KEY) @Nullable String key,
            @Valid AssessmentResource.RefuseRequest request) {
        return Response.ok(refuseAssessment.refuseDue(
                        who.actFor(FunctionCode.CA_ASSESS_S9),
                        episodeId,
                        request.toRefusal(),
                        IdempotencyKeys.required(key),
                        Addresses.refusalOfDue(episodeId)))
                .build();
    }

    @POST
    @Path("/revival")
    @Operation(summary = "Record that an assessment is owed again to an adult who refused one")
    @APIResponseSchema(AssessmentDutyRevived.class)
    public Response revive(
            @PathParam("episodeId") UUID episodeId,
            @HeaderParam(KEY) @Nullable String key,
            @Valid ReviveRequest request) {
        return Response.ok(reviveAssessment.revive(
                        who.actFor(FunctionCode.CA_ASSESS_S9),
                        episodeId,
                        request.toRevival(),
                        IdempotencyKeys.required(key),
                        Addresses.revival(episodeId)))
                .build();
    }

    /** Why the duty is back. */
    public record ReviveRequest(
            @NotNull Ground ground,
            @NotNull LocalDate revivedOn,
            @NotBlank @Size(max = Answers.LONG) String note) {

        Revival toRevival() {
            return new Revival(ground, revivedOn, note);
        }
    }
}

package care.accord.cases.assessment.web;

import care.accord.cases.assessment.model.EligibilityFollowedUp;
import care.accord.cases.assessment.model.FollowUp;
import care.accord.cases.assessment.usecase.FollowUpDecision;
import care.accord.contracts.FunctionCode;
import care.accord.contracts.Role;
import care.accord.kit.actor.WhoIsActing;
import care.accord.kit.request.IdempotencyKeys;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** What follows the decision on eligibility, as JSON. */
@Path("/api/cases/assessments/{id}/follow-up")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.SOCIAL_WORKER, Role.SENIOR_PRACTITIONER, Role.TEAM_MANAGER, Role.COUNCIL_SYSTEM, Role.TRUST_SYSTEM})
public class FollowUpResource {

    private final FollowUpDecision followUpDecision;
    private final WhoIsActing who;

    FollowUpResource(FollowUpDecision followUpDecision, WhoIsActing who) {
        this.followUpDecision = followUpDecision;
        this.who = who;
    }

    @POST
    @Path("/advice")
    @Operation(summary = "Record the advice given where no need is eligible")
    public EligibilityFollowedUp advise(
            @PathParam("id") UUID id,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @Valid FollowUp.Advice advice) {
        return follow(id, key, advice);
    }

    @POST
    @Path("/next-steps")
    @Operation(summary = "Record what happens next where needs are eligible")
    public EligibilityFollowedUp consider(
            @PathParam("id") UUID id,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @Valid FollowUp.NextSteps steps) {
        return follow(id, key, steps);
    }

    private EligibilityFollowedUp follow(UUID id, @Nullable String key, FollowUp followUp) {
        return followUpDecision.follow(
                who.actFor(FunctionCode.CA_ELIGIBILITY_S13),
                id,
                followUp,
                IdempotencyKeys.required(key),
                Addresses.followUp(id));
    }
}

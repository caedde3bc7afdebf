package care.accord.cases.assessment.web;

import care.accord.cases.assessment.usecase.StartAssessment;
import care.accord.contracts.FunctionCode;
import care.accord.contracts.Role;
import care.accord.kit.actor.WhoIsActing;
import care.accord.kit.request.IdempotencyKeys;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;

/** The assessments of a case as JSON. */
@Path("/api/cases/episodes/{episodeId}/assessments")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({
    Role.SOCIAL_WORKER,
    Role.SUPPORT_WORKER,
    Role.SENIOR_PRACTITIONER,
    Role.TEAM_MANAGER,
    Role.AMHP,
    Role.COUNCIL_SYSTEM,
    Role.TRUST_SYSTEM
})
public class StartResource {

    private final StartAssessment startAssessment;
    private final WhoIsActing who;

    StartResource(StartAssessment startAssessment, WhoIsActing who) {
        this.startAssessment = startAssessment;
        this.who = who;
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    @Operation(summary = "Start the needs assessment of a case; needs no body")
    @APIResponseSchema(value = StartedView.class, responseCode = "201")
    public Response start(
            @PathParam("episodeId") UUID episodeId, @HeaderParam("Idempotency-Key") @Nullable String key) {
        var act = who.actFor(FunctionCode.CA_ASSESS_S9);
        var id = startAssessment.start(act, episodeId, IdempotencyKeys.required(key));
        return Response.status(Response.Status.CREATED)
                .header(HttpHeaders.LOCATION, "/api" + Addresses.assessment(id))
                .entity(new StartedView(id))
                .build();
    }

    /** The new assessment. */
    public record StartedView(UUID id) {}
}

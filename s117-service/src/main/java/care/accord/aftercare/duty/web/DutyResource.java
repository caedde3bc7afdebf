package care.accord.aftercare.duty.web;

import care.accord.aftercare.duty.Duties;
import care.accord.aftercare.duty.StateDuty;
import care.accord.contracts.Role;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;

/** An AMHP states their duty as JSON. */
@Path("/api/aftercare/people/{id}/duty")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class DutyResource {

    private final StateDuty stateDuty;

    DutyResource(StateDuty stateDuty) {
        this.stateDuty = stateDuty;
    }

    public record DutyRequest(
            @NotBlank(message = "Say why you open the record as AMHP.")
            @Size(max = StateDuty.LONGEST_REASON, message = "Use 1,000 characters or fewer.")
            String reason) {}

    @POST
    @RolesAllowed(Role.AMHP)
    @Operation(summary = "State an AMHP’s duty, which opens the record for a time")
    @APIResponseSchema(value = Duties.Duty.class, responseCode = "201")
    public Response state(
            @PathParam("id") UUID personId,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @NotNull @Valid DutyRequest request) {
        var duty = stateDuty.state(
                IdempotencyKeys.required(key), personId, request.reason().strip());
        return Response.status(Response.Status.CREATED)
                .header("Location", "/api/aftercare/people/" + personId)
                .entity(duty)
                .build();
    }
}

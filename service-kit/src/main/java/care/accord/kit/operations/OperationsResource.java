package care.accord.kit.operations;

import care.accord.contracts.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Parked events as JSON. A service that reads events extends it with its own path: {@code /api/cases/operations}. */
@Produces(MediaType.APPLICATION_JSON)
public abstract class OperationsResource {

    private final SettleParked settleParked;

    protected OperationsResource(SettleParked settleParked) {
        this.settleParked = settleParked;
    }

    @GET
    @Path("parked")
    @RolesAllowed(Role.OPERATOR)
    @Operation(summary = "The events that wait to be settled")
    public List<ParkedEvent> parked() {
        return settleParked.list();
    }

    @POST
    @Path("parked/{id}/retry")
    @RolesAllowed(Role.OPERATOR)
    @Operation(summary = "Try a parked event again")
    public void retry(@PathParam("id") UUID id) {
        settleParked.retry(id);
    }

    @POST
    @Path("parked/{id}/set-aside")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.OPERATOR)
    @Operation(summary = "Give a parked event up, with the reason")
    public void setAside(@PathParam("id") UUID id, @NotNull @Valid SetAsideRequest request) {
        settleParked.setAside(id, request.why().strip());
    }

    public record SetAsideRequest(
            @NotBlank(message = "Say why the event is given up.")
            @Size(max = SettleParked.LONGEST_REASON, message = "Use 500 characters or fewer.")
            String why) {}
}

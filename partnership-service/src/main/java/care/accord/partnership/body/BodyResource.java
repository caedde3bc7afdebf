package care.accord.partnership.body;

import care.accord.contracts.BodyCode;
import care.accord.contracts.BodyType;
import care.accord.contracts.Role;
import care.accord.kit.actor.WhoIsActing;
import care.accord.kit.request.IdempotencyKeys;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;

/** Bodies as JSON. */
@Path("/api/partnership/bodies")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class BodyResource {

    private final Bodies bodies;
    private final RegisterBody registerBody;
    private final WhoIsActing who;

    BodyResource(Bodies bodies, RegisterBody registerBody, WhoIsActing who) {
        this.bodies = bodies;
        this.registerBody = registerBody;
        this.who = who;
    }

    @GET
    @RolesAllowed({Role.PARTNERSHIP_MANAGER, Role.BOARD_MEMBER, Role.TEAM_MANAGER, Role.PRIVACY_OFFICER})
    @Operation(summary = "The bodies, by name")
    public BodiesView list() {
        return new BodiesView(bodies.byName().stream().map(BodyView::from).toList());
    }

    @POST
    @RolesAllowed(Role.PARTNERSHIP_MANAGER)
    @Operation(summary = "Register a body")
    @APIResponseSchema(value = BodyView.class, responseCode = "201")
    public Response register(
            @HeaderParam("Idempotency-Key") @Nullable String key, @NotNull @Valid BodyRequest request) {
        var id = registerBody.register(
                who.own(),
                IdempotencyKeys.required(key),
                new RegisterBody.Particulars(request.code(), request.name().strip(), request.type()));
        return Response.status(Response.Status.CREATED)
                .entity(BodyView.from(bodies.findById(id)))
                .build();
    }

    public record BodyRequest(
            @NotNull BodyCode code,
            @NotBlank @Size(max = 200) String name,
            @NotNull BodyType type) {}

    public record BodyView(UUID id, BodyCode code, String name, BodyType type) {

        static BodyView from(Body body) {
            return new BodyView(body.id(), body.code(), body.name(), body.type());
        }
    }

    public record BodiesView(List<BodyView> bodies) {}
}

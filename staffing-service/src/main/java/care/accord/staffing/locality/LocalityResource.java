package care.accord.staffing.locality;

import care.accord.contracts.Role;
import care.accord.kit.actor.WhoIsActing;
import care.accord.kit.request.IdempotencyKeys;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
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

/** Localities as JSON. */
@Path("/api/staffing/localities")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class LocalityResource {

    private final Localities localities;
    private final RegisterLocality registerLocality;
    private final WhoIsActing who;

    LocalityResource(Localities localities, RegisterLocality registerLocality, WhoIsActing who) {
        this.localities = localities;
        this.registerLocality = registerLocality;
        this.who = who;
    }

    @GET
    @RolesAllowed({
        Role.STAFFING_OFFICER,
        Role.SOCIAL_WORKER,
        Role.SUPPORT_WORKER,
        Role.SENIOR_PRACTITIONER,
        Role.TEAM_MANAGER,
        Role.AMHP,
        Role.PARTNERSHIP_MANAGER,
        Role.PRIVACY_OFFICER
    })
    @Operation(summary = "The localities")
    public LocalitiesView list() {
        return new LocalitiesView(
                localities.byName().stream().map(LocalityView::from).toList());
    }

    @POST
    @RolesAllowed(Role.STAFFING_OFFICER)
    @Operation(summary = "Register a locality")
    @APIResponseSchema(value = LocalityView.class, responseCode = "201")
    public Response register(
            @HeaderParam("Idempotency-Key") @Nullable String key, @NotNull @Valid LocalityRequest request) {
        var id = registerLocality.register(
                who.own(),
                IdempotencyKeys.required(key),
                new RegisterLocality.Place(request.code(), request.name().strip()));
        return Response.status(Response.Status.CREATED)
                .entity(LocalityView.from(localities.findById(id)))
                .build();
    }

    public record LocalityRequest(
            @NotNull
            @Pattern(regexp = Locality.CODE_PATTERN, message = "Enter up to 20 capital letters, digits or hyphens")
            String code,

            @NotBlank @Size(max = 100) String name) {}

    public record LocalityView(UUID id, String code, String name) {

        static LocalityView from(Locality locality) {
            return new LocalityView(locality.id(), locality.code(), locality.name());
        }
    }

    public record LocalitiesView(List<LocalityView> localities) {}
}

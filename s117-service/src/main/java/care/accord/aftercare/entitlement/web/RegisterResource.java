package care.accord.aftercare.entitlement.web;

import care.accord.aftercare.entitlement.store.Register.Line;
import care.accord.aftercare.entitlement.usecase.ListRegister;
import care.accord.aftercare.entitlement.usecase.ListRegister.Question;
import care.accord.contracts.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;

/** The register as JSON, by cursor with links. */
@Path("/api/aftercare/entitlements")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({
    Role.SOCIAL_WORKER,
    Role.SUPPORT_WORKER,
    Role.SENIOR_PRACTITIONER,
    Role.TEAM_MANAGER,
    Role.AMHP,
    Role.AFTERCARE_COUNCIL,
    Role.AFTERCARE_NHS
})
public class RegisterResource {

    private final ListRegister listRegister;

    RegisterResource(ListRegister listRegister) {
        this.listRegister = listRegister;
    }

    public record EntitlementLine(
            UUID entitlementId,
            UUID personId,
            @Nullable String name,
            String legalStatus,
            LocalDate since,
            String state) {

        static EntitlementLine from(Line line) {
            return new EntitlementLine(
                    line.entitlementId(),
                    line.personId(),
                    line.name(),
                    line.legalStatus().code(),
                    line.since(),
                    line.state().name());
        }
    }

    @GET
    @Operation(summary = "The register of after-care, newest first")
    @APIResponseSchema(EntitlementLine[].class)
    public Response list(
            @QueryParam("state") @DefaultValue("") String state,
            @QueryParam("legalStatus") @DefaultValue("") String legalStatus,
            @QueryParam("before") @DefaultValue("") String before,
            @QueryParam("after") @DefaultValue("") String after) {
        var question = new Question(state, legalStatus, before, after);
        var page = listRegister.list(question);
        var address = new RegisterAddress("/api/aftercare/entitlements", question);
        List<EntitlementLine> lines =
                page.lines().stream().map(EntitlementLine::from).toList();
        var answer = Response.ok(lines);
        link(answer, address.newer(page), "prev");
        link(answer, address.older(page), "next");
        return answer.build();
    }

    private static void link(Response.ResponseBuilder answer, @Nullable String address, String rel) {
        if (address != null) {
            answer.header("Link", "<" + address + ">; rel=\"" + rel + "\"");
        }
    }
}

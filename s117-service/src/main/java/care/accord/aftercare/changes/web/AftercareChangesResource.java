package care.accord.aftercare.changes.web;

import care.accord.contracts.Role;
import care.accord.kit.access.AccessPolicy;
import care.accord.kit.changes.Change;
import care.accord.kit.changes.Changes;
import care.accord.kit.changes.ChangesAsked;
import care.accord.kit.changes.ChangesResource;
import care.accord.kit.changes.Readership;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** What happened in after-care, for the systems of the bodies whose people they are. */
@Path(AftercareChangesResource.PATH)
public class AftercareChangesResource extends ChangesResource {

    static final String PATH = "/api/aftercare/changes";

    AftercareChangesResource(Changes changes, ObjectMapper json, AccessPolicy policy) {
        super(changes, json, Readership.ofPeople(policy), PATH);
    }

    @GET
    @Produces(LINES)
    @Blocking
    @RolesAllowed({Role.COUNCIL_SYSTEM, Role.TRUST_SYSTEM})
    @Operation(summary = SUMMARY, description = DESCRIPTION)
    @APIResponseSchema(Change.class)
    public Uni<Response> changes(@BeanParam ChangesAsked asked) {
        return answer(asked);
    }
}

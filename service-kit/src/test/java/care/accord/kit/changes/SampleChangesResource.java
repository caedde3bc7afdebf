package care.accord.kit.changes;

import care.accord.contracts.Role;
import care.accord.kit.access.AccessPolicy;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;

/** The feed of the sample service, whose entries are about people. */
@Path(SampleChangesResource.PATH)
public class SampleChangesResource extends ChangesResource {

    static final String PATH = "/api/sample/changes";

    SampleChangesResource(Changes changes, ObjectMapper json, AccessPolicy policy) {
        super(changes, json, Readership.ofPeople(policy), PATH);
    }

    @GET
    @Produces(LINES)
    @Blocking
    @RolesAllowed({Role.COUNCIL_SYSTEM, Role.TRUST_SYSTEM})
    public Uni<Response> changes(@BeanParam ChangesAsked asked) {
        return answer(asked);
    }
}

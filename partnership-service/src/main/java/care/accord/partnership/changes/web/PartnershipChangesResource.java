package care.accord.partnership.changes.web;

import care.accord.contracts.Role;
import care.accord.kit.changes.Change;
import care.accord.kit.changes.Changes;
import care.accord.kit.changes.ChangesAsked;
import care.accord.kit.changes.ChangesResource;
import care.accord.kit.changes.Readership;
import care.accord.partnership.agreement.model.AgreementApproved;
import care.accord.partnership.agreement.model.AgreementStageChanged;
import care.accord.partnership.body.BodyRegistered;
import care.accord.partnership.delegation.model.DelegationActivated;
import care.accord.partnership.delegation.model.DelegationProposed;
import care.accord.partnership.delegation.model.DelegationWithdrawn;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** What happened to bodies, agreements and delegated functions, for those who may look them up. */
@Path(PartnershipChangesResource.PATH)
public class PartnershipChangesResource extends ChangesResource {

    static final String PATH = "/api/partnership/changes";

    private static final Set<String> READERS =
            Set.of(Role.PARTNERSHIP_MANAGER, Role.BOARD_MEMBER, Role.TEAM_MANAGER, Role.PRIVACY_OFFICER);

    PartnershipChangesResource(Changes changes, ObjectMapper json) {
        super(
                changes,
                json,
                Readership.byRole(Map.of(
                        BodyRegistered.class, READERS,
                        AgreementStageChanged.class, READERS,
                        AgreementApproved.class, READERS,
                        DelegationProposed.class, READERS,
                        DelegationActivated.class, READERS,
                        DelegationWithdrawn.class, READERS)),
                PATH);
    }

    @GET
    @Produces(LINES)
    @Blocking
    @RolesAllowed({Role.PARTNERSHIP_MANAGER, Role.BOARD_MEMBER, Role.TEAM_MANAGER, Role.PRIVACY_OFFICER})
    @Operation(summary = SUMMARY, description = DESCRIPTION)
    @APIResponseSchema(Change.class)
    public Uni<Response> changes(@BeanParam ChangesAsked asked) {
        return answer(asked);
    }
}

package care.accord.staffing.changes.web;

import care.accord.contracts.Role;
import care.accord.kit.changes.Change;
import care.accord.kit.changes.Changes;
import care.accord.kit.changes.ChangesAsked;
import care.accord.kit.changes.ChangesResource;
import care.accord.kit.changes.Readership;
import care.accord.staffing.locality.LocalityRegistered;
import care.accord.staffing.team.model.TeamChanged;
import care.accord.staffing.team.model.TeamRegistered;
import care.accord.staffing.worker.model.WorkerChanged;
import care.accord.staffing.worker.model.WorkerJoinedTeam;
import care.accord.staffing.worker.model.WorkerLeftTeam;
import care.accord.staffing.worker.model.WorkerRegistered;
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

/** What happened to localities, teams and workers, for those who may look them up. */
@Path(StaffingChangesResource.PATH)
public class StaffingChangesResource extends ChangesResource {

    static final String PATH = "/api/staffing/changes";

    private static final Set<String> WORKERS = Set.of(Role.STAFFING_OFFICER, Role.PRIVACY_OFFICER);
    private static final Set<String> TEAMS = Set.of(
            Role.STAFFING_OFFICER,
            Role.SOCIAL_WORKER,
            Role.SUPPORT_WORKER,
            Role.SENIOR_PRACTITIONER,
            Role.TEAM_MANAGER,
            Role.AMHP,
            Role.PARTNERSHIP_MANAGER,
            Role.PRIVACY_OFFICER);

    StaffingChangesResource(Changes changes, ObjectMapper json) {
        super(
                changes,
                json,
                Readership.byRole(Map.of(
                        LocalityRegistered.class, TEAMS,
                        TeamRegistered.class, TEAMS,
                        TeamChanged.class, TEAMS,
                        WorkerRegistered.class, WORKERS,
                        WorkerChanged.class, WORKERS,
                        WorkerJoinedTeam.class, WORKERS,
                        WorkerLeftTeam.class, WORKERS)),
                PATH);
    }

    @GET
    @Produces(LINES)
    @Blocking
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
    @Operation(summary = SUMMARY, description = DESCRIPTION)
    @APIResponseSchema(Change.class)
    public Uni<Response> changes(@BeanParam ChangesAsked asked) {
        return answer(asked);
    }
}

package care.accord.staffing.team.web;

import care.accord.contracts.BodyCode;
import care.accord.contracts.Role;
import care.accord.staffing.team.model.TeamKind;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The teams as other systems need them: to say which one receives a request. Who works in them is not theirs to know. */
@Path("/api/staffing/team-names")
@Produces(MediaType.APPLICATION_JSON)
public class TeamNamesResource {

    private final TeamDirectory directory;

    TeamNamesResource(TeamDirectory directory) {
        this.directory = directory;
    }

    @GET
    @RolesAllowed({Role.COUNCIL_SYSTEM, Role.TRUST_SYSTEM})
    @Operation(summary = "The teams, by name, without their members")
    public TeamNamesView list() {
        return new TeamNamesView(directory.teams().stream().map(TeamName::from).toList());
    }

    public record TeamNamesView(List<TeamName> teams) {}

    public record TeamName(UUID id, String name, TeamKind kind, String locality, BodyCode body) {

        static TeamName from(TeamDirectory.TeamView team) {
            return new TeamName(team.id(), team.name(), team.kind(), team.locality(), team.body());
        }
    }
}

package care.accord.staffing.team.web;

import care.accord.contracts.BodyCode;
import care.accord.contracts.Role;
import care.accord.kit.actor.WhoIsActing;
import care.accord.kit.request.IdempotencyKeys;
import care.accord.kit.request.Versions;
import care.accord.staffing.team.model.TeamKind;
import care.accord.staffing.team.usecase.ChangeTeam;
import care.accord.staffing.team.usecase.RegisterTeam;
import care.accord.staffing.team.usecase.TeamTerms;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;

/** The team directory as JSON. */
@Path("/api/staffing/teams")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class TeamResource {

    private final TeamDirectory directory;
    private final RegisterTeam registerTeam;
    private final ChangeTeam changeTeam;
    private final WhoIsActing who;

    TeamResource(TeamDirectory directory, RegisterTeam registerTeam, ChangeTeam changeTeam, WhoIsActing who) {
        this.directory = directory;
        this.registerTeam = registerTeam;
        this.changeTeam = changeTeam;
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
    @Operation(summary = "The teams, by name")
    public TeamsView list() {
        return new TeamsView(directory.teams());
    }

    @GET
    @Path("/{id}")
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
    @Operation(summary = "A team and what it was before")
    @APIResponseSchema(TeamDirectory.TeamView.class)
    public Response one(@PathParam("id") UUID id) {
        return answer(Response.Status.OK, id);
    }

    @POST
    @RolesAllowed(Role.STAFFING_OFFICER)
    @Operation(summary = "Register a team")
    @APIResponseSchema(value = TeamDirectory.TeamView.class, responseCode = "201")
    public Response register(
            @HeaderParam("Idempotency-Key") @Nullable String key, @NotNull @Valid TeamRequest request) {
        var id = registerTeam.register(who.own(), IdempotencyKeys.required(key), request.toTerms());
        return answer(Response.Status.CREATED, id);
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed(Role.STAFFING_OFFICER)
    @Operation(summary = "Make a team something else from a day on")
    @APIResponseSchema(TeamDirectory.TeamView.class)
    public Response change(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid TeamRequest request) {
        changeTeam.change(who.own(), id, Versions.required(ifMatch), request.toTerms());
        return answer(Response.Status.OK, id);
    }

    private Response answer(Response.Status status, UUID id) {
        var team = directory.team(id);
        return Response.status(status)
                .header(HttpHeaders.LOCATION, status == Response.Status.CREATED ? "/api/staffing/teams/" + id : null)
                .header(HttpHeaders.ETAG, Versions.etag(team.version()))
                .entity(team)
                .build();
    }

    public record TeamRequest(
            @NotBlank @Size(max = 100) String name,
            @NotNull TeamKind kind,
            @NotBlank @Size(max = 20) String locality,
            @NotNull BodyCode body,
            @NotNull LocalDate from) {

        TeamTerms toTerms() {
            return new TeamTerms(name.strip(), kind, locality, body, from);
        }
    }

    public record TeamsView(List<TeamDirectory.TeamView> teams) {}
}

package care.accord.cases.episode.web;

import care.accord.cases.allocation.usecase.AllocateEpisode;
import care.accord.cases.episode.usecase.ReadEpisode;
import care.accord.contracts.Role;
import care.accord.kit.actor.WhoIsActing;
import care.accord.kit.request.Versions;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;

/** Cases and who has them, as JSON. */
@Path("/api/cases/episodes/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class EpisodeResource {

    private final ReadEpisode readEpisode;
    private final AllocateEpisode allocateEpisode;
    private final WhoIsActing who;

    EpisodeResource(ReadEpisode readEpisode, AllocateEpisode allocateEpisode, WhoIsActing who) {
        this.readEpisode = readEpisode;
        this.allocateEpisode = allocateEpisode;
        this.who = who;
    }

    @GET
    @RolesAllowed({Role.SOCIAL_WORKER, Role.SUPPORT_WORKER, Role.SENIOR_PRACTITIONER, Role.TEAM_MANAGER, Role.AMHP})
    @Operation(summary = "A case and who has it")
    @APIResponseSchema(EpisodeView.class)
    public Response one(@PathParam("id") UUID id) {
        var episode = readEpisode.read(who.own(), id);
        return Response.ok(EpisodeView.of(episode))
                .header(HttpHeaders.ETAG, Versions.etag(episode.version()))
                .build();
    }

    @PUT
    @Path("/allocation")
    @RolesAllowed(Role.TEAM_MANAGER)
    @Operation(summary = "Give a case to a team and a worker of it")
    @APIResponseSchema(EpisodeView.class)
    public Response allocate(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid AllocationRequest request) {
        allocateEpisode.allocate(who.own(), id, Versions.required(ifMatch), request.teamId(), request.workerId());
        return one(id);
    }

    /** To whom a case goes; without a worker it is the team's. */
    public record AllocationRequest(
            @NotNull UUID teamId, @Nullable UUID workerId) {}
}

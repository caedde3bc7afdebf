package care.accord.cases.sync.web;

import care.accord.cases.sync.model.Edition;
import care.accord.cases.sync.model.RecordAddress;
import care.accord.cases.sync.usecase.SyncMetrics;
import care.accord.cases.sync.usecase.SyncRequest;
import care.accord.contracts.Role;
import care.accord.kit.actor.WhoIsActing;
import care.accord.kit.standing.Standing;
import care.accord.kit.time.Clocks;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.InstantSource;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** What is asked for a system's people, by its own ids, as JSON. */
@Path("/api/cases/sync/{source}/people/{externalId}/requests/{requestId}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.COUNCIL_SYSTEM, Role.TRUST_SYSTEM})
public class RequestSyncResource {

    private final SyncRequest syncRequest;
    private final SyncMetrics metrics;
    private final Standing standing;
    private final WhoIsActing who;
    private final InstantSource clock;

    RequestSyncResource(
            SyncRequest syncRequest, SyncMetrics metrics, Standing standing, WhoIsActing who, InstantSource clock) {
        this.syncRequest = syncRequest;
        this.metrics = metrics;
        this.standing = standing;
        this.who = who;
        this.clock = clock;
    }

    @PUT
    @Operation(summary = "Send what is asked for one of your people, by your own ids", description = """
                    Takes all that your system says of the request, as one version, by the rules of a person's. It is recorded, \
                    opens a case where the person has none, and is received by the team that it names. With a code that is not \
                    known it waits, shown with the code as received, until a version with a known code comes. Once its outcome is \
                    recorded, what was asked stays. 201 where the request was recorded with it, else 200.""")
    @APIResponseSchema(SyncedView.class)
    public Response sync(
            @PathParam("source") String source,
            @PathParam("externalId") String externalId,
            @PathParam("requestId") String requestId,
            @NotNull @Valid RequestVersion sent) {
        var act = who.own();
        var synced = metrics.counted(
                act,
                () -> syncRequest.sync(
                        act,
                        new RecordAddress(source, externalId, requestId),
                        new Edition(sent.version(), sent.asOf()),
                        sent.fields()
                                .read(team ->
                                        standing.team(team, Clocks.today(clock)).isPresent()),
                        sent));
        return Response.status(synced.created() ? Response.Status.CREATED : Response.Status.OK)
                .entity(SyncedView.of(synced))
                .build();
    }

    /**
     * One version of a request in your system.
     *
     * @param version your system's own number, which grows with every change of the request there
     * @param asOf when it was so in your system
     */
    public record RequestVersion(
            @NotNull @PositiveOrZero Long version,
            @NotNull Instant asOf,
            @NotNull @Valid RequestFields fields) {}
}

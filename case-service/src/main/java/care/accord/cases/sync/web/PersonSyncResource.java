package care.accord.cases.sync.web;

import care.accord.cases.sync.model.Edition;
import care.accord.cases.sync.model.RecordAddress;
import care.accord.cases.sync.usecase.SyncMetrics;
import care.accord.cases.sync.usecase.SyncPerson;
import care.accord.contracts.Role;
import care.accord.kit.actor.WhoIsActing;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** A system's people by its own ids, as JSON. Its version does what elsewhere Idempotency-Key and If-Match do. */
@Path("/api/cases/sync/{source}/people/{externalId}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.COUNCIL_SYSTEM, Role.TRUST_SYSTEM})
public class PersonSyncResource {

    private final SyncPerson syncPerson;
    private final SyncMetrics metrics;
    private final WhoIsActing who;

    PersonSyncResource(SyncPerson syncPerson, SyncMetrics metrics, WhoIsActing who) {
        this.syncPerson = syncPerson;
        this.metrics = metrics;
        this.who = who;
    }

    @PUT
    @Operation(summary = "Send one of your people, by your own id", description = """
                    Takes all that your system says of the person, as one version. The same version again changes nothing, nor \
                    does an older one after a newer. A field that you sent before and leave out is emptied; what a worker \
                    recorded or changed stays. The answer says of each field whether it was applied, unchanged or rejected, and \
                    why. A code that is not known is kept as received, shown as such and used for nothing. 201 where the person \
                    came on record with it, else 200.""")
    @APIResponseSchema(SyncedView.class)
    public Response sync(
            @PathParam("source") String source,
            @PathParam("externalId") String externalId,
            @NotNull @Valid PersonVersion sent) {
        var act = who.own();
        var synced = metrics.counted(
                act,
                () -> syncPerson.sync(
                        act,
                        RecordAddress.ofPerson(source, externalId),
                        new Edition(sent.version(), sent.asOf()),
                        sent.fields().read(),
                        sent));
        return Response.status(synced.created() ? Response.Status.CREATED : Response.Status.OK)
                .entity(SyncedView.of(synced))
                .build();
    }

    /**
     * One version of a person in your system.
     *
     * @param version your system's own number, which grows with every change of the person there
     * @param asOf when it was so in your system
     */
    public record PersonVersion(
            @NotNull @PositiveOrZero Long version,
            @NotNull Instant asOf,
            @NotNull @Valid PersonFields fields) {}
}

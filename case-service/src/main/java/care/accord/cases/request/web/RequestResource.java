package care.accord.cases.request.web;

import care.accord.cases.request.model.Decision;
import care.accord.cases.request.usecase.DecideRequest;
import care.accord.cases.request.usecase.ReadRequest;
import care.accord.contracts.FunctionCode;
import care.accord.contracts.RequestOutcome;
import care.accord.contracts.Role;
import care.accord.kit.actor.WhoIsActing;
import care.accord.kit.request.IdempotencyKeys;
import care.accord.kit.request.Versions;
import care.accord.kit.time.Clocks;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;

/** Requests as JSON. */
@Path("/api/cases/requests/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.SOCIAL_WORKER, Role.SUPPORT_WORKER, Role.SENIOR_PRACTITIONER, Role.TEAM_MANAGER, Role.AMHP})
public class RequestResource {

    private final DecideRequest decideRequest;
    private final ReadRequest readRequest;
    private final WhoIsActing who;
    private final InstantSource clock;

    RequestResource(DecideRequest decideRequest, ReadRequest readRequest, WhoIsActing who, InstantSource clock) {
        this.decideRequest = decideRequest;
        this.readRequest = readRequest;
        this.who = who;
        this.clock = clock;
    }

    @GET
    @Operation(summary = "A request and what became of it")
    @APIResponseSchema(RequestView.class)
    public Response one(@PathParam("id") UUID id) {
        return answer(id);
    }

    @POST
    @Path("/outcome")
    @Operation(summary = "Record what becomes of a request")
    @APIResponseSchema(RequestView.class)
    public Response decide(
            @PathParam("id") UUID id,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @NotNull @Valid OutcomeRequest request) {
        decideRequest.decide(
                who.actFor(FunctionCode.CA_ASSESS_S9),
                IdempotencyKeys.required(key),
                id,
                request.toDecision(Clocks.today(clock)));
        return answer(id);
    }

    private Response answer(UUID id) {
        var request = readRequest.read(who.own(), id);
        return Response.ok(RequestView.of(request))
                .header(HttpHeaders.ETAG, Versions.etag(request.version()))
                .build();
    }

    /**
     * What becomes of a request.
     *
     * @param decidedOn left out, today
     */
    public record OutcomeRequest(
            @NotNull RequestOutcome outcome,
            @NotBlank @Size(max = Decision.LONGEST_REASON) String reason,
            @NotNull Boolean needMayExist,
            @Nullable Boolean personRefused,
            @Nullable Boolean refusalMustNotStand,
            @Nullable LocalDate decidedOn) {

        Decision toDecision(LocalDate today) {
            return new Decision(
                    outcome,
                    reason.strip(),
                    needMayExist,
                    personRefused != null && personRefused,
                    refusalMustNotStand != null && refusalMustNotStand,
                    decidedOn == null ? today : decidedOn);
        }
    }
}

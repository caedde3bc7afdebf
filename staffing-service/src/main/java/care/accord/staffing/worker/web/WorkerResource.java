package care.accord.staffing.worker.web;

import care.accord.contracts.BodyCode;
import care.accord.contracts.Role;
import care.accord.kit.actor.WhoIsActing;
import care.accord.kit.request.IdempotencyKeys;
import care.accord.kit.request.Versions;
import care.accord.staffing.worker.model.WorkerDetails;
import care.accord.staffing.worker.model.WorkerRole;
import care.accord.staffing.worker.usecase.ChangeWorker;
import care.accord.staffing.worker.usecase.MoveWorker;
import care.accord.staffing.worker.usecase.RegisterWorker;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;

/** Workers as JSON. Colleagues see them in the team directory; accounts and past teams are the staffing officer's. */
@Path("/api/staffing/workers")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class WorkerResource {

    private static final int PAGE = 100;

    private final WorkerRegister register;
    private final RegisterWorker registerWorker;
    private final ChangeWorker changeWorker;
    private final MoveWorker moveWorker;
    private final WhoIsActing who;

    WorkerResource(
            WorkerRegister register,
            RegisterWorker registerWorker,
            ChangeWorker changeWorker,
            MoveWorker moveWorker,
            WhoIsActing who) {
        this.register = register;
        this.registerWorker = registerWorker;
        this.changeWorker = changeWorker;
        this.moveWorker = moveWorker;
        this.who = who;
    }

    @GET
    @RolesAllowed({Role.STAFFING_OFFICER, Role.PRIVACY_OFFICER})
    @Operation(summary = "The workers, a hundred at a time")
    @APIResponseSchema(WorkersView.class)
    public Response list(@QueryParam("after") @Nullable UUID after) {
        var found = register.after(after, PAGE + 1);
        var shown = found.subList(0, Math.min(PAGE, found.size()));
        var response = Response.ok(new WorkersView(shown));
        if (found.size() > PAGE) {
            response.header(
                    HttpHeaders.LINK,
                    "</api/staffing/workers?after=" + shown.getLast().id() + ">; rel=\"next\"");
        }
        return response.build();
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Role.STAFFING_OFFICER, Role.PRIVACY_OFFICER})
    @Operation(summary = "A worker and their teams")
    @APIResponseSchema(WorkerRegister.WorkerView.class)
    public Response one(@PathParam("id") UUID id) {
        return answer(Response.Status.OK, id);
    }

    @POST
    @RolesAllowed(Role.STAFFING_OFFICER)
    @Operation(summary = "Register a worker")
    @APIResponseSchema(value = WorkerRegister.WorkerView.class, responseCode = "201")
    public Response register(
            @HeaderParam("Idempotency-Key") @Nullable String key, @NotNull @Valid RegisterRequest request) {
        var details = new WorkerDetails(
                request.displayName().strip(),
                request.role(),
                request.body(),
                request.subject(),
                request.weeklyHours());
        var id = registerWorker.register(who.own(), IdempotencyKeys.required(key), details);
        return answer(Response.Status.CREATED, id);
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed(Role.STAFFING_OFFICER)
    @Operation(summary = "Change a worker’s details, or make them active or inactive")
    @APIResponseSchema(WorkerRegister.WorkerView.class)
    public Response change(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid ChangeRequest request) {
        var details = new WorkerDetails(
                request.displayName().strip(),
                request.role(),
                request.body(),
                request.subject(),
                request.weeklyHours());
        changeWorker.change(who.own(), id, Versions.required(ifMatch), details, request.active());
        return answer(Response.Status.OK, id);
    }

    @PUT
    @Path("/{id}/membership")
    @RolesAllowed(Role.STAFFING_OFFICER)
    @Operation(summary = "Put a worker into a team, or move them to another")
    @APIResponseSchema(WorkerRegister.WorkerView.class)
    public Response join(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid MembershipRequest request) {
        moveWorker.join(who.own(), id, Versions.required(ifMatch), request.teamId(), request.from(), request.to());
        return answer(Response.Status.OK, id);
    }

    @DELETE
    @Path("/{id}/membership")
    @RolesAllowed(Role.STAFFING_OFFICER)
    @Operation(summary = "Take a worker out of their team at once")
    @APIResponseSchema(WorkerRegister.WorkerView.class)
    public Response leave(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        moveWorker.leave(who.own(), id, Versions.required(ifMatch));
        return answer(Response.Status.OK, id);
    }

    private Response answer(Response.Status status, UUID id) {
        var worker = register.worker(id);
        return Response.status(status)
                .header(HttpHeaders.LOCATION, status == Response.Status.CREATED ? "/api/staffing/workers/" + id : null)
                .header(HttpHeaders.ETAG, Versions.etag(worker.version()))
                .entity(worker)
                .build();
    }

    /** @param weeklyHours contracted hours a week; absent where not known */
    public record RegisterRequest(
            @NotBlank @Size(max = 100) String displayName,
            @NotNull WorkerRole role,
            @NotNull BodyCode body,
            @NotBlank @Size(max = 100) String subject,

            @DecimalMin(value = "0", inclusive = false)
            @DecimalMax(WorkerDetails.MOST_HOURS)
            @Digits(integer = 2, fraction = 2)
            @Nullable
            BigDecimal weeklyHours) {}

    /** @param weeklyHours contracted hours a week; absent where not known */
    public record ChangeRequest(
            @NotBlank @Size(max = 100) String displayName,
            @NotNull WorkerRole role,
            @NotNull BodyCode body,
            @NotBlank @Size(max = 100) String subject,
            @NotNull Boolean active,

            @DecimalMin(value = "0", inclusive = false)
            @DecimalMax(WorkerDetails.MOST_HOURS)
            @Digits(integer = 2, fraction = 2)
            @Nullable
            BigDecimal weeklyHours) {}

    /** @param to last day in the team, inclusive; absent while that is open */
    public record MembershipRequest(
            @NotNull UUID teamId,
            @NotNull LocalDate from,
            @Nullable LocalDate to) {}

    public record WorkersView(List<WorkerRegister.WorkerView> workers) {}
}

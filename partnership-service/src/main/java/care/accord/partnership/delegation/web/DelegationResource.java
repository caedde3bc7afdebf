package care.accord.partnership.delegation.web;

import care.accord.contracts.BodyCode;
import care.accord.contracts.DelegationRoute;
import care.accord.contracts.FunctionCode;
import care.accord.contracts.Role;
import care.accord.kit.actor.WhoIsActing;
import care.accord.kit.request.IdempotencyKeys;
import care.accord.kit.request.Versions;
import care.accord.partnership.agreement.web.AgreementRegister;
import care.accord.partnership.agreement.web.AgreementResource;
import care.accord.partnership.delegation.model.Proposal;
import care.accord.partnership.delegation.usecase.DelegateFunction;
import care.accord.partnership.delegation.usecase.WithdrawFunction;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;

/** The schedule of delegated functions as JSON. */
@Path("/api/partnership/agreements/{id}/delegations")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class DelegationResource {

    private final AgreementRegister register;
    private final DelegateFunction delegateFunction;
    private final WithdrawFunction withdrawFunction;
    private final WhoIsActing who;

    DelegationResource(
            AgreementRegister register,
            DelegateFunction delegateFunction,
            WithdrawFunction withdrawFunction,
            WhoIsActing who) {
        this.register = register;
        this.delegateFunction = delegateFunction;
        this.withdrawFunction = withdrawFunction;
        this.who = who;
    }

    @POST
    @RolesAllowed(Role.PARTNERSHIP_MANAGER)
    @Operation(summary = "Put a function on the schedule of an agreement")
    @APIResponseSchema(AgreementRegister.AgreementView.class)
    public Response delegate(
            @PathParam("id") UUID id,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @NotNull @Valid DelegationRequest request) {
        delegateFunction.delegate(who.own(), IdempotencyKeys.required(key), id, request.toProposal());
        return AgreementResource.answer(Response.Status.OK, register.agreement(id));
    }

    @DELETE
    @Path("/{functionCode}")
    @RolesAllowed(Role.PARTNERSHIP_MANAGER)
    @Operation(summary = "Take a function off the schedule at once")
    @APIResponseSchema(AgreementRegister.AgreementView.class)
    public Response withdraw(
            @PathParam("id") UUID id,
            @PathParam("functionCode") FunctionCode function,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        withdrawFunction.withdraw(who.own(), id, Versions.required(ifMatch), function);
        return AgreementResource.answer(Response.Status.OK, register.agreement(id));
    }

    public record DelegationRequest(
            @NotNull FunctionCode functionCode,
            @NotNull DelegationRoute route,
            @NotNull BodyCode fromBody,
            @NotNull BodyCode toBody,
            @NotNull LocalDate effectiveFrom) {

        Proposal toProposal() {
            return new Proposal(functionCode, route, fromBody, toBody, effectiveFrom);
        }
    }
}

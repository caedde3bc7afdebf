package care.accord.partnership.agreement.web;

import care.accord.contracts.BodyCode;
import care.accord.contracts.Role;
import care.accord.kit.actor.WhoIsActing;
import care.accord.kit.refusal.Refusal;
import care.accord.kit.refusal.RefusedException;
import care.accord.kit.request.IdempotencyKeys;
import care.accord.kit.request.Versions;
import care.accord.partnership.agreement.model.Draft;
import care.accord.partnership.agreement.model.ScheduleItem;
import care.accord.partnership.agreement.model.Term;
import care.accord.partnership.agreement.usecase.DraftAgreement;
import care.accord.partnership.agreement.usecase.TakeStep;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
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
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;

/** Agreements as JSON. */
@Path("/api/partnership/agreements")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class AgreementResource {

    private final AgreementRegister register;
    private final DraftAgreement draftAgreement;
    private final TakeStep takeStep;
    private final WhoIsActing who;

    AgreementResource(AgreementRegister register, DraftAgreement draftAgreement, TakeStep takeStep, WhoIsActing who) {
        this.register = register;
        this.draftAgreement = draftAgreement;
        this.takeStep = takeStep;
        this.who = who;
    }

    @GET
    @RolesAllowed({Role.PARTNERSHIP_MANAGER, Role.BOARD_MEMBER, Role.TEAM_MANAGER, Role.PRIVACY_OFFICER})
    @Operation(summary = "The agreements, the latest to start first")
    public AgreementsView list() {
        return new AgreementsView(register.agreements());
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Role.PARTNERSHIP_MANAGER, Role.BOARD_MEMBER, Role.TEAM_MANAGER, Role.PRIVACY_OFFICER})
    @Operation(summary = "An agreement with its steps and delegated functions")
    @APIResponseSchema(AgreementRegister.AgreementView.class)
    public Response one(@PathParam("id") UUID id) {
        return answer(Response.Status.OK, register.agreement(id));
    }

    @POST
    @RolesAllowed(Role.PARTNERSHIP_MANAGER)
    @Operation(summary = "Draft an agreement between two bodies")
    @APIResponseSchema(value = AgreementRegister.AgreementView.class, responseCode = "201")
    public Response draft(@HeaderParam("Idempotency-Key") @Nullable String key, @NotNull @Valid DraftRequest request) {
        var id = draftAgreement.draft(who.own(), IdempotencyKeys.required(key), request.toDraft());
        return answer(Response.Status.CREATED, register.agreement(id));
    }

    @POST
    @Path("/{id}/steps")
    @RolesAllowed({Role.PARTNERSHIP_MANAGER, Role.BOARD_MEMBER})
    @Operation(summary = "Record a step of an agreement")
    @APIResponseSchema(AgreementRegister.AgreementView.class)
    public Response take(
            @PathParam("id") UUID id,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @NotNull @Valid StepRequest request) {
        takeStep.take(who.own(), IdempotencyKeys.required(key), id, request.toStep());
        return answer(Response.Status.OK, register.agreement(id));
    }

    /** The agreement with its ETag, and its address when it is new. */
    public static Response answer(Response.Status status, AgreementRegister.AgreementView agreement) {
        return Response.status(status)
                .header(
                        HttpHeaders.LOCATION,
                        status == Response.Status.CREATED ? "/api/partnership/agreements/" + agreement.id() : null)
                .header(HttpHeaders.ETAG, Versions.etag(agreement.version()))
                .entity(agreement)
                .build();
    }

    /** Why a term cannot be read. */
    enum TermRefusal implements Refusal {
        TERM_UNCLEAR("Give either the months that the agreement lasts or its last day, on or after the first.");

        private final String sentence;

        TermRefusal(String sentence) {
            this.sentence = sentence;
        }

        @Override
        public Kind kind() {
            return Kind.RULE;
        }

        @Override
        public String sentence() {
            return sentence;
        }
    }

    /**
     * @param months how long it lasts, or instead {@code endsOn}
     * @param endsOn last day, inclusive
     */
    public record DraftRequest(
            @NotBlank @Size(max = 200) String title,
            @NotNull @Size(min = 2, max = 2) List<@NotNull BodyCode> bodies,
            @NotNull LocalDate startsOn,
            @Nullable @Min(1) @Max(600) Integer months,
            @Nullable LocalDate endsOn,
            @NotNull Set<@NotNull ScheduleItem> schedule) {

        Draft toDraft() {
            return new Draft(title.strip(), bodies.getFirst(), bodies.getLast(), toTerm(), schedule);
        }

        private Term toTerm() {
            if (months != null && endsOn == null) {
                return Term.ofMonths(startsOn, months);
            }
            if (months == null && endsOn != null && !endsOn.isBefore(startsOn)) {
                return new Term(startsOn, endsOn);
            }
            throw new RefusedException(
                    TermRefusal.TERM_UNCLEAR,
                    List.of(new RefusedException.Field("/endsOn", "Give the months or the last day")));
        }
    }

    public record AgreementsView(List<AgreementRegister.AgreementView> agreements) {}
}

package care.accord.aftercare.detention.web;

import care.accord.aftercare.detention.model.DetentionRefusal;
import care.accord.aftercare.detention.model.Earlier;
import care.accord.aftercare.detention.model.Hospital;
import care.accord.aftercare.detention.model.Qualification;
import care.accord.aftercare.detention.model.Statement;
import care.accord.aftercare.detention.usecase.RecordDetention;
import care.accord.aftercare.detention.usecase.RecordDetention.Recorded;
import care.accord.contracts.LegalStatus;
import care.accord.contracts.Role;
import care.accord.kit.request.IdempotencyKeys;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;

/** An AMHP records a detention as JSON; the answer says what it opens and why. */
@Path("/api/aftercare/people/{id}/detentions")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class DetentionResource {

    private final RecordDetention recordDetention;

    DetentionResource(RecordDetention recordDetention) {
        this.recordDetention = recordDetention;
    }

    @POST
    @RolesAllowed(Role.AMHP)
    @Operation(summary = "Record a detention; the answer says what it opens and why")
    @APIResponseSchema(value = RecordedView.class, responseCode = "201")
    public Response record(
            @PathParam("id") UUID personId,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @NotNull @Valid DetentionRequest request) {
        var recorded = recordDetention.record(
                IdempotencyKeys.required(key), personId, request.toStatement(), DetentionPages.form(personId));
        return Response.status(Response.Status.CREATED)
                .header("Location", "/api/aftercare/people/" + personId)
                .entity(RecordedView.from(recorded))
                .build();
    }

    /** @param legalStatus code of UKCore-LegalStatusClassificationEngland */
    public record DetentionRequest(
            @NotNull(message = "Send the code of the legal status.")
            String legalStatus,

            @NotNull(message = "Send the first day of the detention, as yyyy-mm-dd.")
            LocalDate detainedOn,

            @Nullable LocalDate appliedOn,
            @NotNull(message = "Send the hospital.") @Valid HospitalRequest hospital,
            @Nullable @Valid EarlierRequest earlier) {

        Statement toStatement() {
            return new Statement(
                    LegalStatus.ofCode(legalStatus).orElseThrow(DetentionRefusal.LEGAL_STATUS_UNKNOWN::refused),
                    detainedOn,
                    appliedOn,
                    new Hospital(hospital.name().strip(), hospital.site()),
                    earlier == null ? null : new Earlier(earlier.detentionId(), earlier.how()));
        }
    }

    /** @param site ODS site code */
    public record HospitalRequest(
            @NotBlank(message = "Send the hospital's name.")
            @Size(max = Hospital.LONGEST_NAME, message = "Use 200 characters or fewer.")
            String name,

            @Nullable
            @Pattern(
                    regexp = Hospital.SITE_PATTERN,
                    message = "Send an ODS site code: 3 to 9 capital letters or digits.")
            String site) {}

    /** The entry that this one corrects, or the detention that it follows. */
    public record EarlierRequest(
            @NotNull(message = "Send the id of the earlier entry.")
            UUID detentionId,

            @NotNull(message = "Say how: CORRECTS or ENDS.") Earlier.How how) {}

    public record RecordedView(
            UUID detentionId,
            Qualification qualification,
            String consequence,
            String explanation,
            @Nullable UUID entitlementId) {

        static RecordedView from(Recorded recorded) {
            return new RecordedView(
                    recorded.detentionId(),
                    recorded.qualification(),
                    recorded.consequence().name(),
                    recorded.consequence().display(),
                    recorded.entitlementId());
        }
    }
}

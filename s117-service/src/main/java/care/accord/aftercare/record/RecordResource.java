package care.accord.aftercare.record;

import care.accord.aftercare.detention.model.Earlier;
import care.accord.aftercare.detention.model.Qualification;
import care.accord.aftercare.person.KnownPerson;
import care.accord.contracts.Role;
import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** A person's record as JSON. */
@Path("/api/aftercare/people/{id}")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({
    Role.SOCIAL_WORKER,
    Role.SUPPORT_WORKER,
    Role.SENIOR_PRACTITIONER,
    Role.TEAM_MANAGER,
    Role.AMHP,
    Role.AFTERCARE_COUNCIL,
    Role.AFTERCARE_NHS
})
public class RecordResource {

    private final OpenRecord openRecord;

    RecordResource(OpenRecord openRecord) {
        this.openRecord = openRecord;
    }

    @GET
    @Operation(summary = "A person’s after-care record")
    public RecordView open(@PathParam("id") UUID personId) {
        return RecordView.from(openRecord.open(personId));
    }

    /** Identity and responsibility are null while they are not received or not determined. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record RecordView(
            UUID personId,
            @Nullable IdentityView identity,
            List<DetentionView> detentions,
            List<EntitlementView> entitlements,
            List<QuestionView> questions,
            List<EligibilityView> eligibility) {

        static RecordView from(PersonRecord record) {
            return new RecordView(
                    record.identity().personId(),
                    IdentityView.from(record.identity().known()),
                    record.detentions().stream()
                            .map(detention -> new DetentionView(
                                    detention.id(),
                                    detention.legalStatus().code(),
                                    detention.legalStatus().display(),
                                    detention.detainedOn(),
                                    detention.appliedOn(),
                                    new HospitalView(
                                            detention.hospital().name(),
                                            detention.hospital().site()),
                                    detention.qualification(),
                                    detention.earlier(),
                                    record.isCorrected(detention.id()),
                                    detention.recordedAt()))
                            .toList(),
                    record.entitlements().stream()
                            .map(entitlement -> new EntitlementView(
                                    entitlement.id(),
                                    entitlement.detentionId(),
                                    entitlement.state().name(),
                                    entitlement.legalStatus().code(),
                                    entitlement.since(),
                                    null))
                            .toList(),
                    record.questions().stream()
                            .map(question -> new QuestionView(
                                    question.kind().name(),
                                    question.detentionId(),
                                    question.kind().display()))
                            .toList(),
                    record.determinations().stream()
                            .map(determination -> new EligibilityView(
                                    determination.assessmentId(),
                                    determination.eligible(),
                                    determination.determinedOn()))
                            .toList());
        }
    }

    public record IdentityView(
            String name,
            @Nullable String preferredName,
            @Nullable String bornOn,
            @Nullable LocalDate diedOn,
            @Nullable String nhsNumber,
            Instant asOf) {

        static @Nullable IdentityView from(@Nullable KnownPerson known) {
            return known == null
                    ? null
                    : new IdentityView(
                            known.name(),
                            known.preferredName(),
                            known.bornOn(),
                            known.diedOn(),
                            known.nhsNumber(),
                            known.heardAt());
        }
    }

    public record HospitalView(String name, @Nullable String site) {}

    public record DetentionView(
            UUID detentionId,
            String legalStatus,
            String legalStatusDisplay,
            LocalDate detainedOn,
            @Nullable LocalDate appliedOn,
            HospitalView hospital,
            Qualification qualification,
            @Nullable Earlier earlier,
            boolean corrected,
            Instant recordedAt) {}

    /** @param responsibility which bodies owe it; null until that is determined, each body by its own rules */
    public record EntitlementView(
            UUID entitlementId,
            UUID detentionId,
            String state,
            String legalStatus,
            LocalDate since,
            @Nullable String responsibility) {}

    public record QuestionView(String kind, UUID detentionId, String what) {}

    public record EligibilityView(UUID assessmentId, boolean eligible, LocalDate determinedOn) {}
}

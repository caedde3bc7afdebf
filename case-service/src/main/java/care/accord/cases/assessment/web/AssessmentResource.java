package care.accord.cases.assessment.web;

import care.accord.cases.assessment.model.Answers;
import care.accord.cases.assessment.model.AssessmentCancelled;
import care.accord.cases.assessment.model.AssessmentCompleted;
import care.accord.cases.assessment.model.AssessmentRefusal;
import care.accord.cases.assessment.model.AssessmentRefused;
import care.accord.cases.assessment.model.RecordFormat;
import care.accord.cases.assessment.model.RecordRecipient;
import care.accord.cases.assessment.model.RefusalByAdult;
import care.accord.cases.assessment.model.Section;
import care.accord.cases.assessment.usecase.CancelAssessment;
import care.accord.cases.assessment.usecase.CompleteAssessment;
import care.accord.cases.assessment.usecase.DecideEligibility;
import care.accord.cases.assessment.usecase.GiveWrittenRecord;
import care.accord.cases.assessment.usecase.ReadAssessment;
import care.accord.cases.assessment.usecase.RefuseAssessment;
import care.accord.cases.assessment.usecase.SaveFindings;
import care.accord.cases.assessment.usecase.SaveSection;
import care.accord.contracts.FunctionCode;
import care.accord.contracts.Role;
import care.accord.kit.actor.Act;
import care.accord.kit.actor.WhoIsActing;
import care.accord.kit.refusal.RefusedException;
import care.accord.kit.request.IdempotencyKeys;
import care.accord.kit.request.Versions;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Valid;
import jakarta.validation.Validator;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;

/** Needs assessments as JSON. */
@Path("/api/cases/assessments/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({
    Role.SOCIAL_WORKER,
    Role.SUPPORT_WORKER,
    Role.SENIOR_PRACTITIONER,
    Role.TEAM_MANAGER,
    Role.AMHP,
    Role.COUNCIL_SYSTEM,
    Role.TRUST_SYSTEM
})
public class AssessmentResource {

    private static final String KEY = "Idempotency-Key";

    private final ReadAssessment readAssessment;
    private final SaveSection saveSection;
    private final SaveFindings saveFindings;
    private final CompleteAssessment completeAssessment;
    private final DecideEligibility decideEligibility;
    private final RefuseAssessment refuseAssessment;
    private final CancelAssessment cancelAssessment;
    private final GiveWrittenRecord giveWrittenRecord;
    private final WhoIsActing who;
    private final ObjectMapper json;
    private final Validator validator;

    AssessmentResource(
            ReadAssessment readAssessment,
            SaveSection saveSection,
            SaveFindings saveFindings,
            CompleteAssessment completeAssessment,
            DecideEligibility decideEligibility,
            RefuseAssessment refuseAssessment,
            CancelAssessment cancelAssessment,
            GiveWrittenRecord giveWrittenRecord,
            WhoIsActing who,
            ObjectMapper json,
            Validator validator) {
        this.readAssessment = readAssessment;
        this.saveSection = saveSection;
        this.saveFindings = saveFindings;
        this.completeAssessment = completeAssessment;
        this.decideEligibility = decideEligibility;
        this.refuseAssessment = refuseAssessment;
        this.cancelAssessment = cancelAssessment;
        this.giveWrittenRecord = giveWrittenRecord;
        this.who = who;
        this.json = json;
        this.validator = validator;
    }

    @GET
    @Operation(summary = "A needs assessment with its findings and what they still lack")
    @APIResponseSchema(AssessmentView.class)
    public Response get(@PathParam("id") UUID id) {
        return whole(id);
    }

    @PUT
    @Path("/sections/{slug}")
    @Operation(
            summary = "Save the answers of one section",
            description = "The answers of a section are a member of the whole document of findings.")
    @APIResponseSchema(Answers.class)
    public Response putSection(
            @PathParam("id") UUID id,
            @PathParam("slug") String slug,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            JsonNode body)
            throws JsonProcessingException {
        var section = Section.of(slug).orElseThrow(() -> new RefusedException(AssessmentRefusal.NOT_FOUND));
        var answers = valid(json.treeToValue(body, section.kind()));
        var saved = saveSection.save(
                assessing(), id, section, Versions.required(ifMatch), answers, Addresses.section(id, section));
        return Response.ok(saved.answers())
                .header(HttpHeaders.ETAG, Versions.etag(saved.version()))
                .build();
    }

    @PUT
    @Path("/findings")
    @Operation(summary = "Save all findings at once")
    @APIResponseSchema(AssessmentView.Summary.class)
    public Response putFindings(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid FindingsDocument document) {
        var assessment = saveFindings.save(assessing(), id, Versions.required(ifMatch), document.toFindings());
        return Response.ok(AssessmentView.Summary.of(assessment))
                .header(HttpHeaders.ETAG, Versions.etag(assessment.version()))
                .build();
    }

    @POST
    @Path("/completion")
    @Consumes(MediaType.WILDCARD)
    @Operation(
            summary = "Complete the assessment; needs no body",
            description = "If-Match may say which version was checked through.")
    @APIResponseSchema(AssessmentCompleted.class)
    public Response complete(
            @PathParam("id") UUID id,
            @HeaderParam(KEY) @Nullable String key,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        var expected = ifMatch == null ? null : Integer.valueOf(Versions.required(ifMatch));
        return Response.ok(completeAssessment.complete(assessing(), id, expected, IdempotencyKeys.required(key)))
                .build();
    }

    @POST
    @Path("/eligibility")
    @RolesAllowed({
        Role.SOCIAL_WORKER,
        Role.SENIOR_PRACTITIONER,
        Role.TEAM_MANAGER,
        Role.COUNCIL_SYSTEM,
        Role.TRUST_SYSTEM
    })
    @Operation(summary = "Decide on eligibility")
    @APIResponseSchema(value = EligibilityView.class, responseCode = "201")
    public Response decide(
            @PathParam("id") UUID id, @HeaderParam(KEY) @Nullable String key, @Valid DecideRequest request) {
        var act = who.actFor(FunctionCode.CA_ELIGIBILITY_S13);
        var decided = decideEligibility.decide(
                act,
                id,
                request.reasons() == null ? "" : request.reasons(),
                IdempotencyKeys.required(key),
                Addresses.eligibility(id));
        return Response.status(Response.Status.CREATED)
                .entity(EligibilityView.of(decided.determination(), decided.findings()))
                .build();
    }

    @POST
    @Path("/refusal")
    @Operation(summary = "Record that the adult does not want the assessment")
    @APIResponseSchema(AssessmentRefused.class)
    public Response refuse(
            @PathParam("id") UUID id, @HeaderParam(KEY) @Nullable String key, @Valid RefuseRequest request) {
        return Response.ok(refuseAssessment.refuse(
                        assessing(), id, request.toRefusal(), IdempotencyKeys.required(key), Addresses.refusal(id)))
                .build();
    }

    @POST
    @Path("/cancellation")
    @Operation(summary = "Cancel an assessment that should not have been begun")
    @APIResponseSchema(AssessmentCancelled.class)
    public Response cancel(
            @PathParam("id") UUID id, @HeaderParam(KEY) @Nullable String key, @Valid CancelRequest request) {
        return Response.ok(cancelAssessment.cancel(assessing(), id, request.why(), IdempotencyKeys.required(key)))
                .build();
    }

    @POST
    @Path("/copies")
    @Operation(summary = "Record that someone was given the written record")
    @APIResponseSchema(value = AssessmentView.CopyView.class, responseCode = "201")
    public Response give(@PathParam("id") UUID id, @HeaderParam(KEY) @Nullable String key, @Valid CopyRequest request) {
        var copy = giveWrittenRecord.give(assessing(), id, request.toGiving(), IdempotencyKeys.required(key));
        return Response.status(Response.Status.CREATED)
                .entity(AssessmentView.CopyView.of(copy))
                .build();
    }

    /** Why the person is, or is not, eligible; in writing. */
    public record DecideRequest(
            @Size(max = Answers.LONG) @Nullable String reasons) {}

    /** That the adult does not want the assessment. */
    public record RefuseRequest(
            @NotNull LocalDate refusedOn,
            @NotNull Boolean lacksCapacity,
            @NotNull Boolean inBestInterests,
            @NotNull Boolean abuseOrNeglect,
            @NotBlank @Size(max = Answers.LONG) String note) {

        RefusalByAdult toRefusal() {
            return new RefusalByAdult(refusedOn, lacksCapacity, inBestInterests, abuseOrNeglect, note);
        }
    }

    /** Why the assessment should not have been begun. */
    public record CancelRequest(
            @NotBlank @Size(max = Answers.LONG) String why) {}

    /** That someone was given a copy. */
    public record CopyRequest(
            @NotNull RecordRecipient recipient,
            @Size(max = Answers.SHORT) @Nullable String recipientName,
            @NotNull RecordFormat format,
            @NotNull LocalDate givenOn) {

        GiveWrittenRecord.Giving toGiving() {
            return new GiveWrittenRecord.Giving(recipient, recipientName, format, givenOn);
        }
    }

    private Act assessing() {
        return who.actFor(FunctionCode.CA_ASSESS_S9);
    }

    private Response whole(UUID id) {
        var file = readAssessment.read(who.own(), id, ReadAssessment.READ);
        return Response.ok(AssessmentView.of(file))
                .header(HttpHeaders.ETAG, Versions.etag(file.assessment().version()))
                .build();
    }

    private <A extends Answers> A valid(A answers) {
        var violations = validator.validate(answers);
        if (!violations.isEmpty()) {
            throw new ConstraintViolationException(violations);
        }
        return answers;
    }
}

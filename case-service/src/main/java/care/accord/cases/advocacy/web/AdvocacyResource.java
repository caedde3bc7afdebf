package care.accord.cases.advocacy.web;

import care.accord.cases.advocacy.model.AdvocacyCheck;
import care.accord.cases.advocacy.model.AdvocacyCheck.Conclusion;
import care.accord.cases.advocacy.model.AdvocacyCheck.Reason;
import care.accord.cases.advocacy.model.AdvocacyException;
import care.accord.cases.advocacy.model.AppropriatePerson;
import care.accord.cases.advocacy.model.AppropriatePerson.Agreement;
import care.accord.cases.advocacy.model.Difficulty;
import care.accord.cases.advocacy.store.AdvocacyChecks;
import care.accord.cases.advocacy.usecase.ReadAdvocacyCheck;
import care.accord.cases.advocacy.usecase.RecordAdvocacyCheck;
import care.accord.contracts.FunctionCode;
import care.accord.contracts.Role;
import care.accord.kit.access.AccessRefusal;
import care.accord.kit.actor.WhoIsActing;
import care.accord.kit.refusal.RefusedException;
import care.accord.kit.request.Versions;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
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
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;

/** The advocacy check of a case as JSON. */
@Path("/api/cases/episodes/{episodeId}/advocacy")
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
public class AdvocacyResource {

    private final ReadAdvocacyCheck read;
    private final RecordAdvocacyCheck record;
    private final WhoIsActing who;

    AdvocacyResource(ReadAdvocacyCheck read, RecordAdvocacyCheck record, WhoIsActing who) {
        this.read = read;
        this.record = record;
        this.who = who;
    }

    @GET
    @Operation(summary = "The advocacy check of a case")
    @APIResponseSchema(CheckView.class)
    public Response get(@PathParam("episodeId") UUID episodeId) {
        return answer(read.read(who.own(), episodeId)
                .check()
                .orElseThrow(() -> new RefusedException(AccessRefusal.NOT_FOUND)));
    }

    @PUT
    @Operation(
            summary = "Record the advocacy check of a case, or change it",
            description = "If-Match: \"0\" records the first check of a case.")
    @APIResponseSchema(CheckView.class)
    public Response put(
            @PathParam("episodeId") UUID episodeId,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid CheckRequest request) {
        var act = who.actFor(FunctionCode.CA_ADVOCACY_S67);
        return answer(record.record(
                act, episodeId, Versions.required(ifMatch), request.toCheck(), AdvocacyPages.address(episodeId)));
    }

    /** The check as it is sent. */
    public record CheckRequest(
            @NotNull LocalDate checkedOn,
            @NotNull Set<@NotNull Difficulty> difficulties,
            @Valid @Nullable PersonRequest appropriatePerson,
            @Nullable Set<@NotNull AdvocacyException> exceptions,
            @Nullable LocalDate referredOn) {

        AdvocacyCheck toCheck() {
            return new AdvocacyCheck(
                    checkedOn,
                    difficulties,
                    appropriatePerson == null ? null : appropriatePerson.toPerson(),
                    exceptions == null ? Set.of() : exceptions,
                    referredOn);
        }
    }

    /** Who might support the person. */
    public record PersonRequest(
            @NotNull @Size(max = 500) String who,
            @NotNull Boolean paidOrProfessional,
            @NotNull Agreement agreement) {

        AppropriatePerson toPerson() {
            return new AppropriatePerson(who, paidOrProfessional, agreement);
        }
    }

    /** The check as it stands, with what it comes to and why. */
    public record CheckView(
            UUID episodeId,
            Conclusion conclusion,
            List<Reason> reasons,
            AdvocacyCheck check,
            String recordedBy,
            Instant recordedAt) {}

    private static Response answer(AdvocacyChecks.Saved saved) {
        return Response.ok(new CheckView(
                        saved.episodeId(),
                        saved.check().conclusion(),
                        saved.check().reasons(),
                        saved.check(),
                        saved.recordedByName(),
                        saved.recordedAt()))
                .header(HttpHeaders.ETAG, Versions.etag(saved.version()))
                .build();
    }
}

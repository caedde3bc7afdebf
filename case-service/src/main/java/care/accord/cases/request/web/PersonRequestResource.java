package care.accord.cases.request.web;

import care.accord.cases.request.model.Asked;
import care.accord.cases.request.model.AskedBy;
import care.accord.cases.request.model.Consent;
import care.accord.cases.request.usecase.ReadRequest;
import care.accord.cases.request.usecase.RecordRequest;
import care.accord.contracts.Role;
import care.accord.contracts.RouteOfAccess;
import care.accord.kit.actor.WhoIsActing;
import care.accord.kit.request.IdempotencyKeys;
import care.accord.kit.request.Versions;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
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

/** What is asked for one person, as JSON. */
@Path("/api/cases/people/{id}/requests")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.SOCIAL_WORKER, Role.SUPPORT_WORKER, Role.SENIOR_PRACTITIONER, Role.TEAM_MANAGER, Role.AMHP})
public class PersonRequestResource {

    private final RecordRequest recordRequest;
    private final ReadRequest readRequest;
    private final WhoIsActing who;

    PersonRequestResource(RecordRequest recordRequest, ReadRequest readRequest, WhoIsActing who) {
        this.recordRequest = recordRequest;
        this.readRequest = readRequest;
        this.who = who;
    }

    @POST
    @Operation(summary = "Record what is asked for a person")
    @APIResponseSchema(value = RequestView.class, responseCode = "201")
    public Response record(
            @PathParam("id") UUID personId,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @NotNull @Valid AskedRequest sent) {
        var act = who.own();
        var recorded =
                recordRequest.record(act, IdempotencyKeys.required(key), personId, sent.teamId(), sent.toAsked());
        var request = readRequest.read(act, recorded.requestId());
        return Response.status(Response.Status.CREATED)
                .header(HttpHeaders.LOCATION, "/api/cases/requests/" + request.id())
                .header(HttpHeaders.ETAG, Versions.etag(request.version()))
                .entity(RequestView.of(request))
                .build();
    }

    /**
     * What was asked.
     *
     * @param teamId one of the recorder's teams; left out, the first of them
     */
    public record AskedRequest(
            @Nullable UUID teamId,
            @NotNull LocalDate receivedOn,
            @NotNull RouteOfAccess routeOfAccess,
            @NotNull AskedBy askedBy,
            @NotBlank @Size(max = Asked.LONGEST_TEXT) String presentingIssue,
            @Nullable @Size(max = Asked.LONGEST_TEXT) String adviceGiven,
            @NotNull Consent consent,
            @Nullable @Size(max = Asked.LONGEST_NOTE) String consentNote,
            @Nullable @Size(max = Asked.LONGEST_NOTE) String urgentReason,
            @Nullable LocalDate urgentFrom) {

        Asked toAsked() {
            return new Asked(
                    receivedOn,
                    routeOfAccess,
                    askedBy,
                    presentingIssue.strip(),
                    stripped(adviceGiven),
                    consent,
                    stripped(consentNote),
                    stripped(urgentReason),
                    urgentFrom);
        }

        private static @Nullable String stripped(@Nullable String text) {
            return text == null || text.isBlank() ? null : text.strip();
        }
    }
}

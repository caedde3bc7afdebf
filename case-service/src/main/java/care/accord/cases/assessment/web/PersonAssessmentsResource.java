package care.accord.cases.assessment.web;

import care.accord.cases.assessment.usecase.ReadAssessment;
import care.accord.contracts.Role;
import care.accord.kit.actor.WhoIsActing;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** A person's assessments as JSON, newest first. */
@Path("/api/cases/people/{personId}/assessments")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({
    Role.SOCIAL_WORKER,
    Role.SUPPORT_WORKER,
    Role.SENIOR_PRACTITIONER,
    Role.TEAM_MANAGER,
    Role.AMHP,
    Role.COUNCIL_SYSTEM,
    Role.TRUST_SYSTEM
})
public class PersonAssessmentsResource {

    static final int PAGE = 20;

    private final ReadAssessment readAssessment;
    private final WhoIsActing who;

    PersonAssessmentsResource(ReadAssessment readAssessment, WhoIsActing who) {
        this.readAssessment = readAssessment;
        this.who = who;
    }

    @GET
    @Operation(summary = "A person’s assessments, newest first")
    @APIResponseSchema(ListView.class)
    public Response list(
            @PathParam("personId") UUID personId,
            @QueryParam("page") @DefaultValue("0") @Min(0) @Max(10_000) int page) {
        var found = readAssessment.list(who.own(), personId, page, PAGE);
        var links = new ArrayList<String>();
        if (found.hasOlder()) {
            links.add(link(personId, page + 1, "next"));
        }
        if (page > 0) {
            links.add(link(personId, page - 1, "prev"));
        }
        var answer = Response.ok(new ListView(
                found.assessments().stream().map(AssessmentView.Summary::of).toList()));
        return (links.isEmpty() ? answer : answer.header(HttpHeaders.LINK, String.join(", ", links))).build();
    }

    /** One page. */
    public record ListView(List<AssessmentView.Summary> assessments) {}

    private static String link(UUID personId, int page, String relation) {
        return "</api/cases/people/%s/assessments?page=%d>; rel=\"%s\"".formatted(personId, page, relation);
    }
}

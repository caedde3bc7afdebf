package care.accord.cases.assessment.web;

import care.accord.cases.assessment.model.Assessment;
import care.accord.cases.assessment.usecase.ReadAssessment;
import care.accord.cases.person.web.IdentityBars;
import care.accord.contracts.Role;
import care.accord.kit.actor.WhoIsActing;
import care.accord.web.layout.IdentityBar;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A person's assessments as a list, newest first. */
@Path("/cases/people/{personId}/assessments")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({Role.SOCIAL_WORKER, Role.SUPPORT_WORKER, Role.SENIOR_PRACTITIONER, Role.TEAM_MANAGER, Role.AMHP})
public class PersonAssessmentsPages {

    private final ReadAssessment readAssessment;
    private final IdentityBars identityBars;
    private final WhoIsActing who;

    PersonAssessmentsPages(ReadAssessment readAssessment, IdentityBars identityBars, WhoIsActing who) {
        this.readAssessment = readAssessment;
        this.identityBars = identityBars;
        this.who = who;
    }

    /** templates/PersonAssessmentsPages/assessments.html. */
    record assessments(
            IdentityBar bar,
            List<Assessment> found,
            @Nullable String newer,
            @Nullable String older) implements TemplateInstance {}

    @GET
    public TemplateInstance list(
            @PathParam("personId") UUID personId,
            @QueryParam("page") @DefaultValue("0") @Min(0) @Max(10_000) int page) {
        var found = readAssessment.list(who.own(), personId, page, PersonAssessmentsResource.PAGE);
        return new assessments(
                identityBars.of(personId),
                found.assessments(),
                page > 0 ? "?page=" + (page - 1) : null,
                found.hasOlder() ? "?page=" + (page + 1) : null);
    }
}

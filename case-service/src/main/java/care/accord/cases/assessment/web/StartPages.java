package care.accord.cases.assessment.web;

import care.accord.cases.assessment.usecase.StartAssessment;
import care.accord.contracts.FunctionCode;
import care.accord.contracts.Role;
import care.accord.kit.actor.WhoIsActing;
import care.accord.kit.request.IdempotencyKeys;
import care.accord.web.form.Form;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.UUID;

/** The button that starts the assessment of a case. */
@Path("/cases/episodes/{episodeId}/assessments")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@RolesAllowed({Role.SOCIAL_WORKER, Role.SUPPORT_WORKER, Role.SENIOR_PRACTITIONER, Role.TEAM_MANAGER, Role.AMHP})
public class StartPages {

    private final StartAssessment startAssessment;
    private final WhoIsActing who;

    StartPages(StartAssessment startAssessment, WhoIsActing who) {
        this.startAssessment = startAssessment;
        this.who = who;
    }

    @POST
    public Response start(@PathParam("episodeId") UUID episodeId, MultivaluedMap<String, String> fields) {
        var key = IdempotencyKeys.required(Form.of(fields).key());
        var id = startAssessment.start(who.actFor(FunctionCode.CA_ASSESS_S9), episodeId, key);
        return Answer.seeOther(Addresses.assessment(id));
    }
}

package care.accord.staffing.locality;

import care.accord.contracts.Role;
import care.accord.kit.actor.WhoIsActing;
import care.accord.kit.refusal.Attempt;
import care.accord.kit.request.IdempotencyKeys;
import care.accord.web.form.Form;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

/** Adding a locality as a page. */
@Path("/staffing/localities")
@Produces(MediaType.TEXT_HTML)
public class LocalityPages {

    private final RegisterLocality registerLocality;
    private final WhoIsActing who;

    LocalityPages(RegisterLocality registerLocality, WhoIsActing who) {
        this.registerLocality = registerLocality;
        this.who = who;
    }

    record localityForm(Form form) implements TemplateInstance {}

    @GET
    @Path("/new")
    @RolesAllowed(Role.STAFFING_OFFICER)
    public TemplateInstance askForNew() {
        return new localityForm(Form.blank());
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Role.STAFFING_OFFICER)
    public Response register(MultivaluedMap<String, String> fields) {
        var form = Form.of(fields);
        var key = IdempotencyKeys.required(form.key());
        var name = form.text("name", "Name", 100).required("Enter the name of the locality");
        var code = form.text("code", "Code", 20)
                .required("Enter a code for the locality")
                .must(
                        typed -> typed.matches(Locality.CODE_PATTERN),
                        "Code must be capital letters, digits or hyphens, like NORTH");
        if (form.failed()) {
            return again(422, form);
        }
        var place = new RegisterLocality.Place(code.get(), name.get());
        var refused = Attempt.of(form, "code", () -> registerLocality.register(who.own(), key, place));
        return refused.isPresent()
                ? again(refused.getAsInt(), form)
                : Response.status(Response.Status.SEE_OTHER)
                        .header(HttpHeaders.LOCATION, "/staffing/teams/new")
                        .build();
    }

    private static Response again(int status, Form form) {
        return Response.status(status).entity(new localityForm(form)).build();
    }
}

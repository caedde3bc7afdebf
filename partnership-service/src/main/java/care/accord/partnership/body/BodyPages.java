package care.accord.partnership.body;

import care.accord.contracts.BodyCode;
import care.accord.contracts.BodyType;
import care.accord.contracts.Role;
import care.accord.kit.actor.WhoIsActing;
import care.accord.kit.refusal.Attempt;
import care.accord.kit.request.IdempotencyKeys;
import care.accord.web.form.Form;
import care.accord.web.form.Option;
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
import java.util.List;

/** Adding a body as a page. */
@Path("/partnership/bodies")
@Produces(MediaType.TEXT_HTML)
public class BodyPages {

    private static final List<Option> TYPES = List.of(
            Option.of(BodyType.COUNCIL.name(), "Council"),
            Option.of(BodyType.NHS_TRUST.name(), "NHS trust"),
            Option.of(BodyType.NHS_FOUNDATION_TRUST.name(), "NHS foundation trust"),
            Option.of(BodyType.ICB.name(), "Integrated care board"),
            Option.of(BodyType.NHS_ENGLAND.name(), "NHS England"),
            Option.of(BodyType.LOCAL_HEALTH_BOARD_WALES.name(), "Local health board (Wales)"),
            Option.of(BodyType.PROVIDER.name(), "Provider"),
            Option.of(BodyType.VOLUNTARY.name(), "Voluntary organisation"));

    private final RegisterBody registerBody;
    private final WhoIsActing who;

    BodyPages(RegisterBody registerBody, WhoIsActing who) {
        this.registerBody = registerBody;
        this.who = who;
    }

    record bodyForm(Form form, List<Option> types) implements TemplateInstance {}

    @GET
    @Path("/new")
    @RolesAllowed(Role.PARTNERSHIP_MANAGER)
    public TemplateInstance askForNew() {
        return new bodyForm(Form.blank(), TYPES);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Role.PARTNERSHIP_MANAGER)
    public Response register(MultivaluedMap<String, String> fields) {
        var form = Form.of(fields);
        var key = IdempotencyKeys.required(form.key());
        var name = form.text("name", "Name", 200).required("Enter the name of the body");
        var code = form.text("code", "Code", 8)
                .required("Enter the code of the body")
                .must(
                        typed -> typed.matches(BodyCode.PATTERN),
                        "Code must be 3 to 8 capital letters or digits, like 998 or RZZ");
        var type = form.choice("type", BodyType.class).required("Select what kind of body it is");
        if (form.failed()) {
            return again(422, form);
        }
        var particulars = new RegisterBody.Particulars(new BodyCode(code.get()), name.get(), type.get());
        var refused = Attempt.of(form, "code", () -> registerBody.register(who.own(), key, particulars));
        return refused.isPresent()
                ? again(refused.getAsInt(), form)
                : Response.status(Response.Status.SEE_OTHER)
                        .header(HttpHeaders.LOCATION, "/partnership/agreements/new")
                        .build();
    }

    private static Response again(int status, Form form) {
        return Response.status(status).entity(new bodyForm(form, TYPES)).build();
    }
}

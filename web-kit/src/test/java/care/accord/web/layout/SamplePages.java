package care.accord.web.layout;

import care.accord.contracts.NhsNumber;
import care.accord.web.form.Form;
import care.accord.web.form.Option;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jboss.resteasy.reactive.RestResponse;

/** Pages with every component in every state. */
@Path("/sample")
@Produces(MediaType.TEXT_HTML)
class SamplePages {

    enum Colour {
        RED,
        GREEN,
        BLUE
    }

    private static final List<Option> COLOURS = List.of(
            Option.of("RED", "Red"), new Option("GREEN", "Green", "Like grass"), Option.of("BLUE", "Blue <b>navy</b>"));
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 1);
    private static final Instant NOW = Instant.parse("2026-11-01T14:32:00Z");

    @GET
    @Path("form")
    public TemplateInstance empty() {
        return page(Form.blank().atVersion(7).with("bornOn", LocalDate.of(1980, 2, 29)));
    }

    @POST
    @Path("form")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response submit(MultivaluedMap<String, String> fields) {
        var form = Form.of(fields);
        form.text("familyName", "Family name", 20).required("Enter the family name");
        form.nhsNumber("nhsNumber");
        form.number("weeklyCost", "Weekly cost");
        form.text("reason", "Reason", 100).required("Enter the reason");
        form.date("bornOn", "Date of birth")
                .required("Enter the date of birth")
                .must(date -> date.isBefore(TODAY), "Date of birth must be in the past");
        form.date("heldOn", "Date held");
        form.choice("colour", Colour.class).required("Select a colour");
        form.yesOrNo("agreed").required("Select yes if the person agreed");
        form.choices("needs", Colour.class).required("Select at least one need");
        form.oneOf("team", COLOURS);
        if (!form.ticked("certain")) {
            form.refuse("certain", "Confirm that you have checked this with the person");
        }
        return form.failed()
                ? Response.status(422).entity(page(form)).build()
                : Response.status(303).header("Location", "components").build();
    }

    @POST
    @Path("draft")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<Void> draft(MultivaluedMap<String, String> fields) {
        return RestResponse.noContent();
    }

    @GET
    @Path("components")
    public TemplateInstance components() {
        return new components(
                bar(),
                List.of(Crumb.to("People", "/cases/people"), Crumb.here("Every component")),
                List.of(TaskStatus.values()),
                List.of("Held", "Status"),
                List.of(
                        new Difference("Telephone", "01632 960000", "01632 960001", "01632 960000"),
                        new Difference("Team", "North", "North", "South")),
                new PageNumbers(5, 9, page -> "/sample/components?page=" + page),
                NOW);
    }

    private static TemplateInstance page(Form form) {
        return new form(form, COLOURS, Option.YES_OR_NO);
    }

    private static IdentityBar bar() {
        return new IdentityBar(
                "/cases/people/1",
                "Juno <Able>",
                null,
                LocalDate.of(1980, 2, 29),
                null,
                TODAY,
                new NhsNumber("9990000018"),
                List.of(new IdentityBar.LocalId("LAS", "123456"), new IdentityBar.LocalId("Carenotes", "M998")),
                List.of("Do not visit alone"),
                true,
                true,
                List.of(
                        IdentityBar.Allocation.of("Council", "Wren Ashby", "AMHT North"),
                        IdentityBar.Allocation.of("Trust", null, "AMHT North")),
                List.of(new IdentityBar.Source("Accord", NOW), new IdentityBar.Source("Carenotes", NOW)));
    }

    record form(Form form, List<Option> colours, List<Option> yesOrNo) implements TemplateInstance {}

    record components(
            IdentityBar bar,
            List<Crumb> crumbs,
            List<TaskStatus> tasks,
            List<String> columns,
            List<Difference> differences,
            PageNumbers pages,
            Instant printedAt)
            implements TemplateInstance {}
}

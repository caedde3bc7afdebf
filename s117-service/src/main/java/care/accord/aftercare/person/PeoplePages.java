package care.accord.aftercare.person;

import care.accord.aftercare.person.FindPeople.Found;
import care.accord.contracts.NhsNumber;
import care.accord.contracts.Role;
import care.accord.web.form.Form;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateExtension;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Find a person whom the register has heard of. */
@Path("/aftercare/people")
@Produces(MediaType.TEXT_HTML)
@Blocking
@RolesAllowed({
    Role.SOCIAL_WORKER,
    Role.SUPPORT_WORKER,
    Role.SENIOR_PRACTITIONER,
    Role.TEAM_MANAGER,
    Role.AMHP,
    Role.AFTERCARE_COUNCIL,
    Role.AFTERCARE_NHS
})
public class PeoplePages {

    private static final int LONGEST_QUERY = 100;

    private final FindPeople findPeople;

    PeoplePages(FindPeople findPeople) {
        this.findPeople = findPeople;
    }

    /** templates/PeoplePages/find.html. */
    @CheckedTemplate
    record find(
            Form form,
            @Nullable List<KnownPerson> people,
            @Nullable String former,
            @Nullable String further) implements TemplateInstance {}

    @GET
    public Object find(
            @QueryParam("q") @DefaultValue("") String typed, @QueryParam("page") @DefaultValue("1") int page) {
        var form = Form.blank().with("q", typed);
        if (typed.isBlank()) {
            return new find(form, null, null, null);
        }
        var words = form.text("q", "What you search for", LONGEST_QUERY).orNull();
        if (page < 1 || page > FindPeople.LAST_PAGE) {
            form.refuse("q", "There are no more results on that page. Search for something more exact");
        }
        if (words == null || form.failed()) {
            return Response.status(422).entity(new find(form, null, null, null)).build();
        }
        return found(form, words, page, findPeople.find(words, page));
    }

    private static find found(Form form, String words, int page, Found found) {
        return new find(
                form,
                found.people(),
                page > 1 ? address(words, page - 1) : null,
                found.more() ? address(words, page + 1) : null);
    }

    private static String address(String words, int page) {
        return "/aftercare/people?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8) + "&page=" + page;
    }

    @TemplateExtension
    static String nhsNumberGrouped(KnownPerson person) {
        var digits = person.nhsNumber();
        return digits == null
                ? "Not known"
                : NhsNumber.parse(digits).map(NhsNumber::grouped).orElse("Not known");
    }
}

package care.accord.aftercare.entitlement.web;

import care.accord.aftercare.entitlement.store.Register.Line;
import care.accord.aftercare.entitlement.usecase.ListMyPeople;
import care.accord.contracts.Role;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the register adds to a worker's home page: a part of it where htmx asks, else a page of its own. */
@Path("/aftercare/mine")
@Produces(MediaType.TEXT_HTML)
@Blocking
@RolesAllowed({Role.SOCIAL_WORKER, Role.SUPPORT_WORKER, Role.SENIOR_PRACTITIONER, Role.TEAM_MANAGER, Role.AMHP})
public class MyPeoplePages {

    private static final String ASKED_BY_HTMX = "HX-Request";

    private final ListMyPeople listMyPeople;

    MyPeoplePages(ListMyPeople listMyPeople) {
        this.listMyPeople = listMyPeople;
    }

    /** templates/MyPeoplePages/mine.html. */
    @CheckedTemplate
    record mine(List<Line> lines) implements TemplateInstance {}

    /** templates/MyPeoplePages/part.html. */
    @CheckedTemplate
    record part(List<Line> lines) implements TemplateInstance {}

    @GET
    public Response list(@HeaderParam(ASKED_BY_HTMX) @Nullable String askedByHtmx) {
        var lines = listMyPeople.list();
        return Response.ok(askedByHtmx == null ? new mine(lines) : new part(lines))
                .header(HttpHeaders.VARY, ASKED_BY_HTMX)
                .build();
    }
}

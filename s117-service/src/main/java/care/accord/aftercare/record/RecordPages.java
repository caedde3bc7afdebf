package care.accord.aftercare.record;

import care.accord.aftercare.detention.model.Detention;
import care.accord.contracts.Role;
import care.accord.web.layout.Crumb;
import care.accord.web.layout.IdentityBar;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A person's page: who they are, what they are owed and why. */
@Path("/aftercare/people/{id}")
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
public class RecordPages {

    private final OpenRecord openRecord;
    private final IdentityBars bars;

    RecordPages(OpenRecord openRecord, IdentityBars bars) {
        this.openRecord = openRecord;
        this.bars = bars;
    }

    /** templates/RecordPages/person.html. */
    @CheckedTemplate
    record person(
            PersonRecord record,
            IdentityBar bar,
            List<Crumb> crumbs,
            @Nullable Detention justRecorded) implements TemplateInstance {}

    /** An AMHP who may find the person, but has no relationship yet, is asked for their duty first. */
    @GET
    public Object open(@PathParam("id") UUID personId, @QueryParam("recorded") @Nullable String recorded) {
        if (openRecord.needsDuty(personId)) {
            return Response.status(Response.Status.SEE_OTHER)
                    .header("Location", "/aftercare/people/" + personId + "/duty")
                    .build();
        }
        var record = openRecord.open(personId);
        return new person(
                record,
                bars.of(record),
                List.of(
                        Crumb.to("After-care", "/aftercare"),
                        Crumb.here(record.identity().name())),
                record.detentions().stream()
                        .filter(detention -> detention.id().toString().equals(recorded))
                        .findFirst()
                        .orElse(null));
    }
}

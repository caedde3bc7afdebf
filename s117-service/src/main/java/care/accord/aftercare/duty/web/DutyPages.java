package care.accord.aftercare.duty.web;

import care.accord.aftercare.duty.StateDuty;
import care.accord.aftercare.record.IdentityBars;
import care.accord.aftercare.record.OpenRecord;
import care.accord.contracts.Role;
import care.accord.kit.request.IdempotencyKeys;
import care.accord.web.form.Form;
import care.accord.web.layout.IdentityBar;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.UUID;

/** An AMHP states their duty before the record opens. */
@Path("/aftercare/people/{id}/duty")
@Produces(MediaType.TEXT_HTML)
@Blocking
@RolesAllowed(Role.AMHP)
public class DutyPages {

    private final StateDuty stateDuty;
    private final OpenRecord openRecord;
    private final IdentityBars bars;

    DutyPages(StateDuty stateDuty, OpenRecord openRecord, IdentityBars bars) {
        this.stateDuty = stateDuty;
        this.openRecord = openRecord;
        this.bars = bars;
    }

    /** templates/DutyPages/duty.html. */
    @CheckedTemplate
    record duty(IdentityBar bar, String action, Form form) implements TemplateInstance {}

    @GET
    public TemplateInstance ask(@PathParam("id") UUID personId) {
        return page(personId, Form.blank());
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response state(@PathParam("id") UUID personId, MultivaluedMap<String, String> typed) {
        var form = Form.of(typed);
        var reason = form.text("reason", "Reason", StateDuty.LONGEST_REASON)
                .required("Enter why you open this record as AMHP");
        if (form.failed()) {
            return Response.status(422).entity(page(personId, form)).build();
        }
        stateDuty.state(IdempotencyKeys.required(form.key()), personId, reason.get());
        return Response.status(Response.Status.SEE_OTHER)
                .header("Location", "/aftercare/people/" + personId)
                .build();
    }

    private TemplateInstance page(UUID personId, Form form) {
        return new duty(bars.without(openRecord.identify(personId)), "/aftercare/people/" + personId + "/duty", form);
    }
}

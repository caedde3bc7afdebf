package care.accord.cases.person.web;

import static care.accord.cases.page.FormRefusals.again;
import static care.accord.cases.page.FormRefusals.seeOther;

import care.accord.cases.allocation.store.Colleagues;
import care.accord.cases.page.FormRefusals;
import care.accord.cases.person.usecase.GuardPerson;
import care.accord.contracts.Role;
import care.accord.contracts.Sensitivity;
import care.accord.kit.actor.WhoIsActing;
import care.accord.kit.refusal.RefusedException;
import care.accord.kit.request.Versions;
import care.accord.web.form.Form;
import care.accord.web.form.Option;
import io.quarkus.qute.TemplateInstance;
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
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Restricting a record to named workers, for privacy officers. */
@Path("/cases/people/{id}/sensitivity")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Role.PRIVACY_OFFICER)
public class SensitivityPages {

    private static final List<Option> SENSITIVITIES = Option.of(Sensitivity.class, sensitivity -> switch (sensitivity) {
        case NORMAL -> "Normal: caseworkers find the person, and open the record when they have a reason to";
        case RESTRICTED -> "Restricted: for everyone but the workers named below, the person is not on record";
        case SEALED -> "Sealed: as restricted, and nothing of it is shown in any other service";
    });

    private final GuardPerson guardPerson;
    private final Colleagues colleagues;
    private final WhoIsActing who;

    SensitivityPages(GuardPerson guardPerson, Colleagues colleagues, WhoIsActing who) {
        this.guardPerson = guardPerson;
        this.colleagues = colleagues;
        this.who = who;
    }

    record sensitivity(Form form, String name, String action, List<Option> sensitivities, List<Option> workers)
            implements TemplateInstance {}

    @GET
    public TemplateInstance ask(@PathParam("id") UUID id) {
        return page(id, null);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response guard(@PathParam("id") UUID id, MultivaluedMap<String, String> fields) {
        var form = Form.of(fields);
        var wanted = form.choice("sensitivity", Sensitivity.class).required("Select how far the record is guarded");
        if (form.failed()) {
            return again(page(id, form));
        }
        try {
            guardPerson.guard(
                    who.own(),
                    id,
                    Versions.required(form.value(Form.VERSION)),
                    wanted.get(),
                    Set.copyOf(form.values("namedSubjects")));
            return seeOther("/cases/people/" + id + "/sensitivity");
        } catch (RefusedException refused) {
            return again(page(id, FormRefusals.note(form, refused, "sensitivity")));
        }
    }

    private TemplateInstance page(UUID id, @Nullable Form typed) {
        var guarding = guardPerson.read(who.own(), id);
        var form = typed == null
                ? Form.blank()
                        .with("sensitivity", guarding.sensitivity())
                        .with("namedSubjects", guarding.namedSubjects())
                        .atVersion(guarding.version())
                : typed;
        return new sensitivity(form, guarding.name(), "/cases/people/" + id + "/sensitivity", SENSITIVITIES, workers());
    }

    private List<Option> workers() {
        return colleagues.workers().stream()
                .map(worker -> Option.of(worker.subject(), worker.name()))
                .toList();
    }
}

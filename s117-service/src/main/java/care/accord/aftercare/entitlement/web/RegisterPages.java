package care.accord.aftercare.entitlement.web;

import care.accord.aftercare.detention.usecase.ListDrafts;
import care.accord.aftercare.detention.usecase.ListDrafts.Begun;
import care.accord.aftercare.entitlement.model.State;
import care.accord.aftercare.entitlement.store.Register.Line;
import care.accord.aftercare.entitlement.usecase.ListRegister;
import care.accord.aftercare.entitlement.usecase.ListRegister.Question;
import care.accord.contracts.LegalStatus;
import care.accord.contracts.Role;
import care.accord.web.form.Form;
import care.accord.web.form.Option;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The register: who is owed after-care, by the reader's own access. */
@Path("/aftercare")
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
public class RegisterPages {

    private final ListRegister listRegister;
    private final ListDrafts listDrafts;

    RegisterPages(ListRegister listRegister, ListDrafts listDrafts) {
        this.listRegister = listRegister;
        this.listDrafts = listDrafts;
    }

    /** templates/RegisterPages/register.html. */
    @CheckedTemplate
    record register(
            List<Begun> drafts,
            List<Line> lines,
            Form form,
            List<Option> states,
            List<Option> statuses,
            @Nullable String newer,
            @Nullable String older)
            implements TemplateInstance {}

    @GET
    public TemplateInstance list(
            @QueryParam("state") @DefaultValue("") String state,
            @QueryParam("legalStatus") @DefaultValue("") String legalStatus,
            @QueryParam("before") @DefaultValue("") String before,
            @QueryParam("after") @DefaultValue("") String after) {
        var question = new Question(state, legalStatus, before, after);
        var page = listRegister.list(question);
        var address = new RegisterAddress("/aftercare", question);
        return new register(
                listDrafts.mine(),
                page.lines(),
                Form.blank().with("state", state).with("legalStatus", legalStatus),
                Option.of(State.class, State::display),
                Arrays.stream(LegalStatus.values())
                        .map(status -> Option.of(status.code(), status.display()))
                        .toList(),
                address.newer(page),
                address.older(page));
    }
}

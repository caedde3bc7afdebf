package care.accord.aftercare.detention.web;

import care.accord.aftercare.detention.model.DetentionRefusal;
import care.accord.aftercare.detention.model.Statement;
import care.accord.aftercare.detention.usecase.RecordDetention;
import care.accord.aftercare.entitlement.model.Consequence;
import care.accord.aftercare.record.IdentityBars;
import care.accord.aftercare.record.OpenRecord;
import care.accord.aftercare.record.PersonIdentity;
import care.accord.aftercare.record.PersonRecord;
import care.accord.contracts.Role;
import care.accord.kit.actor.WhoIsActing;
import care.accord.kit.draft.Draft;
import care.accord.kit.draft.Drafts;
import care.accord.kit.refusal.RefusedException;
import care.accord.kit.request.IdempotencyKeys;
import care.accord.web.form.Form;
import care.accord.web.form.Option;
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
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** An AMHP records a detention: the questions, what they open, and the record itself. */
@Path("/aftercare/people/{id}/detentions")
@Produces(MediaType.TEXT_HTML)
@Blocking
@RolesAllowed(Role.AMHP)
public class DetentionPages {

    private static final String CHANGE = "change";

    private final RecordDetention recordDetention;
    private final OpenRecord openRecord;
    private final IdentityBars bars;
    private final Drafts drafts;
    private final WhoIsActing who;

    DetentionPages(
            RecordDetention recordDetention, OpenRecord openRecord, IdentityBars bars, Drafts drafts, WhoIsActing who) {
        this.recordDetention = recordDetention;
        this.openRecord = openRecord;
        this.bars = bars;
        this.drafts = drafts;
        this.who = who;
    }

    /** templates/DetentionPages/questions.html. */
    @CheckedTemplate
    record questions(
            IdentityBar bar,
            PersonIdentity identity,
            Form form,
            @Nullable Draft draft,
            List<Option> statuses,
            List<Option> earlierEntries)
            implements TemplateInstance {}

    /** templates/DetentionPages/check.html. */
    @CheckedTemplate
    record check(
            IdentityBar bar,
            PersonIdentity identity,
            Statement stated,
            Consequence consequence,
            Form form,
            Map<String, String> typed,
            String earlier)
            implements TemplateInstance {}

    @GET
    @Path("new")
    public Object ask(@PathParam("id") UUID personId) {
        if (openRecord.needsDuty(personId)) {
            return to("/aftercare/people/" + personId + "/duty");
        }
        var record = openRecord.open(personId);
        if (record.identity().duty() == null) {
            return to("/aftercare/people/" + personId + "/duty");
        }
        var draft = drafts.find(who.actor(), form(personId)).orElse(null);
        return page(record, draft == null ? Form.blank() : draft.typed(), draft);
    }

    @POST
    @Path("new/draft")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public void keepDraft(@PathParam("id") UUID personId, MultivaluedMap<String, String> typed) {
        keep(personId, typed);
    }

    @POST
    @Path("new/draft/discard")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response discardDraft(@PathParam("id") UUID personId) {
        drafts.discard(who.own(), form(personId), personId);
        return to(form(personId));
    }

    /** Shows what was answered and what it would open, or the questions again. */
    @POST
    @Path("new")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Object check(@PathParam("id") UUID personId, MultivaluedMap<String, String> typed) {
        if (openRecord.needsDuty(personId)) {
            return dutyIsOver(personId, Form.of(typed));
        }
        var record = openRecord.open(personId);
        if (typed.containsKey(CHANGE)) {
            typed.remove(CHANGE);
            return page(record, Form.of(typed), null);
        }
        keep(personId, typed);
        var form = Form.of(typed);
        var questions = new DetentionForm(form, record);
        var stated = questions.read();
        if (stated.isEmpty()) {
            return refused(record, form);
        }
        try {
            var consequence = recordDetention.preview(personId, stated.get());
            return new check(
                    bars.beside(record),
                    record.identity(),
                    stated.get(),
                    consequence,
                    form,
                    hidden(form),
                    chosenText(form, record));
        } catch (RefusedException refused) {
            questions.refuse(refused);
            return refused(record, form);
        }
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response record(@PathParam("id") UUID personId, MultivaluedMap<String, String> typed) {
        var form = Form.of(typed);
        if (openRecord.needsDuty(personId)) {
            return dutyIsOver(personId, form);
        }
        var record = openRecord.open(personId);
        var questions = new DetentionForm(form, record);
        var stated = questions.read();
        if (stated.isEmpty()) {
            return refused(record, form);
        }
        try {
            var recorded = recordDetention.record(
                    IdempotencyKeys.required(form.key()), personId, stated.get(), form(personId));
            return to("/aftercare/people/" + personId + "?recorded=" + recorded.detentionId());
        } catch (RefusedException refused) {
            questions.refuse(refused);
            return refused(record, form);
        }
    }

    /** The address of the form, and of its draft. */
    static String form(UUID personId) {
        return "/aftercare/people/" + personId + "/detentions/new";
    }

    /** Also where no script has kept it: between the questions and the record lies another page. */
    private void keep(UUID personId, MultivaluedMap<String, String> typed) {
        drafts.save(who.own(), form(personId), personId, "Detention", typed);
    }

    private TemplateInstance page(PersonRecord record, Form form, @Nullable Draft draft) {
        return page(bars.beside(record), record.identity(), form, draft, DetentionForm.earlierEntries(record));
    }

    private static TemplateInstance page(
            IdentityBar bar, PersonIdentity identity, Form form, @Nullable Draft draft, List<Option> earlierEntries) {
        return new questions(bar, identity, form, draft, DetentionForm.statuses(), earlierEntries);
    }

    /** The record closed while the form was filled in: what was typed stays, and nothing of the record shows. */
    private Response dutyIsOver(UUID personId, Form form) {
        form.refuse(DetentionForm.DUTY, DetentionRefusal.DUTY_NOT_STATED.sentence());
        var identity = openRecord.identify(personId);
        return Response.status(422)
                .entity(page(bars.without(identity), identity, form, null, List.of()))
                .build();
    }

    private Response refused(PersonRecord record, Form form) {
        return Response.status(422).entity(page(record, form, null)).build();
    }

    private static Response to(String path) {
        return Response.status(Response.Status.SEE_OTHER)
                .header("Location", path)
                .build();
    }

    /** The answers, carried to the next page; the key travels by its own tag. */
    private static Map<String, String> hidden(Form form) {
        return form.everything().entrySet().stream()
                .filter(field -> !field.getKey().startsWith("_"))
                .collect(Collectors.toMap(
                        Map.Entry::getKey, field -> field.getValue().getFirst()));
    }

    private static String chosenText(Form form, PersonRecord record) {
        return DetentionForm.earlierEntries(record).stream()
                .filter(option -> form.chose("earlier", option.value()))
                .findFirst()
                .map(Option::text)
                .orElse("It stands for itself");
    }
}

package care.accord.cases.assessment.web;

import care.accord.cases.assessment.model.Answers;
import care.accord.cases.assessment.model.AssessmentRefusal;
import care.accord.cases.assessment.model.Section;
import care.accord.cases.assessment.store.Revivals;
import care.accord.cases.assessment.store.Sections;
import care.accord.cases.assessment.usecase.AssessmentFile;
import care.accord.cases.assessment.usecase.CancelAssessment;
import care.accord.cases.assessment.usecase.CompleteAssessment;
import care.accord.cases.assessment.usecase.ReadAssessment;
import care.accord.cases.assessment.usecase.RefuseAssessment;
import care.accord.cases.draft.Drafts;
import care.accord.cases.page.FormRefusals;
import care.accord.cases.person.web.IdentityBars;
import care.accord.contracts.FunctionCode;
import care.accord.contracts.Role;
import care.accord.kit.actor.WhoIsActing;
import care.accord.kit.refusal.RefusedException;
import care.accord.kit.request.IdempotencyKeys;
import care.accord.kit.request.RequestRefusal;
import care.accord.kit.request.Versions;
import care.accord.kit.time.Clocks;
import care.accord.web.form.Form;
import care.accord.web.form.Option;
import care.accord.web.layout.IdentityBar;
import care.accord.web.layout.TaskStatus;
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
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** An assessment as pages: the list of its sections, the check of all answers, and how it ends. */
@Path("/cases/assessments/{id}")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@RolesAllowed({Role.SOCIAL_WORKER, Role.SUPPORT_WORKER, Role.SENIOR_PRACTITIONER, Role.TEAM_MANAGER, Role.AMHP})
public class AssessmentPages {

    private final ReadAssessment readAssessment;
    private final CompleteAssessment completeAssessment;
    private final RefuseAssessment refuseAssessment;
    private final CancelAssessment cancelAssessment;
    private final Drafts drafts;
    private final IdentityBars identityBars;
    private final WhoIsActing who;
    private final InstantSource clock;

    AssessmentPages(
            ReadAssessment readAssessment,
            CompleteAssessment completeAssessment,
            RefuseAssessment refuseAssessment,
            CancelAssessment cancelAssessment,
            Drafts drafts,
            IdentityBars identityBars,
            WhoIsActing who,
            InstantSource clock) {
        this.readAssessment = readAssessment;
        this.completeAssessment = completeAssessment;
        this.refuseAssessment = refuseAssessment;
        this.cancelAssessment = cancelAssessment;
        this.drafts = drafts;
        this.identityBars = identityBars;
        this.who = who;
        this.clock = clock;
    }

    /** templates/AssessmentPages/tasks.html. */
    record tasks(
            Head head,
            List<Task> sections,
            TaskStatus check,
            long left,
            boolean written,
            Revivals.@Nullable Saved revival)
            implements TemplateInstance {}

    /** templates/AssessmentPages/check.html. */
    record check(
            Head head,
            Form form,
            List<Part> parts,
            List<Lack> lacks,
            String missing,
            boolean stale,
            List<Sections.Saved> changes)
            implements TemplateInstance {}

    /** templates/AssessmentPages/refusal.html. */
    record refusal(IdentityBar bar, String back, String address, Form form, List<Option> yesOrNo)
            implements TemplateInstance {}

    /** templates/AssessmentPages/cancellation.html. */
    record cancellation(Head head, Form form) implements TemplateInstance {}

    /** A section on the list of sections. */
    public record Task(String id, String title, String href, String law, TaskStatus status) {}

    /** A section with its answers in words. */
    public record Part(String id, String title, String href, Map<String, String> words) {}

    /** Something missing, and the page on which to add it. */
    public record Lack(String href, String section, String detail) {}

    @GET
    public TemplateInstance overview(@PathParam("id") UUID id) {
        var file = read(id);
        var drafted = drafts.of(who.actor()).stream().map(draft -> draft.form()).collect(Collectors.toSet());
        var sections = Arrays.stream(Section.values())
                .map(section -> taskOf(file, section, drafted))
                .toList();
        var left = sections.stream()
                .filter(task -> task.status() != TaskStatus.COMPLETED)
                .count();
        return new tasks(
                headOf(file),
                sections,
                left == 0 ? TaskStatus.NOT_STARTED : TaskStatus.CANNOT_START_YET,
                left,
                !file.sections().isEmpty(),
                file.revival().orElse(null));
    }

    @GET
    @Path("/check")
    public Response showCheck(@PathParam("id") UUID id) {
        var file = read(id);
        return file.assessment().state().isOpen()
                ? Answer.page(
                        200,
                        checkPage(file, Form.blank().atVersion(file.assessment().version()), false, List.of()))
                : Answer.seeOther(Addresses.assessment(id));
    }

    @POST
    @Path("/completion")
    public Response complete(@PathParam("id") UUID id, MultivaluedMap<String, String> fields) {
        var form = Form.of(fields);
        var checked = Versions.required(form.value(Form.VERSION));
        try {
            completeAssessment.complete(
                    who.actFor(FunctionCode.CA_ASSESS_S9), id, checked, IdempotencyKeys.required(form.key()));
        } catch (RefusedException e) {
            if (e.refusal() == AssessmentRefusal.INCOMPLETE) {
                return Answer.page(422, checkPage(read(id), form, false, List.of()));
            }
            if (e.refusal() == RequestRefusal.CHANGED_MEANWHILE) {
                return changedMeanwhile(id, form, checked);
            }
            throw e;
        }
        return Answer.seeOther(Addresses.eligibility(id));
    }

    @GET
    @Path("/refusal")
    public TemplateInstance showRefusal(@PathParam("id") UUID id) {
        var form = drafts.find(who.actor(), Addresses.refusal(id))
                .map(draft -> draft.typed())
                .orElseGet(() -> Form.blank().with("refusedOn", Clocks.today(clock)));
        return refusalPage(id, form);
    }

    private TemplateInstance refusalPage(UUID id, Form form) {
        var head = headOf(read(id));
        return new refusal(head.bar(), head.address(), head.refusal(), form, Option.YES_OR_NO);
    }

    @POST
    @Path("/refusal")
    public Response refuse(@PathParam("id") UUID id, MultivaluedMap<String, String> fields) {
        var form = Form.of(fields);
        var refusalByAdult = RefusalForm.read(form);
        if (refusalByAdult == null) {
            return Answer.page(422, refusalPage(id, form));
        }
        try {
            refuseAssessment.refuse(
                    who.actFor(FunctionCode.CA_ASSESS_S9),
                    id,
                    refusalByAdult,
                    IdempotencyKeys.required(form.key()),
                    Addresses.refusal(id));
            return Answer.seeOther(Addresses.assessment(id));
        } catch (RefusedException e) {
            return Answer.page(422, refusalPage(id, FormRefusals.note(form, e, "note")));
        }
    }

    @POST
    @Path("/refusal/draft")
    public void keepRefusalDraft(@PathParam("id") UUID id, MultivaluedMap<String, String> fields) {
        drafts.save(
                who.own(),
                Addresses.refusal(id),
                readAssessment.personOf(id),
                "The person does not want the assessment",
                fields);
    }

    @GET
    @Path("/cancellation")
    public TemplateInstance showCancellation(@PathParam("id") UUID id) {
        return new cancellation(headOf(read(id)), Form.blank());
    }

    @POST
    @Path("/cancellation")
    public Response cancel(@PathParam("id") UUID id, MultivaluedMap<String, String> fields) {
        var form = Form.of(fields);
        var why =
                form.text("why", "Why", Answers.LONG).required("Enter why the assessment should not have been started");
        if (form.failed()) {
            return Answer.page(422, new cancellation(headOf(read(id)), form));
        }
        cancelAssessment.cancel(
                who.actFor(FunctionCode.CA_ASSESS_S9), id, why.get(), IdempotencyKeys.required(form.key()));
        return Answer.seeOther(Addresses.assessment(id));
    }

    private Response changedMeanwhile(UUID id, Form form, int checked) {
        var file = read(id);
        form.atVersion(file.assessment().version());
        return Answer.page(
                412,
                checkPage(
                        file,
                        form,
                        true,
                        Sections.after(checked, file.sections().values())));
    }

    private AssessmentFile read(UUID id) {
        return readAssessment.read(who.own(), id, ReadAssessment.READ);
    }

    private Head headOf(AssessmentFile file) {
        return new Head(file.assessment(), identityBars.of(file.assessment().personId()));
    }

    private static Task taskOf(AssessmentFile file, Section section, Set<String> drafted) {
        var href = Addresses.section(file.assessment().id(), section);
        return new Task(
                section.slug(), section.title(), href, section.law(), statusOf(file, section, drafted.contains(href)));
    }

    private static TaskStatus statusOf(AssessmentFile file, Section section, boolean drafted) {
        if (drafted) {
            return TaskStatus.IN_PROGRESS;
        }
        if (file.findings().in(section).equals(section.blank())) {
            return TaskStatus.NOT_STARTED;
        }
        return file.gapsIn(section).isEmpty() ? TaskStatus.COMPLETED : TaskStatus.IN_PROGRESS;
    }

    private TemplateInstance checkPage(AssessmentFile file, Form form, boolean stale, List<Sections.Saved> changes) {
        var id = file.assessment().id();
        var lacks = file.gaps().stream()
                .map(gap -> new Lack(
                        Addresses.section(id, gap.section()) + "?from=check#" + gap.field(),
                        gap.section().title(),
                        gap.detail()))
                .toList();
        var missing = lacks.size() == 1 ? "One answer is missing" : lacks.size() + " answers are missing";
        return new check(headOf(file), form, partsOf(file), lacks, missing, stale, changes);
    }

    static List<Part> partsOf(AssessmentFile file) {
        return Arrays.stream(Section.values())
                .map(section -> new Part(
                        section.slug(),
                        section.title(),
                        Addresses.section(file.assessment().id(), section) + "?from=check",
                        SectionWords.of(file.findings().in(section))))
                .toList();
    }
}

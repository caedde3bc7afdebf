package care.accord.cases.assessment.web;

import care.accord.cases.assessment.model.Answers;
import care.accord.cases.assessment.model.AssessmentRefusal;
import care.accord.cases.assessment.model.CarerPart;
import care.accord.cases.assessment.model.Method;
import care.accord.cases.assessment.model.Section;
import care.accord.cases.assessment.model.UnableLimb;
import care.accord.cases.assessment.model.WellbeingArea;
import care.accord.cases.assessment.usecase.AssessmentFile;
import care.accord.cases.assessment.usecase.ReadAssessment;
import care.accord.cases.assessment.usecase.SaveSection;
import care.accord.cases.person.web.IdentityBars;
import care.accord.contracts.FunctionCode;
import care.accord.contracts.Role;
import care.accord.kit.actor.WhoIsActing;
import care.accord.kit.draft.Draft;
import care.accord.kit.draft.Drafts;
import care.accord.kit.refusal.RefusedException;
import care.accord.kit.request.RequestRefusal;
import care.accord.kit.request.Versions;
import care.accord.web.form.Form;
import care.accord.web.form.Option;
import care.accord.web.layout.Difference;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The sections of an assessment as pages, one by one. */
@Path("/cases/assessments/{id}")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@RolesAllowed({Role.SOCIAL_WORKER, Role.SUPPORT_WORKER, Role.SENIOR_PRACTITIONER, Role.TEAM_MANAGER, Role.AMHP})
public class SectionPages {

    /** The button that saves what there is and leaves the rest for later. */
    private static final String LATER = "later";

    private final ReadAssessment readAssessment;
    private final SaveSection saveSection;
    private final Drafts drafts;
    private final IdentityBars identityBars;
    private final WhoIsActing who;

    SectionPages(
            ReadAssessment readAssessment,
            SaveSection saveSection,
            Drafts drafts,
            IdentityBars identityBars,
            WhoIsActing who) {
        this.readAssessment = readAssessment;
        this.saveSection = saveSection;
        this.drafts = drafts;
        this.identityBars = identityBars;
        this.who = who;
    }

    /** templates/SectionPages/about.html. */
    record about(View view) implements TemplateInstance {}

    /** templates/SectionPages/people.html. */
    record people(View view) implements TemplateInstance {}

    /** templates/SectionPages/wellbeing.html. */
    record wellbeing(View view) implements TemplateInstance {}

    /** templates/SectionPages/wishes.html. */
    record wishes(View view) implements TemplateInstance {}

    /** templates/SectionPages/cause.html. */
    record cause(View view) implements TemplateInstance {}

    /** templates/SectionPages/outcome.html. */
    record outcome(View view) implements TemplateInstance {}

    /** templates/SectionPages/impact.html. */
    record impact(View view) implements TemplateInstance {}

    /**
     * @param draft what the page shows instead of what was saved; null when it shows none
     * @param differences between what was typed and what someone saved meanwhile
     * @param fromCheck whether to go back to the check of all answers afterwards
     */
    public record View(
            Head head,
            Section section,
            Form form,
            @Nullable Draft draft,
            List<Difference> differences,
            boolean advocacyDuty,
            boolean fromCheck) {

        public String address() {
            return Addresses.section(head.id(), section);
        }

        public String action() {
            return fromCheck ? address() + "?from=check" : address();
        }

        public String back() {
            return fromCheck ? head.check() : head.address();
        }

        /** The outcome in the words of the regulation; empty for other sections. */
        public String inLaw() {
            var outcome = section.outcome();
            return outcome == null ? "" : outcome.inLaw();
        }

        public List<Option> methods() {
            return Option.of(Method.class, Method::label);
        }

        public List<Option> carerParts() {
            return Option.of(CarerPart.class, CarerPart::label);
        }

        public List<WellbeingArea> areas() {
            return List.of(WellbeingArea.values());
        }

        public List<Option> areaOptions() {
            return Option.of(WellbeingArea.class, WellbeingArea::label);
        }

        public List<Option> limbs() {
            var options = new ArrayList<>(Option.of(UnableLimb.class, UnableLimb::label));
            options.add(Option.of(SectionForm.ABLE, "None of these: they can manage"));
            if (section == Section.CHILDCARE_RESPONSIBILITIES) {
                options.add(Option.of(SectionForm.NOT_APPLICABLE, "Does not apply: they have no child to care for"));
            }
            return options;
        }

        public List<Option> yesOrNo() {
            return Option.YES_OR_NO;
        }
    }

    @GET
    @Path("/{slug}")
    public Response show(
            @PathParam("id") UUID id,
            @PathParam("slug") String slug,
            @QueryParam("from") @DefaultValue("") String from) {
        var section = sectionAt(slug);
        var file = readAssessment.read(who.own(), id, ReadAssessment.READ);
        if (!file.assessment().state().isOpen()) {
            return Answer.seeOther(Addresses.assessment(id));
        }
        var draft = drafts.find(who.actor(), Addresses.section(id, section)).orElse(null);
        var form = draft == null
                ? SectionForm.of(file.findings().in(section)).atVersion(file.versionOf(section))
                : draft.typed();
        return Answer.page(200, page(file, section, form, draft, List.of(), from));
    }

    @POST
    @Path("/{slug}")
    public Response save(
            @PathParam("id") UUID id,
            @PathParam("slug") String slug,
            @QueryParam("from") @DefaultValue("") String from,
            MultivaluedMap<String, String> fields) {
        var section = sectionAt(slug);
        var form = Form.of(fields);
        var expected = Versions.required(form.value(Form.VERSION));
        var file = readAssessment.read(who.own(), id, ReadAssessment.READ);
        var answers = SectionForm.read(form, section);
        var later = form.ticked(LATER);
        if (!later) {
            SectionForm.requireComplete(form, section, answers, file.circumstances());
        }
        if (form.failed()) {
            return Answer.page(422, page(file, section, form, null, List.of(), from));
        }
        try {
            saveSection.save(
                    who.actFor(FunctionCode.CA_ASSESS_S9),
                    id,
                    section,
                    expected,
                    answers,
                    Addresses.section(id, section));
        } catch (RefusedException e) {
            if (e.refusal() == RequestRefusal.CHANGED_MEANWHILE) {
                return changedMeanwhile(id, section, form, answers, from);
            }
            throw e;
        }
        return Answer.seeOther(after(id, section, later, from));
    }

    @POST
    @Path("/{slug}/draft")
    public void keepDraft(
            @PathParam("id") UUID id, @PathParam("slug") String slug, MultivaluedMap<String, String> fields) {
        var section = sectionAt(slug);
        drafts.save(
                who.own(),
                Addresses.section(id, section),
                readAssessment.personOf(id),
                "Assessment: " + section.title(),
                fields);
    }

    @POST
    @Path("/{slug}/draft/discard")
    public Response discardDraft(@PathParam("id") UUID id, @PathParam("slug") String slug) {
        var address = Addresses.section(id, sectionAt(slug));
        drafts.discard(who.own(), address, readAssessment.personOf(id));
        return Answer.seeOther(address);
    }

    private Response changedMeanwhile(UUID id, Section section, Form form, Answers yours, String from) {
        var file = readAssessment.read(who.own(), id, ReadAssessment.READ);
        form.atVersion(file.versionOf(section));
        var differences = Difference.between(
                SectionWords.of(yours), SectionWords.of(file.findings().in(section)));
        return Answer.page(412, page(file, section, form, null, differences, from));
    }

    private static String after(UUID id, Section section, boolean later, String from) {
        if (later || section == Section.IMPACT) {
            return Addresses.assessment(id);
        }
        return from.equals("check")
                ? Addresses.check(id)
                : Addresses.section(id, Section.values()[section.ordinal() + 1]);
    }

    private TemplateInstance page(
            AssessmentFile file,
            Section section,
            Form form,
            @Nullable Draft draft,
            List<Difference> differences,
            String from) {
        var assessment = file.assessment();
        var view = new View(
                new Head(assessment, identityBars.of(assessment.personId())),
                section,
                form,
                draft,
                differences,
                file.circumstances().advocacyDuty(),
                from.equals("check"));
        return switch (section.blank()) {
            case Answers.About _ -> new about(view);
            case Answers.PeopleInvolved _ -> new people(view);
            case Answers.Wellbeing _ -> new wellbeing(view);
            case Answers.Wishes _ -> new wishes(view);
            case Answers.Cause _ -> new cause(view);
            case Answers.OutcomeFinding _ -> new outcome(view);
            case Answers.Impact _ -> new impact(view);
        };
    }

    private static Section sectionAt(String slug) {
        return Section.of(slug).orElseThrow(() -> new RefusedException(AssessmentRefusal.NOT_FOUND));
    }
}

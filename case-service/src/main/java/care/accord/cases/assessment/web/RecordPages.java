package care.accord.cases.assessment.web;

import care.accord.cases.assessment.model.Answers;
import care.accord.cases.assessment.model.RecordCopy;
import care.accord.cases.assessment.model.RecordFormat;
import care.accord.cases.assessment.model.RecordRecipient;
import care.accord.cases.assessment.usecase.AssessmentFile;
import care.accord.cases.assessment.usecase.GiveWrittenRecord;
import care.accord.cases.assessment.usecase.ReadAssessment;
import care.accord.cases.paper.Paper;
import care.accord.cases.paper.Printed;
import care.accord.cases.person.web.IdentityBars;
import care.accord.contracts.FunctionCode;
import care.accord.contracts.Role;
import care.accord.kit.actor.WhoIsActing;
import care.accord.kit.request.IdempotencyKeys;
import care.accord.kit.time.Clocks;
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
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The written record of an assessment, for printing, and who was given a copy (Care Act 2014 s12(3) and (4)). */
@Path("/cases/assessments/{id}")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@RolesAllowed({Role.SOCIAL_WORKER, Role.SUPPORT_WORKER, Role.SENIOR_PRACTITIONER, Role.TEAM_MANAGER, Role.AMHP})
public class RecordPages {

    private final ReadAssessment readAssessment;
    private final GiveWrittenRecord giveWrittenRecord;
    private final IdentityBars identityBars;
    private final Paper paper;
    private final WhoIsActing who;
    private final InstantSource clock;

    RecordPages(
            ReadAssessment readAssessment,
            GiveWrittenRecord giveWrittenRecord,
            IdentityBars identityBars,
            Paper paper,
            WhoIsActing who,
            InstantSource clock) {
        this.readAssessment = readAssessment;
        this.giveWrittenRecord = giveWrittenRecord;
        this.identityBars = identityBars;
        this.paper = paper;
        this.who = who;
        this.clock = clock;
    }

    /** templates/RecordPages/written.html. */
    record written(
            Head head,
            List<AssessmentPages.Part> parts,
            EligibilityPages.Law law,
            @Nullable EligibilityView decision,
            List<RecordCopy> copies,
            Printed printed)
            implements TemplateInstance {}

    /** templates/RecordPages/copies.html. */
    record copies(Head head, List<RecordCopy> given, Form form, List<Option> recipients, List<Option> formats)
            implements TemplateInstance {}

    @GET
    @Path("/record")
    public TemplateInstance showRecord(@PathParam("id") UUID id) {
        var file = readAssessment.read(who.own(), id, ReadAssessment.PRINTED);
        var head = headOf(file);
        return new written(
                head,
                AssessmentPages.partsOf(file),
                EligibilityPages.Law.of(file),
                file.determination()
                        .map(decided -> EligibilityView.of(decided, file.findings()))
                        .orElse(null),
                file.copies(),
                Printed.of(head.bar(), who.actor(), clock.instant()));
    }

    @GET
    @Path("/record/pdf")
    @Produces(Paper.PDF)
    public Response printRecord(@PathParam("id") UUID id) {
        return paper.print(showRecord(id), "needs-assessment");
    }

    @GET
    @Path("/copies")
    public Response showCopies(@PathParam("id") UUID id) {
        var file = readAssessment.read(who.own(), id, ReadAssessment.READ);
        return file.assessment().state().isComplete()
                ? Answer.page(200, copiesPage(file, Form.blank().with("givenOn", Clocks.today(clock))))
                : Answer.seeOther(Addresses.assessment(id));
    }

    @POST
    @Path("/copies")
    public Response give(@PathParam("id") UUID id, MultivaluedMap<String, String> fields) {
        var form = Form.of(fields);
        var recipient = form.choice("recipient", RecordRecipient.class).required("Select who was given the copy");
        var name = form.text("recipientName", "Name", Answers.SHORT);
        if (recipient.orNull() == RecordRecipient.CARER || recipient.orNull() == RecordRecipient.OTHER) {
            name.required("Enter the name of whoever was given the copy");
        }
        var format = form.choice("format", RecordFormat.class).required("Select the form of the copy");
        var givenOn = form.date("givenOn", "Date the copy was given")
                .required("Enter the date on which the copy was given")
                .must(day -> !day.isAfter(Clocks.today(clock)), "Date the copy was given must be today or in the past");
        if (form.failed()) {
            return Answer.page(422, copiesPage(readAssessment.read(who.own(), id, ReadAssessment.READ), form));
        }
        giveWrittenRecord.give(
                who.actFor(FunctionCode.CA_ASSESS_S9),
                id,
                new GiveWrittenRecord.Giving(recipient.get(), name.orNull(), format.get(), givenOn.get()),
                IdempotencyKeys.required(form.key()));
        return Answer.seeOther(Addresses.copies(id));
    }

    private TemplateInstance copiesPage(AssessmentFile file, Form form) {
        return new copies(
                headOf(file),
                file.copies(),
                form,
                Option.of(RecordRecipient.class, RecordRecipient::label),
                Option.of(RecordFormat.class, RecordFormat::label));
    }

    private Head headOf(AssessmentFile file) {
        return new Head(file.assessment(), identityBars.of(file.assessment().personId()));
    }
}

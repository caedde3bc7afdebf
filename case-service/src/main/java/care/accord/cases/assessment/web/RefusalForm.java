package care.accord.cases.assessment.web;

import care.accord.cases.assessment.model.Answers;
import care.accord.cases.assessment.model.RefusalByAdult;
import care.accord.web.form.Form;
import org.jspecify.annotations.Nullable;

/** The questions about an adult who does not want the assessment. */
final class RefusalForm {

    private RefusalForm() {}

    /** What was answered; null when something is missing, which the form then says. */
    static @Nullable RefusalByAdult read(Form form) {
        var refusedOn = form.date("refusedOn", "Date of the refusal").required("Enter the date of the refusal");
        var lacksCapacity =
                form.yesOrNo("lacksCapacity").required("Select whether the person lacks capacity to refuse");
        var inBestInterests =
                form.yesOrNo("inBestInterests").required("Select whether the assessment is in their best interests");
        var abuseOrNeglect =
                form.yesOrNo("abuseOrNeglect").required("Select whether there is abuse or neglect, or a risk of it");
        var note = form.text("note", "What the person said", Answers.LONG).required("Enter what the person said");
        return form.failed()
                ? null
                : new RefusalByAdult(
                        refusedOn.get(), lacksCapacity.get(), inBestInterests.get(), abuseOrNeglect.get(), note.get());
    }
}

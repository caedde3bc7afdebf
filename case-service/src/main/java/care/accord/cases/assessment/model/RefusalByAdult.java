package care.accord.cases.assessment.model;

import care.accord.kit.refusal.RefusedException.Field;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * An adult says that they do not want the assessment (Care Act 2014 s11(1)).
 *
 * @param lacksCapacity whether the adult lacks capacity to refuse
 * @param inBestInterests whether the assessment would be in their best interests all the same
 * @param abuseOrNeglect whether they are experiencing, or are at risk of, abuse or neglect
 * @param note what was said, and how capacity and risk were looked at
 */
public record RefusalByAdult(
        LocalDate refusedOn, boolean lacksCapacity, boolean inBestInterests, boolean abuseOrNeglect, String note) {

    /** Why the council must assess although the adult refuses (s11(2)); empty when the refusal stands. */
    public List<Field> blocks() {
        var blocks = new ArrayList<Field>();
        if (lacksCapacity && inBestInterests) {
            blocks.add(
                    new Field(
                            "/inBestInterests",
                            "The adult lacks capacity to refuse and the assessment is in their best interests (Care Act 2014 s11(2)(a))."));
        }
        if (abuseOrNeglect) {
            blocks.add(new Field(
                    "/abuseOrNeglect",
                    "The adult is experiencing, or is at risk of, abuse or neglect (Care Act 2014 s11(2)(b))."));
        }
        return blocks;
    }
}

package care.accord.aftercare.detention.model;

import static care.accord.aftercare.detention.model.Qualification.Outcome.DOES_NOT;
import static care.accord.aftercare.detention.model.Qualification.Outcome.LEGAL_REVIEW;
import static care.accord.aftercare.detention.model.Qualification.Outcome.QUALIFIES;
import static care.accord.aftercare.detention.model.Qualification.Outcome.UNKNOWN_DATA_QUALITY;

import care.accord.contracts.LegalStatus;

/**
 * Whether a detention under that legal status brings after-care once the person ceases to be detained and leaves hospital
 * (MHA 1983 s117(1)), and why. There is no age floor, and restricted patients are included.
 *
 * @param reason in words for the worker; stored with the detention
 * @param citation what decides it; stored with the detention
 */
public record Qualification(Outcome outcome, String reason, String citation) {

    private static final String S117_1 = "MHA 1983 s117(1)";

    /** What the register does about it. */
    public enum Outcome {
        /** The register opens a prospective entitlement. */
        QUALIFIES("Qualifies for after-care"),
        /** Recorded; nothing opens, and what was opened before stays. */
        DOES_NOT("Does not qualify for after-care"),
        /** The law as read does not answer; a task for legal review, and no entitlement until it is answered. */
        LEGAL_REVIEW("Needs legal review"),
        /** The status itself is missing; a task to find it out. */
        UNKNOWN_DATA_QUALITY("Not known: the legal status is missing");

        private final String display;

        Outcome(String display) {
            this.display = display;
        }

        public String display() {
            return display;
        }
    }

    public boolean opensAnEntitlement() {
        return outcome == QUALIFIES;
    }

    /** Someone has to find something out before the register can say more. */
    public boolean needsSomeone() {
        return outcome == LEGAL_REVIEW || outcome == UNKNOWN_DATA_QUALITY;
    }

    /** The whole table: a new status must be placed before this compiles. */
    public static Qualification of(LegalStatus status) {
        return switch (status) {
            case SECTION_3 -> qualifies("Detention for treatment under section 3 is named in section 117(1).", "s3");
            case SECTION_37 -> qualifies("A hospital order under section 37 is named in section 117(1).", "s37");
            case SECTION_37_41 ->
                qualifies(
                        "A hospital order under section 37 is named in section 117(1); restrictions under section 41 do not take it away.",
                        "ss37 and 41");
            case SECTION_45A_IN_FORCE, SECTION_45A_ENDED ->
                qualifies("A hospital direction under section 45A is named in section 117(1).", "s45A");
            case SECTION_47 -> qualifies("A transfer from prison under section 47 is named in section 117(1).", "s47");
            case SECTION_47_49 ->
                qualifies(
                        "A transfer from prison under section 47 is named in section 117(1); restrictions under section 49 do not take it away.",
                        "ss47 and 49");
            case SECTION_48 ->
                qualifies("A transfer of an unsentenced prisoner under section 48 is named in section 117(1).", "s48");
            case SECTION_48_49 ->
                qualifies(
                        "A transfer of an unsentenced prisoner under section 48 is named in section 117(1); restrictions under section 49 do not take it away.",
                        "ss48 and 49");
            case INFORMAL ->
                doesNot(
                        "An informal admission is not detention. An entitlement from an earlier detention stays as it is.",
                        "s131");
            case SECTION_2 -> doesNot("Admission for assessment under section 2 is not named in section 117(1).", "s2");
            case SECTION_4 -> doesNot("Emergency admission under section 4 is not named in section 117(1).", "s4");
            case SECTION_5_2 ->
                doesNot("Holding an inpatient under section 5(2) is not named in section 117(1).", "s5(2)");
            case SECTION_5_4 ->
                doesNot("Holding an inpatient under section 5(4) is not named in section 117(1).", "s5(4)");
            case SECTION_35 -> doesNot("A remand for a report under section 35 is not named in section 117(1).", "s35");
            case SECTION_36 ->
                doesNot("A remand for treatment under section 36 is not named in section 117(1).", "s36");
            case SECTION_38 ->
                doesNot("An interim hospital order under section 38 is not named in section 117(1).", "s38");
            case SECTION_44 ->
                doesNot("A committal to hospital under section 44 is not named in section 117(1).", "s44");
            case SECTION_46 -> doesNot("Section 46 is not named in section 117(1).", "s46");
            case SECTION_135 ->
                doesNot("Removal to a place of safety under section 135 is not named in section 117(1).", "s135");
            case SECTION_136 ->
                doesNot("Removal to a place of safety under section 136 is not named in section 117(1).", "s136");
            case GUARDIANSHIP_S7 -> doesNot("Guardianship under section 7 is not detention.", "s7");
            case GUARDIANSHIP_S37 -> doesNot("A guardianship order under section 37 is not detention.", "s37");
            case CRIMINAL_PROCEDURE_INSANITY_1964 ->
                new Qualification(
                        LEGAL_REVIEW,
                        "A hospital order under the 1964 Act may be treated as one under section 37. Whether it is must be decided for this person.",
                        S117_1 + "; Criminal Procedure (Insanity) Act 1964");
            case OTHER_ACTS ->
                new Qualification(
                        LEGAL_REVIEW,
                        "The status names an Act other than the Mental Health Act 1983. Whether section 117 applies must be decided for this person.",
                        S117_1);
            case NOT_APPLICABLE ->
                unknown("The legal status was given as not applicable, which says nothing about a detention.");
            case NOT_KNOWN -> unknown("The legal status was given as not known.");
        };
    }

    private static Qualification qualifies(String reason, String section) {
        return new Qualification(QUALIFIES, reason, S117_1 + "; " + section);
    }

    private static Qualification doesNot(String reason, String section) {
        return new Qualification(DOES_NOT, reason, S117_1 + "; " + section);
    }

    private static Qualification unknown(String reason) {
        return new Qualification(
                UNKNOWN_DATA_QUALITY,
                reason + " Find out the status and record it as a correction.",
                "UK Core list of legal statuses in England");
    }
}

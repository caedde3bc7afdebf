package care.accord.cases.assessment.model;

import care.accord.cases.assessment.model.Answers.About;
import care.accord.cases.assessment.model.Answers.Cause;
import care.accord.cases.assessment.model.Answers.Impact;
import care.accord.cases.assessment.model.Answers.OutcomeFinding;
import care.accord.cases.assessment.model.Answers.PeopleInvolved;
import care.accord.cases.assessment.model.Answers.Wellbeing;
import care.accord.cases.assessment.model.Answers.Wishes;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;

/** Findings that are only just complete, and only just eligible: two outcomes, one limb each. */
public final class FindingsFixture {

    public static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    public static final Circumstances NO_ADVOCATE_OWED = new Circumstances(TODAY, false);
    public static final Circumstances ADVOCATE_OWED = new Circumstances(TODAY, true);

    private FindingsFixture() {}

    public static Findings eligibleFindings() {
        var findings = Findings.none()
                .with(Section.ABOUT, about())
                .with(Section.PEOPLE_INVOLVED, people())
                .with(Section.WELLBEING, wellbeing())
                .with(
                        Section.WISHES,
                        new Wishes(
                                "To cook again",
                                "An hour of help a day would do",
                                "A neighbour shops with them",
                                "A cooking group at the centre"))
                .with(Section.CAUSE, new Cause(true, "Severe depression", false, null))
                .with(Section.IMPACT, new Impact(true, Set.of(WellbeingArea.DIGNITY), "They eat once a day"));
        for (var outcome : AdultOutcome.values()) {
            findings = findings.with(outcome, able());
        }
        return findings.with(AdultOutcome.NUTRITION, unable(UnableLimb.UNABLE_WITHOUT_ASSISTANCE))
                .with(AdultOutcome.HABITABLE_HOME, unable(UnableLimb.PAIN_DISTRESS_ANXIETY));
    }

    public static About about() {
        return new About(
                Method.FACE_TO_FACE, TODAY, "At home", true, null, false, null, "Qualified social worker", null);
    }

    public static PeopleInvolved people() {
        return new PeopleInvolved(
                true, "They spoke for themselves", CarerPart.NO_CARER, null, false, null, null, "They live alone");
    }

    public static Wellbeing wellbeing() {
        return new Wellbeing(
                Map.of(WellbeingArea.DIGNITY, "They feel ashamed of the flat"),
                Set.copyOf(Arrays.stream(WellbeingArea.values())
                        .filter(area -> area != WellbeingArea.DIGNITY)
                        .toList()));
    }

    public static OutcomeFinding able() {
        return new OutcomeFinding(Set.of(), null, null, null);
    }

    public static OutcomeFinding unable(UnableLimb... limbs) {
        return new OutcomeFinding(Set.of(limbs), null, "As seen on the visit", null);
    }
}

package care.accord.cases.assessment.model;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What was written in one section of an assessment. Everything may be missing while the assessment is in progress; what has to
 * be there in the end is the list in {@link Requirement}.
 */
public sealed interface Answers {

    /** Characters in a box that tells a story. */
    int LONG = 10_000;

    /** Characters in a box that names something. */
    int SHORT = 500;

    /**
     * @param needsFluctuate whether the level of need goes up and down
     * @param periodConsidered over which period it was looked at, and what that showed
     * @param competence what makes the assessor fit for this assessment: training, knowledge, experience
     * @param expertise who with special knowledge was asked, if anyone
     */
    record About(
            @Nullable Method method,
            @Nullable LocalDate assessedOn,
            @Size(max = SHORT) @Nullable String place,
            @Nullable Boolean selfAssessmentOffered,
            @Size(max = LONG) @Nullable String selfAssessmentWhyNot,
            @Nullable Boolean needsFluctuate,
            @Size(max = LONG) @Nullable String periodConsidered,
            @Size(max = LONG) @Nullable String competence,
            @Size(max = LONG) @Nullable String expertise)
            implements Answers {}

    /**
     * @param adultDetail how the person took part, or why they did not
     * @param othersAskedFor whether the person asked for anyone else to take part
     * @param others who was asked for, and whether they took part
     * @param advocate who the independent advocate was and how they helped
     * @param familyImpact what the person's needs mean for carers, family and any child
     */
    record PeopleInvolved(
            @Nullable Boolean adultTookPart,
            @Size(max = LONG) @Nullable String adultDetail,
            @Nullable CarerPart carer,
            @Size(max = LONG) @Nullable String carerDetail,
            @Nullable Boolean othersAskedFor,
            @Size(max = LONG) @Nullable String others,
            @Size(max = LONG) @Nullable String advocate,
            @Size(max = LONG) @Nullable String familyImpact)
            implements Answers {}

    /**
     * @param impacts what the needs do to each area
     * @param noImpact the areas that were looked at and are not touched
     */
    record Wellbeing(
            @Nullable Map<WellbeingArea, @Size(max = LONG) String> impacts,
            @Nullable Set<@NotNull WellbeingArea> noImpact)
            implements Answers {

        /** The areas of which nothing is said. */
        public Set<WellbeingArea> unanswered() {
            return Arrays.stream(WellbeingArea.values())
                    .filter(area -> !isUntouched(area) && impactOn(area).isBlank())
                    .collect(Collectors.toCollection(() -> EnumSet.noneOf(WellbeingArea.class)));
        }

        /** The areas that are said to be touched and untouched at once. */
        public Set<WellbeingArea> contradictory() {
            return Arrays.stream(WellbeingArea.values())
                    .filter(area -> isUntouched(area) && !impactOn(area).isBlank())
                    .collect(Collectors.toCollection(() -> EnumSet.noneOf(WellbeingArea.class)));
        }

        public String impactOn(WellbeingArea area) {
            var impact = impacts == null ? null : impacts.get(area);
            return impact == null ? "" : impact;
        }

        public boolean isUntouched(WellbeingArea area) {
            return noImpact != null && noImpact.contains(area);
        }
    }

    /**
     * @param outcomesWished what the person wants to achieve in day-to-day life
     * @param contribution whether and how far care and support could help with that
     * @param otherMatters what else could help: own strengths, family, community, equipment
     * @param prevention what would prevent or delay needs, and what information or local help would be of use
     */
    record Wishes(
            @Size(max = LONG) @Nullable String outcomesWished,
            @Size(max = LONG) @Nullable String contribution,
            @Size(max = LONG) @Nullable String otherMatters,
            @Size(max = LONG) @Nullable String prevention)
            implements Answers {}

    /**
     * @param fromImpairmentOrIllness whether the needs arise from, or are related to, a physical or mental impairment or illness
     * @param causeDetail which, or where the needs come from instead
     * @param continuingHealthcare whether it appears that the person may be eligible for NHS continuing healthcare
     * @param referredForContinuingHealthcareOn when the NHS body was told
     */
    record Cause(
            @Nullable Boolean fromImpairmentOrIllness,
            @Size(max = LONG) @Nullable String causeDetail,
            @Nullable Boolean continuingHealthcare,
            @Nullable LocalDate referredForContinuingHealthcareOn)
            implements Answers {}

    /**
     * What was found about one of the ten outcomes.
     *
     * @param unable each way in which the person is unable; empty when they can manage; null when nobody has said
     * @param notApplicable only for caring responsibilities for a child: there is none
     * @param whatHappens what happens when the person does it, and how it is known
     * @param note anything else worth knowing, such as help that is given now
     */
    record OutcomeFinding(
            @Nullable Set<@NotNull UnableLimb> unable,
            @Nullable Boolean notApplicable,
            @Size(max = LONG) @Nullable String whatHappens,
            @Size(max = LONG) @Nullable String note)
            implements Answers {

        /** SI 2015/313 reg 2(3): one limb is enough. */
        public boolean cannotManage() {
            return unable != null && !unable.isEmpty();
        }

        public boolean doesNotApply() {
            return Boolean.TRUE.equals(notApplicable);
        }

        public boolean wasAnswered() {
            return unable != null || doesNotApply();
        }
    }

    /**
     * @param significant whether, because of the outcomes not achieved, there is or is likely to be a significant impact on
     *     well-being
     * @param areas the areas in which it is significant
     * @param reasoning why
     */
    record Impact(
            @Nullable Boolean significant,
            @Nullable Set<@NotNull WellbeingArea> areas,
            @Size(max = LONG) @Nullable String reasoning)
            implements Answers {}
}

package care.accord.cases.assessment.model;

import static care.accord.cases.assessment.model.AdultOutcome.CHILDCARE_RESPONSIBILITIES;
import static care.accord.cases.assessment.model.AdultOutcome.NUTRITION;
import static care.accord.cases.assessment.model.FindingsFixture.ADVOCATE_OWED;
import static care.accord.cases.assessment.model.FindingsFixture.NO_ADVOCATE_OWED;
import static care.accord.cases.assessment.model.FindingsFixture.TODAY;
import static care.accord.cases.assessment.model.FindingsFixture.eligibleFindings;
import static care.accord.cases.assessment.model.FindingsFixture.people;
import static org.assertj.core.api.Assertions.assertThat;

import care.accord.cases.assessment.model.Answers.About;
import care.accord.cases.assessment.model.Answers.Cause;
import care.accord.cases.assessment.model.Answers.Impact;
import care.accord.cases.assessment.model.Answers.OutcomeFinding;
import care.accord.cases.assessment.model.Answers.PeopleInvolved;
import care.accord.cases.assessment.model.Answers.Wellbeing;
import care.accord.cases.assessment.model.Answers.Wishes;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequirementTest {

    private static final LocalDate TOMORROW = TODAY.plusDays(1);

    @Test
    void complete_findings_lack_nothing() {
        assertThat(eligibleFindings().gaps(NO_ADVOCATE_OWED)).isEmpty();
    }

    @Test
    void an_empty_section_lacks_everything_that_stands_on_its_own() {
        assertThat(missingWith(Section.ABOUT, Section.ABOUT.blank()))
                .containsExactly(
                        "/about/method",
                        "/about/assessedOn",
                        "/about/place",
                        "/about/selfAssessmentOffered",
                        "/about/needsFluctuate",
                        "/about/competence");
        assertThat(missingWith(Section.PEOPLE_INVOLVED, Section.PEOPLE_INVOLVED.blank()))
                .containsExactly(
                        "/peopleInvolved/adultTookPart",
                        "/peopleInvolved/adultDetail",
                        "/peopleInvolved/carer",
                        "/peopleInvolved/othersAskedFor",
                        "/peopleInvolved/familyImpact");
        assertThat(missingWith(Section.WISHES, new Wishes(" ", "", null, "\n")))
                .containsExactly(
                        "/wishes/outcomesWished", "/wishes/contribution", "/wishes/otherMatters", "/wishes/prevention");
        assertThat(missingWith(Section.CAUSE, Section.CAUSE.blank()))
                .containsExactly("/cause/fromImpairmentOrIllness", "/cause/causeDetail", "/cause/continuingHealthcare");
        assertThat(missingWith(Section.IMPACT, Section.IMPACT.blank()))
                .containsExactly("/impact/significant", "/impact/reasoning");
        assertThat(missingWith(Section.NUTRITION, Section.NUTRITION.blank()))
                .containsExactly("/outcomes/NUTRITION/unable");
    }

    @Test
    void nothing_at_all_lacks_something_in_every_section() {
        assertThat(Findings.none().gaps(NO_ADVOCATE_OWED))
                .extracting(Gap::section)
                .containsAll(EnumSet.allOf(Section.class));
    }

    @Test
    void a_gap_says_what_to_do_and_which_law_asks_for_it() {
        var gap = eligibleFindings()
                .with(Section.IMPACT, new Impact(false, null, null))
                .gaps(NO_ADVOCATE_OWED)
                .getFirst();

        assertThat(gap.detail())
                .isEqualTo("Enter why the impact is, or is not, significant (SI 2015/313 reg 2(1)(c)).");
    }

    @Test
    void the_assessment_cannot_have_been_done_tomorrow() {
        assertThat(missingWith(Section.ABOUT, aboutOn(TOMORROW))).containsExactly("/about/assessedOn");
        assertThat(missingWith(Section.ABOUT, aboutOn(TODAY))).isEmpty();
    }

    @Test
    void not_offering_a_self_assessment_needs_a_reason() {
        assertThat(missingWith(Section.ABOUT, about(false, null, false, null)))
                .containsExactly("/about/selfAssessmentWhyNot");
        assertThat(missingWith(Section.ABOUT, about(false, "They could not read the form", false, null)))
                .isEmpty();
    }

    @Test
    void needs_that_go_up_and_down_are_looked_at_over_a_period() {
        assertThat(missingWith(Section.ABOUT, about(true, null, true, null)))
                .containsExactly("/about/periodConsidered");
        assertThat(missingWith(Section.ABOUT, about(true, null, true, "The last six months")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"TOOK_PART", "DID_NOT_TAKE_PART"})
    void a_carer_is_described_whether_or_not_they_took_part(String part) {
        assertThat(missingWith(Section.PEOPLE_INVOLVED, peopleWith(CarerPart.valueOf(part), null, false, null)))
                .containsExactly("/peopleInvolved/carerDetail");
        assertThat(missingWith(
                        Section.PEOPLE_INVOLVED, peopleWith(CarerPart.valueOf(part), "Their brother", false, null)))
                .isEmpty();
    }

    @Test
    void whoever_the_person_asked_for_is_named() {
        assertThat(missingWith(Section.PEOPLE_INVOLVED, peopleWith(CarerPart.NO_CARER, null, true, null)))
                .containsExactly("/peopleInvolved/others");
        assertThat(missingWith(Section.PEOPLE_INVOLVED, peopleWith(CarerPart.NO_CARER, null, true, "A friend")))
                .isEmpty();
    }

    @Test
    void an_advocate_who_is_owed_must_have_helped() {
        assertThat(eligibleFindings().gaps(ADVOCATE_OWED))
                .extracting(Gap::pointer)
                .containsExactly("/peopleInvolved/advocate");
        assertThat(eligibleFindings()
                        .with(Section.PEOPLE_INVOLVED, withAdvocate(people(), "An advocate met them twice"))
                        .gaps(ADVOCATE_OWED))
                .isEmpty();
    }

    @Test
    void each_area_of_wellbeing_is_answered() {
        assertThat(missingWith(Section.WELLBEING, Section.WELLBEING.blank()))
                .hasSize(9)
                .startsWith("/wellbeing/impacts/DIGNITY")
                .endsWith("/wellbeing/impacts/CONTRIBUTION_TO_SOCIETY");
    }

    @Test
    void an_area_of_wellbeing_is_not_both_touched_and_untouched() {
        var contradiction =
                new Wellbeing(Map.of(WellbeingArea.DIGNITY, "They feel ashamed"), EnumSet.allOf(WellbeingArea.class));

        assertThat(missingWith(Section.WELLBEING, contradiction)).containsExactly("/wellbeing/impacts/DIGNITY");
    }

    @Test
    void continuing_healthcare_needs_a_referral_that_has_been_made() {
        assertThat(missingWith(Section.CAUSE, new Cause(true, "Illness", true, null)))
                .containsExactly("/cause/referredForContinuingHealthcareOn");
        assertThat(missingWith(Section.CAUSE, new Cause(true, "Illness", true, TOMORROW)))
                .containsExactly("/cause/referredForContinuingHealthcareOn");
        assertThat(missingWith(Section.CAUSE, new Cause(true, "Illness", true, TODAY)))
                .isEmpty();
    }

    @Test
    void who_is_unable_has_it_described() {
        assertThat(missingWith(
                        Section.NUTRITION,
                        new OutcomeFinding(Set.of(UnableLimb.SIGNIFICANTLY_LONGER), null, null, null)))
                .containsExactly("/outcomes/NUTRITION/whatHappens");
    }

    @Test
    void caring_for_a_child_may_not_apply() {
        assertThat(missingWith(Section.of(CHILDCARE_RESPONSIBILITIES), new OutcomeFinding(null, true, null, null)))
                .isEmpty();
    }

    @Test
    void eating_and_drinking_always_applies() {
        assertThat(missingWith(Section.of(NUTRITION), new OutcomeFinding(null, true, null, null)))
                .containsExactly("/outcomes/NUTRITION/notApplicable");
    }

    @Test
    void what_does_not_apply_cannot_be_out_of_reach() {
        assertThat(missingWith(
                        Section.of(CHILDCARE_RESPONSIBILITIES),
                        new OutcomeFinding(Set.of(UnableLimb.SIGNIFICANTLY_LONGER), true, "As seen", null)))
                .containsExactly("/outcomes/CHILDCARE_RESPONSIBILITIES/notApplicable");
    }

    @Test
    void an_outcome_that_is_said_to_apply_still_needs_an_answer() {
        assertThat(missingWith(Section.of(CHILDCARE_RESPONSIBILITIES), new OutcomeFinding(null, false, null, null)))
                .containsExactly("/outcomes/CHILDCARE_RESPONSIBILITIES/unable");
    }

    @Test
    void a_significant_impact_is_in_some_area() {
        assertThat(missingWith(Section.IMPACT, new Impact(true, null, "Why"))).containsExactly("/impact/areas");
        assertThat(missingWith(Section.IMPACT, new Impact(true, Set.of(), "Why")))
                .containsExactly("/impact/areas");
        assertThat(missingWith(Section.IMPACT, new Impact(false, null, "Why"))).isEmpty();
    }

    private static List<String> missingWith(Section section, Answers answers) {
        return eligibleFindings().with(section, answers).gaps(NO_ADVOCATE_OWED).stream()
                .map(Gap::pointer)
                .toList();
    }

    private static About aboutOn(LocalDate day) {
        return new About(Method.VIDEO, day, "On screen", true, null, false, null, "Qualified", null);
    }

    private static About about(boolean offered, @Nullable String whyNot, boolean fluctuates, @Nullable String period) {
        return new About(Method.VIDEO, TODAY, "On screen", offered, whyNot, fluctuates, period, "Qualified", null);
    }

    private static PeopleInvolved peopleWith(
            CarerPart carer, @Nullable String carerDetail, boolean othersAskedFor, @Nullable String others) {
        return new PeopleInvolved(
                true, "In person", carer, carerDetail, othersAskedFor, others, null, "They live alone");
    }

    private static PeopleInvolved withAdvocate(PeopleInvolved people, String advocate) {
        return new PeopleInvolved(
                people.adultTookPart(),
                people.adultDetail(),
                people.carer(),
                people.carerDetail(),
                people.othersAskedFor(),
                people.others(),
                advocate,
                people.familyImpact());
    }
}

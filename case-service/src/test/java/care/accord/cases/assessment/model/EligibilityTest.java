package care.accord.cases.assessment.model;

import static care.accord.cases.assessment.model.AdultOutcome.HABITABLE_HOME;
import static care.accord.cases.assessment.model.AdultOutcome.NUTRITION;
import static care.accord.cases.assessment.model.Eligibility.Condition.FROM_IMPAIRMENT_OR_ILLNESS;
import static care.accord.cases.assessment.model.Eligibility.Condition.SIGNIFICANT_IMPACT;
import static care.accord.cases.assessment.model.Eligibility.Condition.TWO_OR_MORE_OUTCOMES;
import static care.accord.cases.assessment.model.FindingsFixture.able;
import static care.accord.cases.assessment.model.FindingsFixture.eligibleFindings;
import static care.accord.cases.assessment.model.FindingsFixture.unable;
import static org.assertj.core.api.Assertions.assertThat;

import care.accord.cases.assessment.model.Answers.Cause;
import care.accord.cases.assessment.model.Answers.Impact;
import care.accord.cases.assessment.model.Eligibility.Condition;
import care.accord.cases.assessment.model.Eligibility.Eligible;
import care.accord.cases.assessment.model.Eligibility.NotEligible;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EligibilityTest {

    @Test
    void needs_in_two_outcomes_from_an_illness_with_significant_impact_are_eligible() {
        assertThat(Eligibility.of(eligibleFindings())).isEqualTo(new Eligible(Set.of(NUTRITION, HABITABLE_HOME)));
    }

    @Test
    void one_outcome_is_not_enough() {
        assertThat(Eligibility.of(eligibleFindings().with(NUTRITION, able())))
                .isEqualTo(new NotEligible(Set.of(HABITABLE_HOME), Set.of(TWO_OR_MORE_OUTCOMES)));
    }

    @Test
    void needs_must_come_from_an_impairment_or_illness() {
        assertThat(Eligibility.of(eligibleFindings().with(Section.CAUSE, cause(false)))
                        .unmet())
                .containsExactly(FROM_IMPAIRMENT_OR_ILLNESS);
    }

    @Test
    void the_impact_on_wellbeing_must_be_significant() {
        assertThat(Eligibility.of(eligibleFindings().with(Section.IMPACT, impact(false)))
                        .unmet())
                .containsExactly(SIGNIFICANT_IMPACT);
    }

    @Test
    void every_unmet_condition_is_named() {
        assertThat(Eligibility.of(Findings.none()))
                .isEqualTo(new NotEligible(Set.of(), EnumSet.allOf(Condition.class)));
    }

    @Test
    void who_is_not_eligible_keeps_the_outcomes_that_were_found() {
        var outcome = Eligibility.of(eligibleFindings().with(Section.CAUSE, cause(false)));

        assertThat(outcome.isEligible()).isFalse();
        assertThat(outcome.outcomes()).containsExactlyInAnyOrder(NUTRITION, HABITABLE_HOME);
    }

    @ParameterizedTest
    @EnumSource
    void any_one_limb_makes_a_person_unable(UnableLimb limb) {
        var eligibility = Eligibility.of(eligibleFindings().with(NUTRITION, unable(limb)));

        assertThat(eligibility.isEligible()).isTrue();
        assertThat(eligibility.unmet()).isEmpty();
        assertThat(eligibility.outcomes()).contains(NUTRITION);
    }

    @Test
    void several_limbs_of_one_outcome_are_still_one_outcome() {
        var findings = eligibleFindings().with(HABITABLE_HOME, able()).with(NUTRITION, unable(UnableLimb.values()));

        assertThat(Eligibility.of(findings).unmet()).containsExactly(TWO_OR_MORE_OUTCOMES);
    }

    /** SI 2015/313 reg 2(1) as a decision table, tried on every set of outcomes and both other conditions. */
    @Test
    void a_person_is_eligible_exactly_when_all_three_conditions_are_met() {
        for (int outcomes = 0; outcomes < 1 << AdultOutcome.values().length; outcomes++) {
            for (var caused : new boolean[] {true, false}) {
                for (var significant : new boolean[] {true, false}) {
                    var findings = withOutcomes(outcomes)
                            .with(Section.CAUSE, cause(caused))
                            .with(Section.IMPACT, impact(significant));

                    assertThat(Eligibility.of(findings).isEligible())
                            .as("outcomes %s, caused %s, significant %s", outcomes, caused, significant)
                            .isEqualTo(caused && significant && Integer.bitCount(outcomes) >= 2);
                }
            }
        }
    }

    @Test
    void each_condition_cites_its_paragraph_and_reads_both_ways() {
        assertThat(Condition.values())
                .extracting(Condition::citation)
                .containsExactly("SI 2015/313 reg 2(1)(a)", "SI 2015/313 reg 2(1)(b)", "SI 2015/313 reg 2(1)(c)");
        assertThat(TWO_OR_MORE_OUTCOMES.sentence(true)).contains("two or more");
        assertThat(TWO_OR_MORE_OUTCOMES.sentence(false)).contains("fewer than two");
    }

    @Test
    void outcomes_limbs_and_areas_cite_their_letters() {
        assertThat(NUTRITION.citation()).isEqualTo("SI 2015/313 reg 2(2)(a)");
        assertThat(AdultOutcome.CHILDCARE_RESPONSIBILITIES.citation()).isEqualTo("SI 2015/313 reg 2(2)(j)");
        assertThat(UnableLimb.SIGNIFICANTLY_LONGER.citation()).isEqualTo("SI 2015/313 reg 2(3)(d)");
        assertThat(WellbeingArea.CONTRIBUTION_TO_SOCIETY.citation()).isEqualTo("Care Act 2014 s1(2)(i)");
    }

    private static Findings withOutcomes(int bits) {
        var findings = eligibleFindings();
        for (var outcome : AdultOutcome.values()) {
            var unable = (bits & 1 << outcome.ordinal()) != 0;
            findings = findings.with(outcome, unable ? unable(UnableLimb.SIGNIFICANTLY_LONGER) : able());
        }
        return findings;
    }

    private static Cause cause(boolean fromImpairmentOrIllness) {
        return new Cause(fromImpairmentOrIllness, "As diagnosed", false, null);
    }

    private static Impact impact(boolean significant) {
        return new Impact(significant, Set.of(WellbeingArea.DIGNITY), "As described");
    }
}

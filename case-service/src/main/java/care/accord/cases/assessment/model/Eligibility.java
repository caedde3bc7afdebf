package care.accord.cases.assessment.model;

import static java.util.stream.Collectors.toCollection;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Predicate;

/** The answer to Care Act 2014 s13(1): does the adult meet the national threshold, and if not, every reason why not. */
public sealed interface Eligibility {

    /** All three conditions are met. */
    record Eligible(Set<AdultOutcome> outcomes) implements Eligibility {}

    /** @param outcomes what the person is unable to achieve all the same */
    record NotEligible(Set<AdultOutcome> outcomes, Set<Condition> unmet) implements Eligibility {}

    /** The outcomes that the person is unable to achieve. */
    Set<AdultOutcome> outcomes();

    /** The conditions that are not met; none when the person is eligible. */
    default Set<Condition> unmet() {
        return switch (this) {
            case Eligible eligible -> Set.of();
            case NotEligible not -> not.unmet;
        };
    }

    default boolean isEligible() {
        return this instanceof Eligible;
    }

    /** The three conditions of SI 2015/313 reg 2(1); the citation is shown to the worker and stored with the decision. */
    enum Condition {
        FROM_IMPAIRMENT_OR_ILLNESS(
                "SI 2015/313 reg 2(1)(a)",
                "The needs arise from, or are related to, a physical or mental impairment or illness",
                "The needs do not arise from, and are not related to, a physical or mental impairment or illness",
                Findings::fromImpairmentOrIllness),
        TWO_OR_MORE_OUTCOMES(
                "SI 2015/313 reg 2(1)(b)",
                "Because of the needs, the person is unable to achieve two or more of the ten outcomes",
                "The person is unable to achieve fewer than two of the ten outcomes",
                findings -> findings.notAchieved().size() >= 2),
        SIGNIFICANT_IMPACT(
                "SI 2015/313 reg 2(1)(c)",
                "As a consequence there is, or is likely to be, a significant impact on the person’s well-being",
                "There is no significant impact on the person’s well-being as a consequence, and none is likely",
                Findings::significantImpactOnWellbeing);

        private final String citation;
        private final String whenMet;
        private final String whenUnmet;
        private final Predicate<Findings> met;

        Condition(String citation, String whenMet, String whenUnmet, Predicate<Findings> met) {
            this.citation = citation;
            this.whenMet = whenMet;
            this.whenUnmet = whenUnmet;
            this.met = met;
        }

        public String citation() {
            return citation;
        }

        public boolean isMetBy(Findings findings) {
            return met.test(findings);
        }

        /** The condition in a sentence, as it turned out. */
        public String sentence(boolean isMet) {
            return isMet ? whenMet : whenUnmet;
        }

        static Set<Condition> unmetBy(Findings findings) {
            return Arrays.stream(values())
                    .filter(condition -> !condition.isMetBy(findings))
                    .collect(toCollection(() -> EnumSet.noneOf(Condition.class)));
        }
    }

    static Eligibility of(Findings findings) {
        var unmet = Condition.unmetBy(findings);
        return unmet.isEmpty() ? new Eligible(findings.notAchieved()) : new NotEligible(findings.notAchieved(), unmet);
    }
}

package care.accord.cases.assessment.web;

import care.accord.cases.assessment.model.AdultOutcome;
import care.accord.cases.assessment.model.Determination;
import care.accord.cases.assessment.model.Eligibility;
import care.accord.cases.assessment.model.Eligibility.Condition;
import care.accord.cases.assessment.model.Findings;
import care.accord.cases.assessment.model.RuleSet;
import care.accord.cases.assessment.model.UnableLimb;
import care.accord.contracts.ActingCapacity;
import care.accord.contracts.BodyCode;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A decision on eligibility with every condition of the law, met or not, and why. */
public record EligibilityView(
        UUID assessmentId,
        boolean eligible,
        RuleSet ruleSet,
        List<ConditionView> conditions,
        List<OutcomeView> outcomes,
        String reasons,
        LocalDate decidedOn,
        String decidedBy,
        ActingCapacity capacity,
        BodyCode onBehalfOf,
        @Nullable UUID agreementId) {

    /** One condition of SI 2015/313 reg 2(1). */
    public record ConditionView(
            Condition code,
            boolean met,
            String sentence,
            String citation,
            @Nullable String finding) {}

    /** One of the ten outcomes as it was found. */
    public record OutcomeView(
            AdultOutcome code,
            String label,
            String citation,
            boolean achieved,
            List<LimbView> limbs,
            @Nullable String whatHappens) {}

    /** One way in which the person is unable. */
    public record LimbView(UnableLimb code, String sentence, String citation) {}

    static EligibilityView of(Determination decided, Findings findings) {
        return new EligibilityView(
                decided.assessmentId(),
                decided.eligible(),
                decided.ruleSet(),
                conditions(findings, decided.unmet()),
                outcomes(findings),
                decided.reasons(),
                decided.decidedOn(),
                decided.decidedByName(),
                decided.capacity(),
                decided.onBehalfOf(),
                decided.agreementId());
    }

    /** How the conditions stand by the findings, before or after the decision. */
    static List<ConditionView> conditions(Findings findings) {
        return conditions(findings, Eligibility.of(findings).unmet());
    }

    private static List<ConditionView> conditions(Findings findings, Set<Condition> unmet) {
        return Arrays.stream(Condition.values())
                .map(condition -> {
                    var met = !unmet.contains(condition);
                    return new ConditionView(
                            condition,
                            met,
                            condition.sentence(met),
                            condition.citation(),
                            findingOn(condition, findings));
                })
                .toList();
    }

    private static @Nullable String findingOn(Condition condition, Findings findings) {
        return switch (condition) {
            case FROM_IMPAIRMENT_OR_ILLNESS -> findings.cause().causeDetail();
            case TWO_OR_MORE_OUTCOMES -> outcomesInWords(findings);
            case SIGNIFICANT_IMPACT -> findings.impact().reasoning();
        };
    }

    private static String outcomesInWords(Findings findings) {
        var labels = findings.notAchieved().stream().map(AdultOutcome::label).toList();
        return labels.isEmpty()
                ? "No outcome was found that the person is unable to achieve."
                : labels.size() + " of ten: " + String.join("; ", labels) + ".";
    }

    static List<OutcomeView> outcomes(Findings findings) {
        return Arrays.stream(AdultOutcome.values())
                .map(outcome -> {
                    var finding = findings.of(outcome);
                    return new OutcomeView(
                            outcome,
                            outcome.label(),
                            outcome.citation(),
                            !finding.cannotManage(),
                            limbs(finding.unable()),
                            finding.whatHappens());
                })
                .toList();
    }

    private static List<LimbView> limbs(@Nullable Set<UnableLimb> unable) {
        return Arrays.stream(UnableLimb.values())
                .filter(limb -> unable != null && unable.contains(limb))
                .map(limb -> new LimbView(limb, limb.inLaw(), limb.citation()))
                .toList();
    }
}

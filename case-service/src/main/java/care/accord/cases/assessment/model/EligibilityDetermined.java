package care.accord.cases.assessment.model;

import care.accord.cases.assessment.model.Eligibility.Condition;
import care.accord.contracts.ActingCapacity;
import care.accord.contracts.BodyCode;
import care.accord.kit.ledger.Event;
import care.accord.kit.ledger.EventType;
import care.accord.kit.ledger.Fact;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whether the needs meet the eligibility criteria was decided (Care Act 2014 s13(1)).
 *
 * @param outcomes what the person is unable to achieve, whether or not that makes them eligible
 * @param unmet the conditions that are not met; none when eligible
 */
@EventType("care.accord.case.eligibility-determined.v1")
public record EligibilityDetermined(
        UUID assessmentId,
        UUID personId,
        UUID episodeId,
        boolean eligible,
        Set<AdultOutcome> outcomes,
        Set<Condition> unmet,
        RuleSet ruleSet,
        LocalDate determinedOn,
        ActingCapacity capacity,
        BodyCode onBehalfOf,
        @Nullable UUID agreementId)
        implements Event {

    @Override
    public Fact fact() {
        return Fact.on(determinedOn, personId, assessmentId);
    }
}

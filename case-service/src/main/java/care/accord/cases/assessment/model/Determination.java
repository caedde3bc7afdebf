package care.accord.cases.assessment.model;

import care.accord.cases.assessment.model.Eligibility.Condition;
import care.accord.contracts.ActingCapacity;
import care.accord.contracts.BodyCode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The decision whether an adult's needs meet the eligibility criteria, with its reasons (Care Act 2014 s13(1) and (2)). Written
 * once; a change of circumstances is a new assessment.
 *
 * @param outcomes the outcomes that the person is unable to achieve, each with the limbs of SI 2015/313 reg 2(3) that make it so
 * @param unmet the conditions that are not met; none when eligible
 * @param reasons in writing, as the person is given them
 * @param decidedBy OIDC subject
 * @param onBehalfOf the body whose decision it is
 */
public record Determination(
        UUID assessmentId,
        UUID personId,
        UUID episodeId,
        RuleSet ruleSet,
        boolean eligible,
        Map<AdultOutcome, Set<UnableLimb>> outcomes,
        Set<Condition> unmet,
        String reasons,
        LocalDate decidedOn,
        Instant decidedAt,
        String decidedBy,
        String decidedByName,
        ActingCapacity capacity,
        BodyCode onBehalfOf,
        @Nullable UUID agreementId) {}

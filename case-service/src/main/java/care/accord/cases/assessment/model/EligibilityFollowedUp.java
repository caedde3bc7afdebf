package care.accord.cases.assessment.model;

import care.accord.cases.assessment.model.FollowUp.Advice;
import care.accord.cases.assessment.model.FollowUp.NextSteps;
import care.accord.kit.ledger.Event;
import care.accord.kit.ledger.EventType;
import care.accord.kit.ledger.Fact;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What has to follow the decision on eligibility was done (Care Act 2014 s13(3) and (5)).
 *
 * @param adviceGivenOn null where needs are eligible
 * @param wantsNeedsMet null where none are
 * @param residence null where none are
 */
@EventType("care.accord.case.eligibility-followed-up.v1")
public record EligibilityFollowedUp(
        UUID assessmentId,
        UUID personId,
        UUID episodeId,
        @Nullable LocalDate adviceGivenOn,
        @Nullable Boolean wantsNeedsMet,
        @Nullable Residence residence,
        boolean caseClosed,
        LocalDate recordedOn)
        implements Event {

    public static EligibilityFollowedUp of(Determination decided, FollowUp followUp, LocalDate today) {
        var advice = followUp instanceof Advice given ? given : null;
        var steps = followUp instanceof NextSteps considered ? considered : null;
        return new EligibilityFollowedUp(
                decided.assessmentId(),
                decided.personId(),
                decided.episodeId(),
                advice == null ? null : advice.givenOn(),
                steps == null ? null : steps.wantsNeedsMet(),
                steps == null ? null : steps.residence(),
                followUp.endsTheCase(),
                today);
    }

    @Override
    public Fact fact() {
        return Fact.on(recordedOn, personId, assessmentId);
    }
}

package care.accord.cases.assessment.model;

import care.accord.kit.ledger.Event;
import care.accord.kit.ledger.EventType;
import care.accord.kit.ledger.Fact;
import java.time.LocalDate;
import java.util.UUID;

/** The adult does not want the assessment, and the refusal stands (Care Act 2014 s11). */
@EventType("care.accord.case.assessment-refused.v1")
public record AssessmentRefused(
        UUID assessmentId, UUID personId, UUID episodeId, LocalDate refusedOn, boolean lackedCapacity)
        implements Event {

    @Override
    public Fact fact() {
        return Fact.on(refusedOn, personId, assessmentId);
    }
}

package care.accord.cases.assessment.model;

import care.accord.kit.ledger.Event;
import care.accord.kit.ledger.EventType;
import care.accord.kit.ledger.Fact;
import java.time.LocalDate;
import java.util.UUID;

/**
 * An assessment is owed again to an adult who had refused one (Care Act 2014 s11(3) and (4)).
 *
 * @param assessmentId the one that was refused
 */
@EventType("care.accord.case.assessment-duty-revived.v1")
public record AssessmentDutyRevived(
        UUID assessmentId, UUID personId, UUID episodeId, Revival.Ground ground, LocalDate revivedOn) implements Event {

    @Override
    public Fact fact() {
        return Fact.on(revivedOn, personId, assessmentId);
    }
}

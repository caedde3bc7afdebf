package care.accord.cases.assessment.model;

import care.accord.kit.ledger.Event;
import care.accord.kit.ledger.EventType;
import care.accord.kit.ledger.Fact;
import java.time.LocalDate;
import java.util.UUID;

/** An assessment was broken off; national returns leave it out. */
@EventType("care.accord.case.assessment-cancelled.v1")
public record AssessmentCancelled(UUID assessmentId, UUID personId, UUID episodeId, LocalDate cancelledOn)
        implements Event {

    @Override
    public Fact fact() {
        return Fact.on(cancelledOn, personId, assessmentId);
    }
}

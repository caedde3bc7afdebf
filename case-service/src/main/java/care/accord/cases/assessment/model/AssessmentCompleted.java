package care.accord.cases.assessment.model;

import care.accord.kit.ledger.Event;
import care.accord.kit.ledger.EventType;
import care.accord.kit.ledger.Fact;
import java.time.LocalDate;
import java.util.UUID;

/** A needs assessment holds everything that the law asks for, and is closed to changes. */
@EventType("care.accord.case.assessment-completed.v1")
public record AssessmentCompleted(
        UUID assessmentId, UUID personId, UUID episodeId, Method method, LocalDate assessedOn, LocalDate completedOn)
        implements Event {

    @Override
    public Fact fact() {
        return Fact.on(completedOn, personId, assessmentId);
    }
}

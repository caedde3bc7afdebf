package care.accord.cases.assessment.model;

import care.accord.kit.ledger.Event;
import care.accord.kit.ledger.EventType;
import care.accord.kit.ledger.Fact;
import java.time.LocalDate;
import java.util.UUID;

/** A needs assessment was begun. */
@EventType("care.accord.case.assessment-started.v1")
public record AssessmentStarted(UUID assessmentId, UUID personId, UUID episodeId, LocalDate startedOn)
        implements Event {

    @Override
    public Fact fact() {
        return Fact.on(startedOn, personId, assessmentId);
    }
}

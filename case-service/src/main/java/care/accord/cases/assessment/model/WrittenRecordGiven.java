package care.accord.cases.assessment.model;

import care.accord.kit.ledger.Event;
import care.accord.kit.ledger.EventType;
import care.accord.kit.ledger.Fact;
import java.time.LocalDate;
import java.util.UUID;

/** A copy of the written record was given (Care Act 2014 s12(3)). */
@EventType("care.accord.case.written-record-given.v1")
public record WrittenRecordGiven(
        UUID assessmentId,
        UUID personId,
        UUID episodeId,
        RecordRecipient recipient,
        RecordFormat format,
        LocalDate givenOn)
        implements Event {

    @Override
    public Fact fact() {
        return Fact.on(givenOn, personId, assessmentId);
    }
}

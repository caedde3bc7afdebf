package care.accord.cases.allocation.model;

import care.accord.kit.ledger.Event;
import care.accord.kit.ledger.EventType;
import care.accord.kit.ledger.Fact;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A team, and the worker where one was named, no longer has a case; what let them in by it is over. */
@EventType("care.accord.case.allocation-ended.v1")
public record AllocationEnded(
        UUID personId,
        UUID episodeId,
        UUID teamId,
        @Nullable String workerSubject,
        @Nullable UUID workerId,
        LocalDate on)
        implements Event {

    @Override
    public Fact fact() {
        return Fact.on(on, personId, episodeId);
    }
}

package care.accord.cases.allocation.model;

import care.accord.kit.ledger.Event;
import care.accord.kit.ledger.EventType;
import care.accord.kit.ledger.Fact;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A case was given to a team, and to a worker of it where one is named. Both may open the person's record from then on.
 *
 * @param from the first day
 */
@EventType("care.accord.case.allocated.v1")
public record Allocated(
        UUID personId,
        UUID episodeId,
        UUID teamId,
        @Nullable String workerSubject,
        @Nullable UUID workerId,
        LocalDate from)
        implements Event {

    @Override
    public Fact fact() {
        return Fact.on(from, personId, episodeId);
    }
}

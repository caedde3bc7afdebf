package care.accord.cases.request.model;

import care.accord.kit.ledger.Event;
import care.accord.kit.ledger.EventType;
import care.accord.kit.ledger.Fact;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What is on record about what was asked was put right: the names of the fields, never their values. */
@EventType("care.accord.case.request-changed.v1")
public record RequestChanged(UUID personId, UUID requestId, UUID episodeId, List<String> fields, LocalDate changedOn)
        implements Event {

    @Override
    public Fact fact() {
        return Fact.on(changedOn, personId, requestId);
    }
}

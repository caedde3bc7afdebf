package care.accord.cases.person.model;

import care.accord.kit.ledger.Event;
import care.accord.kit.ledger.EventType;
import care.accord.kit.ledger.Fact;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What is on record about who someone is was changed: the names of the fields, never their values. */
@EventType("care.accord.case.identity-changed.v1")
public record IdentityChanged(UUID personId, List<String> fields, LocalDate changedOn) implements Event {

    @Override
    public Fact fact() {
        return Fact.on(changedOn, personId, personId);
    }
}

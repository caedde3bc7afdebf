package care.accord.cases.person.model;

import care.accord.contracts.Sensitivity;
import care.accord.kit.ledger.Event;
import care.accord.kit.ledger.EventType;
import care.accord.kit.ledger.Fact;
import java.time.LocalDate;
import java.util.UUID;

/** Someone came on record. Who they are travels on the identity topic only. */
@EventType("care.accord.case.person-registered.v1")
public record PersonRegistered(UUID personId, Sensitivity sensitivity, LocalDate registeredOn) implements Event {

    @Override
    public Fact fact() {
        return Fact.on(registeredOn, personId, personId);
    }
}

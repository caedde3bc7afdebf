package care.accord.cases.person.model;

import care.accord.contracts.Sensitivity;
import care.accord.kit.ledger.Event;
import care.accord.kit.ledger.EventType;
import care.accord.kit.ledger.Fact;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * How far a person's record is guarded from now on, and who has a named right to it.
 *
 * @param namedSubjects OIDC subjects, in order
 */
@EventType("care.accord.case.person-guarded.v1")
public record PersonGuarded(UUID personId, Sensitivity sensitivity, List<String> namedSubjects, LocalDate guardedOn)
        implements Event {

    @Override
    public Fact fact() {
        return Fact.on(guardedOn, personId, personId);
    }
}

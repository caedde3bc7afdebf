package care.accord.aftercare.entitlement.model;

import care.accord.kit.ledger.Event;
import care.accord.kit.ledger.EventType;
import care.accord.kit.ledger.Fact;
import java.time.LocalDate;
import java.util.UUID;

/**
 * An entitlement to after-care was opened. Contract: schemas/care.accord.aftercare.entitlement-opened.v1.json.
 *
 * @param legalStatus code of UKCore-LegalStatusClassificationEngland
 * @param since first day of the detention that it rests on
 */
@EventType("care.accord.aftercare.entitlement-opened.v1")
public record EntitlementOpened(
        UUID personId, UUID entitlementId, UUID detentionId, State state, String legalStatus, LocalDate since)
        implements Event {

    @Override
    public Fact fact() {
        return Fact.on(since, personId, entitlementId);
    }
}

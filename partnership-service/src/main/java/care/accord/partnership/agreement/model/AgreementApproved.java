package care.accord.partnership.agreement.model;

import care.accord.contracts.BodyCode;
import care.accord.kit.ledger.Event;
import care.accord.kit.ledger.EventType;
import care.accord.kit.ledger.Fact;
import java.time.LocalDate;
import java.util.UUID;

/** One of the two bodies approved an agreement. Contract: schemas/care.accord.partnership.agreement-approved.v1.json. */
@EventType("care.accord.partnership.agreement-approved.v1")
public record AgreementApproved(UUID agreementId, BodyCode body, LocalDate on) implements Event {

    @Override
    public Fact fact() {
        return Fact.on(on, agreementId, agreementId);
    }
}

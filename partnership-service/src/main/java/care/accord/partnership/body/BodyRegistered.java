package care.accord.partnership.body;

import care.accord.contracts.BodyCode;
import care.accord.contracts.BodyType;
import care.accord.kit.ledger.Event;
import care.accord.kit.ledger.EventType;
import care.accord.kit.ledger.Fact;
import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.util.UUID;

/** A body can be party to agreements. Contract: schemas/care.accord.partnership.body-registered.v1.json. */
@EventType("care.accord.partnership.body-registered.v1")
public record BodyRegistered(
        UUID bodyId,
        BodyCode body,
        String name,
        BodyType type,
        @JsonIgnore LocalDate on) implements Event {

    @Override
    public Fact fact() {
        return Fact.on(on, bodyId, bodyId);
    }
}

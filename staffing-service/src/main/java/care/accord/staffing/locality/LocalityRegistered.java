package care.accord.staffing.locality;

import care.accord.kit.ledger.Event;
import care.accord.kit.ledger.EventType;
import care.accord.kit.ledger.Fact;
import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.util.UUID;

/** Teams can be placed in a locality. Contract: schemas/care.accord.staffing.locality-registered.v1.json. */
@EventType("care.accord.staffing.locality-registered.v1")
public record LocalityRegistered(
        UUID localityId,
        String code,
        String name,
        @JsonIgnore LocalDate on) implements Event {

    @Override
    public Fact fact() {
        return Fact.on(on, localityId, localityId);
    }
}

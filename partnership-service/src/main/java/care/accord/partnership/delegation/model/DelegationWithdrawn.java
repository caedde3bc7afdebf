package care.accord.partnership.delegation.model;

import care.accord.contracts.BodyCode;
import care.accord.contracts.DelegationRoute;
import care.accord.contracts.FunctionCode;
import care.accord.kit.ledger.Event;
import care.accord.kit.ledger.EventType;
import care.accord.kit.ledger.Fact;
import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A function is no longer delegated. Contract: schemas/care.accord.partnership.delegation-withdrawn.v1.json.
 *
 * @param until last day on which it was, inclusive; before its first day when it never took effect
 */
@EventType("care.accord.partnership.delegation-withdrawn.v1")
public record DelegationWithdrawn(
        UUID agreementId,
        FunctionCode functionCode,
        DelegationRoute route,
        BodyCode fromBody,
        BodyCode toBody,
        LocalDate until,
        @JsonIgnore LocalDate occurredOn)
        implements Event {

    public static DelegationWithdrawn of(
            UUID agreementId, Delegation delegation, LocalDate until, LocalDate occurredOn) {
        var terms = delegation.terms();
        return new DelegationWithdrawn(
                agreementId, terms.function(), terms.route(), terms.from(), terms.to(), until, occurredOn);
    }

    @Override
    public Fact fact() {
        return new Fact(agreementId, agreementId, occurredOn, until.plusDays(1));
    }
}

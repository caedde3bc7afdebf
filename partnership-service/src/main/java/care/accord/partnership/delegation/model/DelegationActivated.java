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
 * One body may exercise a function of another on the days given; told again with other days when the term changes. Contract:
 * schemas/care.accord.partnership.delegation-activated.v1.json.
 *
 * @param effectiveFrom first day, inclusive
 * @param until last day, inclusive
 */
@EventType("care.accord.partnership.delegation-activated.v1")
public record DelegationActivated(
        UUID agreementId,
        FunctionCode functionCode,
        DelegationRoute route,
        BodyCode fromBody,
        BodyCode toBody,
        LocalDate effectiveFrom,
        LocalDate until,
        @JsonIgnore LocalDate occurredOn)
        implements Event {

    public static DelegationActivated of(
            UUID agreementId, Delegation delegation, LocalDate from, LocalDate until, LocalDate occurredOn) {
        var terms = delegation.terms();
        return new DelegationActivated(
                agreementId, terms.function(), terms.route(), terms.from(), terms.to(), from, until, occurredOn);
    }

    @Override
    public Fact fact() {
        return new Fact(agreementId, agreementId, occurredOn, effectiveFrom);
    }
}

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
 * A function is on the schedule of an agreement that is not signed yet: nobody may rely on it. Contract:
 * schemas/care.accord.partnership.delegation-proposed.v1.json.
 */
@EventType("care.accord.partnership.delegation-proposed.v1")
public record DelegationProposed(
        UUID agreementId,
        FunctionCode functionCode,
        DelegationRoute route,
        BodyCode fromBody,
        BodyCode toBody,
        LocalDate effectiveFrom,
        @JsonIgnore LocalDate occurredOn)
        implements Event {

    public static DelegationProposed of(UUID agreementId, Proposal proposal, LocalDate occurredOn) {
        return new DelegationProposed(
                agreementId,
                proposal.function(),
                proposal.route(),
                proposal.from(),
                proposal.to(),
                proposal.effectiveFrom(),
                occurredOn);
    }

    @Override
    public Fact fact() {
        return new Fact(agreementId, agreementId, occurredOn, effectiveFrom);
    }
}

package care.accord.partnership.agreement.model;

import care.accord.contracts.BodyCode;
import care.accord.kit.ledger.Event;
import care.accord.kit.ledger.EventType;
import care.accord.kit.ledger.Fact;
import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * An agreement stands elsewhere, or its term is another. Contract:
 * schemas/care.accord.partnership.agreement-stage-changed.v1.json.
 *
 * @param endsOn last day, inclusive
 */
@EventType("care.accord.partnership.agreement-stage-changed.v1")
public record AgreementStageChanged(
        UUID agreementId,
        List<BodyCode> bodies,
        AgreementState state,
        LocalDate startsOn,
        LocalDate endsOn,
        @JsonIgnore LocalDate occurredOn,
        @JsonIgnore LocalDate effectiveFrom)
        implements Event {

    static AgreementStageChanged of(Agreement agreement, LocalDate occurredOn, LocalDate effectiveFrom) {
        var term = agreement.term();
        return new AgreementStageChanged(
                agreement.id(),
                agreement.bodies(),
                agreement.state(),
                term.startsOn(),
                term.endsOn(),
                occurredOn,
                effectiveFrom);
    }

    @Override
    public Fact fact() {
        return new Fact(agreementId, agreementId, occurredOn, effectiveFrom);
    }
}

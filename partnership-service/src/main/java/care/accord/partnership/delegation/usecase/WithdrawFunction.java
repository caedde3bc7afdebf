package care.accord.partnership.delegation.usecase;

import care.accord.contracts.FunctionCode;
import care.accord.kit.actor.Act;
import care.accord.kit.ledger.Ledger;
import care.accord.kit.refusal.RefusedException;
import care.accord.kit.request.RequestRefusal;
import care.accord.kit.request.Versions;
import care.accord.kit.time.Clocks;
import care.accord.partnership.agreement.model.AgreementRefusal;
import care.accord.partnership.agreement.store.Agreements;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;

/** A partnership manager takes a function off an agreement's schedule, at once. */
@ApplicationScoped
public class WithdrawFunction {

    private final Agreements agreements;
    private final Ledger ledger;
    private final Versions versions;
    private final InstantSource clock;

    WithdrawFunction(Agreements agreements, Ledger ledger, Versions versions, InstantSource clock) {
        this.agreements = agreements;
        this.ledger = ledger;
        this.versions = versions;
        this.clock = clock;
    }

    /**
     * @throws RefusedException {@link AgreementRefusal}, {@link RequestRefusal#CHANGED_MEANWHILE}
     */
    @Transactional
    public void withdraw(Act act, UUID agreementId, int seenVersion, FunctionCode function) {
        var agreement = agreements.get(agreementId);
        versions.check(agreementId, seenVersion, agreement.version());
        agreement.withdraw(function, Clocks.today(clock), clock.instant()).forEach(event -> ledger.add(act, event));
        versions.note(agreementId, seenVersion + 1, act.actor().name(), List.of("delegations"));
    }
}

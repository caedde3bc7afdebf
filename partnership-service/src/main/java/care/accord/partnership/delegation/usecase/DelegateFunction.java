package care.accord.partnership.delegation.usecase;

import care.accord.kit.actor.Act;
import care.accord.kit.ledger.Ledger;
import care.accord.kit.refusal.RefusedException;
import care.accord.kit.request.IdempotencyKeys;
import care.accord.kit.request.Versions;
import care.accord.kit.time.Clocks;
import care.accord.partnership.agreement.model.AgreementRefusal;
import care.accord.partnership.agreement.store.Agreements;
import care.accord.partnership.body.Bodies;
import care.accord.partnership.delegation.model.NotDelegable;
import care.accord.partnership.delegation.model.Proposal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;

/** A partnership manager puts a function on an agreement's schedule. */
@ApplicationScoped
public class DelegateFunction {

    private final Agreements agreements;
    private final Bodies bodies;
    private final LegalConfirmations confirmations;
    private final Ledger ledger;
    private final IdempotencyKeys keys;
    private final Versions versions;
    private final InstantSource clock;

    DelegateFunction(
            Agreements agreements,
            Bodies bodies,
            LegalConfirmations confirmations,
            Ledger ledger,
            IdempotencyKeys keys,
            Versions versions,
            InstantSource clock) {
        this.agreements = agreements;
        this.bodies = bodies;
        this.confirmations = confirmations;
        this.ledger = ledger;
        this.keys = keys;
        this.versions = versions;
        this.clock = clock;
    }

    /**
     * @throws RefusedException {@link AgreementRefusal}, {@link NotDelegable}
     */
    @Transactional
    public void delegate(Act act, String key, UUID agreementId, Proposal proposal) {
        keys.once(act.actor(), key, List.of(agreementId, proposal), UUID.class, () -> {
            var agreement = agreements.get(agreementId);
            var version = agreement.version();
            agreement
                    .delegate(
                            proposal,
                            code -> bodies.get(code).type(),
                            confirmations.confirmed(),
                            Clocks.today(clock),
                            clock.instant())
                    .forEach(event -> ledger.add(act, event));
            versions.note(agreementId, version + 1, act.actor().name(), List.of("delegations"));
            return agreementId;
        });
    }
}

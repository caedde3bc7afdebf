package care.accord.partnership.agreement.usecase;

import care.accord.contracts.Role;
import care.accord.kit.actor.Act;
import care.accord.kit.ledger.Ledger;
import care.accord.kit.refusal.RefusedException;
import care.accord.kit.request.IdempotencyKeys;
import care.accord.kit.request.Versions;
import care.accord.kit.time.Clocks;
import care.accord.partnership.agreement.model.AgreementRefusal;
import care.accord.partnership.agreement.model.StepTaken;
import care.accord.partnership.agreement.store.Agreements;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;

/** A partnership manager records a step of an agreement; a board member records the approval of their own body. */
@ApplicationScoped
public class TakeStep {

    private final Agreements agreements;
    private final Ledger ledger;
    private final IdempotencyKeys keys;
    private final Versions versions;
    private final InstantSource clock;

    TakeStep(Agreements agreements, Ledger ledger, IdempotencyKeys keys, Versions versions, InstantSource clock) {
        this.agreements = agreements;
        this.ledger = ledger;
        this.keys = keys;
        this.versions = versions;
        this.clock = clock;
    }

    /**
     * @throws RefusedException {@link AgreementRefusal}
     */
    @Transactional
    public void take(Act act, String key, UUID agreementId, StepTaken taken) {
        if (!mayRecord(act, taken)) {
            throw new RefusedException(AgreementRefusal.NOT_YOUR_BODY);
        }
        keys.once(act.actor(), key, List.of(agreementId, taken.step(), taken), UUID.class, () -> {
            var agreement = agreements.get(agreementId);
            var version = agreement.version();
            agreement.take(taken, Clocks.today(clock), clock.instant()).forEach(event -> ledger.add(act, event));
            versions.note(agreementId, version + 1, act.actor().name(), List.of("state"));
            return agreementId;
        });
    }

    private static boolean mayRecord(Act act, StepTaken taken) {
        return act.actor().has(Role.PARTNERSHIP_MANAGER)
                || (taken instanceof StepTaken.Approved approved
                        && approved.by().equals(act.actor().body()));
    }
}

package care.accord.partnership.agreement.usecase;

import care.accord.kit.actor.Act;
import care.accord.kit.ledger.Ledger;
import care.accord.kit.refusal.RefusedException;
import care.accord.kit.request.IdempotencyKeys;
import care.accord.kit.time.Clocks;
import care.accord.partnership.agreement.model.Agreement;
import care.accord.partnership.agreement.model.AgreementRefusal;
import care.accord.partnership.agreement.model.Draft;
import care.accord.partnership.agreement.store.Agreements;
import care.accord.partnership.body.Bodies;
import care.accord.partnership.body.BodyRefusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.UUID;

/** A partnership manager drafts an agreement between two bodies. */
@ApplicationScoped
public class DraftAgreement {

    private final Agreements agreements;
    private final Bodies bodies;
    private final Ledger ledger;
    private final IdempotencyKeys keys;
    private final InstantSource clock;

    DraftAgreement(Agreements agreements, Bodies bodies, Ledger ledger, IdempotencyKeys keys, InstantSource clock) {
        this.agreements = agreements;
        this.bodies = bodies;
        this.ledger = ledger;
        this.keys = keys;
        this.clock = clock;
    }

    /**
     * @return the id of the agreement
     * @throws RefusedException {@link AgreementRefusal}, {@link BodyRefusal#BODY_UNKNOWN}
     */
    @Transactional
    public UUID draft(Act act, String key, Draft draft) {
        return keys.once(act.actor(), key, draft, UUID.class, () -> {
            bodies.get(draft.firstBody());
            bodies.get(draft.secondBody());
            var agreement = Agreement.draft(UUID.randomUUID(), draft, clock.instant());
            agreements.persist(agreement);
            ledger.add(act, agreement.drafted(Clocks.today(clock)));
            return agreement.id();
        });
    }
}

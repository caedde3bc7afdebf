package care.accord.partnership.body;

import care.accord.contracts.BodyCode;
import care.accord.contracts.BodyType;
import care.accord.kit.actor.Act;
import care.accord.kit.ledger.Ledger;
import care.accord.kit.refusal.RefusedException;
import care.accord.kit.request.IdempotencyKeys;
import care.accord.kit.time.Clocks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.UUID;

/** A partnership manager registers a body that can be party to agreements. */
@ApplicationScoped
public class RegisterBody {

    private final Bodies bodies;
    private final Ledger ledger;
    private final IdempotencyKeys keys;
    private final InstantSource clock;

    RegisterBody(Bodies bodies, Ledger ledger, IdempotencyKeys keys, InstantSource clock) {
        this.bodies = bodies;
        this.ledger = ledger;
        this.keys = keys;
        this.clock = clock;
    }

    /** A body as it is registered. */
    public record Particulars(BodyCode code, String name, BodyType type) {}

    /**
     * @return the id of the body
     * @throws RefusedException {@link BodyRefusal#BODY_CODE_TAKEN}
     */
    @Transactional
    public UUID register(Act act, String key, Particulars particulars) {
        return keys.once(act.actor(), key, particulars, UUID.class, () -> {
            if (bodies.ofCode(particulars.code()).isPresent()) {
                throw RefusedException.of(BodyRefusal.BODY_CODE_TAKEN, "/code");
            }
            var body = new Body(
                    UUID.randomUUID(), particulars.code(), particulars.name(), particulars.type(), clock.instant());
            bodies.persist(body);
            ledger.add(act, body.registered(Clocks.today(clock)));
            return body.id();
        });
    }
}

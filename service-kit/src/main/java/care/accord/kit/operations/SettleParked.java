package care.accord.kit.operations;

import care.accord.kit.actor.WhoIsActing;
import care.accord.kit.refusal.RefusedException;
import care.accord.kit.trail.Trail;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;

/** An operator looks at what could not be applied, has it tried again, or sets it aside with a reason. All of it is audited. */
@ApplicationScoped
public class SettleParked {

    public static final int LONGEST_REASON = 500;

    private final WhoIsActing who;
    private final ParkedEvents parked;
    private final Trail trail;
    private final InstantSource clock;

    SettleParked(WhoIsActing who, ParkedEvents parked, Trail trail, InstantSource clock) {
        this.who = who;
        this.parked = parked;
        this.trail = trail;
        this.clock = clock;
    }

    /** The first unsettled event of each key, longest parked first; at most 500. */
    @Transactional
    public List<ParkedEvent> list() {
        trail.read(who.own(), null, "care.accord.operations.parked-listed", null);
        return parked.heads();
    }

    /**
     * One of the list.
     *
     * @throws RefusedException {@link OperationsRefusal}
     */
    @Transactional
    public ParkedEvent look(UUID id) {
        trail.read(who.own(), null, "care.accord.operations.parked-read", id.toString());
        return parked.head(id).orElseThrow(() -> refusedFor(id));
    }

    /**
     * Has it tried again, as if it had just failed for the first time.
     *
     * @throws RefusedException {@link OperationsRefusal}
     */
    @Transactional
    public void retry(UUID id) {
        requireFirst(id);
        trail.did(who.own(), null, "care.accord.operations.parked-retried", id.toString(), null);
        if (!parked.retry(id, clock.instant())) {
            throw new RefusedException(OperationsRefusal.NOT_THE_FIRST);
        }
    }

    /**
     * Gives it up for good, and lets go on what waits behind it.
     *
     * @throws RefusedException {@link OperationsRefusal}
     */
    @Transactional
    public void setAside(UUID id, String why) {
        requireFirst(id);
        var act = who.own();
        trail.did(act, null, "care.accord.operations.parked-set-aside", id.toString(), why);
        if (!parked.setAside(id, act.actor().subject(), why, clock.instant())) {
            throw new RefusedException(OperationsRefusal.NOT_THE_FIRST);
        }
    }

    private void requireFirst(UUID id) {
        if (parked.head(id).isEmpty()) {
            throw refusedFor(id);
        }
    }

    private RefusedException refusedFor(UUID id) {
        return new RefusedException(
                parked.exists(id) ? OperationsRefusal.NOT_THE_FIRST : OperationsRefusal.PARKED_EVENT_NOT_FOUND);
    }
}

package care.accord.aftercare.duty;

import care.accord.aftercare.duty.Duties.Duty;
import care.accord.contracts.FunctionCode;
import care.accord.kit.access.AccessPolicy;
import care.accord.kit.actor.WhoIsActing;
import care.accord.kit.request.IdempotencyKeys;
import care.accord.kit.trail.Trail;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.UUID;

/** An AMHP states why they open somebody's record; it stays open to them for a time. */
@ApplicationScoped
public class StateDuty {

    public static final int LONGEST_REASON = 1000;

    private final WhoIsActing who;
    private final AccessPolicy access;
    private final IdempotencyKeys keys;
    private final Duties duties;
    private final Trail trail;
    private final InstantSource clock;

    StateDuty(
            WhoIsActing who,
            AccessPolicy access,
            IdempotencyKeys keys,
            Duties duties,
            Trail trail,
            InstantSource clock) {
        this.who = who;
        this.access = access;
        this.keys = keys;
        this.duties = duties;
        this.trail = trail;
        this.clock = clock;
    }

    private record Asked(UUID dutyFor, String reason) {}

    @Transactional
    public Duty state(String key, UUID personId, String reason) {
        var act = who.actFor(FunctionCode.MHA_AMHP_S13);
        access.requireIdentity(act, personId);
        return keys.once(act.actor(), key, new Asked(personId, reason), Duty.class, () -> {
            trail.readFor(act, personId, "care.accord.aftercare.duty-stated", null, reason);
            return duties.begin(act.actor(), personId, reason, clock.instant());
        });
    }
}

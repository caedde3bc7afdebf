package care.accord.staffing.locality;

import care.accord.kit.actor.Act;
import care.accord.kit.ledger.Ledger;
import care.accord.kit.refusal.RefusedException;
import care.accord.kit.request.IdempotencyKeys;
import care.accord.kit.time.Clocks;
import care.accord.staffing.team.model.TeamRefusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.UUID;

/** A staffing officer names a place that teams can be in. */
@ApplicationScoped
public class RegisterLocality {

    private final Localities localities;
    private final Ledger ledger;
    private final IdempotencyKeys keys;
    private final InstantSource clock;

    RegisterLocality(Localities localities, Ledger ledger, IdempotencyKeys keys, InstantSource clock) {
        this.localities = localities;
        this.ledger = ledger;
        this.keys = keys;
        this.clock = clock;
    }

    /** A place and its code. */
    public record Place(String code, String name) {}

    /**
     * @return the id of the locality
     * @throws RefusedException {@link TeamRefusal#LOCALITY_CODE_TAKEN}
     */
    @Transactional
    public UUID register(Act act, String key, Place place) {
        return keys.once(act.actor(), key, place, UUID.class, () -> {
            if (localities.ofCode(place.code()).isPresent()) {
                throw RefusedException.of(TeamRefusal.LOCALITY_CODE_TAKEN, "/code");
            }
            var locality = new Locality(UUID.randomUUID(), place.code(), place.name(), clock.instant());
            localities.persist(locality);
            ledger.add(
                    act, new LocalityRegistered(locality.id(), locality.code(), locality.name(), Clocks.today(clock)));
            return locality.id();
        });
    }
}

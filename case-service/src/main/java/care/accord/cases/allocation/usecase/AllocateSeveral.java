package care.accord.cases.allocation.usecase;

import care.accord.cases.allocation.model.AllocationRefusal;
import care.accord.cases.episode.model.EpisodeRefusal;
import care.accord.kit.access.AccessRefusal;
import care.accord.kit.actor.Act;
import care.accord.kit.refusal.RefusedException;
import care.accord.kit.request.IdempotencyKeys;
import care.accord.kit.request.RequestRefusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Gives several cases to one team and worker: all of them, or none where one cannot be given. */
@ApplicationScoped
public class AllocateSeveral {

    private final AllocateEpisode allocateEpisode;
    private final IdempotencyKeys keys;

    AllocateSeveral(AllocateEpisode allocateEpisode, IdempotencyKeys keys) {
        this.allocateEpisode = allocateEpisode;
        this.keys = keys;
    }

    /** A case as the manager saw it. */
    public record Seen(UUID episodeId, int version) {}

    private record Asked(
            List<Seen> cases, UUID teamId, @Nullable UUID workerId) {}

    /**
     * Once for that key, however often it is sent.
     *
     * @return how many cases there were
     * @throws RefusedException {@link AccessRefusal#NOT_FOUND}, {@link RequestRefusal#CHANGED_MEANWHILE}, {@link
     *     EpisodeRefusal#ALREADY_CLOSED}, any {@link AllocationRefusal}, and those of {@link IdempotencyKeys}
     */
    @Transactional
    public int allocate(Act act, String key, List<Seen> cases, UUID teamId, @Nullable UUID workerId) {
        // In one order, so that two managers with the same cases do not wait for each other.
        var inOrder =
                cases.stream().sorted(Comparator.comparing(Seen::episodeId)).toList();
        return keys.once(act.actor(), key, new Asked(inOrder, teamId, workerId), Integer.class, () -> {
            inOrder.forEach(seen -> allocateEpisode.allocate(act, seen.episodeId(), seen.version(), teamId, workerId));
            return inOrder.size();
        });
    }
}

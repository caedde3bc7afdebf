package care.accord.cases.episode.usecase;

import care.accord.cases.episode.model.CaseEpisode;
import care.accord.cases.episode.store.Episodes;
import care.accord.kit.access.AccessPolicy;
import care.accord.kit.access.AccessRefusal;
import care.accord.kit.actor.Act;
import care.accord.kit.refusal.RefusedException;
import care.accord.kit.trail.Trail;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Reads a case. */
@ApplicationScoped
public class ReadEpisode {

    private final Episodes episodes;
    private final AccessPolicy access;
    private final Trail trail;

    ReadEpisode(Episodes episodes, AccessPolicy access, Trail trail) {
        this.episodes = episodes;
        this.access = access;
        this.trail = trail;
    }

    /**
     * @throws RefusedException {@link AccessRefusal#NOT_FOUND}
     */
    @Transactional
    public CaseEpisode read(Act act, UUID episodeId) {
        var episode = episodes.get(episodeId);
        access.requireRecord(act, episode.personId());
        trail.read(act, episode.personId(), "care.accord.case.episode-read", episodeId.toString());
        return episode;
    }

    /** Whose case it is; whoever goes on from here checks the access. */
    @Transactional
    public UUID personOf(UUID episodeId) {
        return episodes.get(episodeId).personId();
    }
}

package care.accord.cases.advocacy.usecase;

import care.accord.cases.advocacy.store.AdvocacyChecks;
import care.accord.cases.episode.model.CaseEpisode;
import care.accord.cases.episode.store.Episodes;
import care.accord.kit.access.AccessPolicy;
import care.accord.kit.access.AccessRefusal;
import care.accord.kit.actor.Act;
import care.accord.kit.refusal.RefusedException;
import care.accord.kit.trail.Trail;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;

/** Reads the advocacy check of a case, and leaves the trail of it. */
@ApplicationScoped
public class ReadAdvocacyCheck {

    private final AdvocacyChecks checks;
    private final Episodes episodes;
    private final AccessPolicy access;
    private final Trail trail;

    ReadAdvocacyCheck(AdvocacyChecks checks, Episodes episodes, AccessPolicy access, Trail trail) {
        this.checks = checks;
        this.episodes = episodes;
        this.access = access;
        this.trail = trail;
    }

    /** The case and its check, if it was made. */
    public record Known(CaseEpisode episode, Optional<AdvocacyChecks.Saved> check) {}

    /**
     * @throws RefusedException {@link AccessRefusal#NOT_FOUND}
     */
    @Transactional
    public Known read(Act act, UUID episodeId) {
        var episode = episodes.get(episodeId);
        access.requireRecord(act, episode.personId());
        trail.read(act, episode.personId(), "care.accord.case.advocacy-read", episodeId.toString());
        return new Known(episode, checks.of(episodeId));
    }
}

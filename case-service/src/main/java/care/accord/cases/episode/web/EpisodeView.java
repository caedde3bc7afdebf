package care.accord.cases.episode.web;

import care.accord.cases.episode.model.CaseEpisode;
import care.accord.cases.episode.model.EpisodeMove;
import care.accord.cases.episode.model.EpisodeState;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A case as JSON.
 *
 * @param moves those of the table that the present state allows; each may ask for more
 */
public record EpisodeView(
        UUID id,
        UUID personId,
        EpisodeState state,
        @Nullable UUID teamId,
        @Nullable UUID workerId,
        Instant openedAt,
        @Nullable Instant closedAt,
        List<EpisodeMove> moves) {

    public static EpisodeView of(CaseEpisode episode) {
        return new EpisodeView(
                episode.id(),
                episode.personId(),
                episode.state(),
                episode.teamId(),
                episode.workerId(),
                episode.openedAt(),
                episode.closedAt(),
                Arrays.stream(EpisodeMove.values()).filter(episode::mayMake).toList());
    }
}

package care.accord.cases.request.model;

import care.accord.cases.episode.model.EpisodeState;
import care.accord.contracts.RequestOutcome;
import care.accord.contracts.RouteOfAccess;
import care.accord.kit.ledger.Event;
import care.accord.kit.ledger.EventType;
import care.accord.kit.ledger.Fact;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What became of a request, and where the case stands because of it. */
@EventType("care.accord.case.request-outcome-recorded.v1")
public record RequestOutcomeRecorded(
        UUID personId,
        UUID requestId,
        UUID episodeId,
        @Nullable UUID teamId,
        String recorderSubject,
        RouteOfAccess routeOfAccess,
        RequestOutcome outcome,
        EpisodeState episodeState,
        LocalDate decidedOn)
        implements Event {

    @Override
    public Fact fact() {
        return Fact.on(decidedOn, personId, requestId);
    }
}

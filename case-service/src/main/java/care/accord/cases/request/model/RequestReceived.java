package care.accord.cases.request.model;

import care.accord.contracts.RouteOfAccess;
import care.accord.kit.ledger.Event;
import care.accord.kit.ledger.EventType;
import care.accord.kit.ledger.Fact;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody asked for help for a person. Whoever recorded it, and their team, may open the person's record from then on.
 *
 * @param teamId the recorder's team; null when they were in none
 * @param body the body on whose behalf it was recorded
 */
@EventType("care.accord.case.request-received.v1")
public record RequestReceived(
        UUID personId,
        UUID requestId,
        UUID episodeId,
        @Nullable UUID teamId,
        String recorderSubject,
        String body,
        RouteOfAccess routeOfAccess,
        boolean urgentNeedMet,
        LocalDate receivedOn)
        implements Event {

    @Override
    public Fact fact() {
        return Fact.on(receivedOn, personId, requestId);
    }
}

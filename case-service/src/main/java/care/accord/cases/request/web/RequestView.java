package care.accord.cases.request.web;

import care.accord.cases.request.model.AskedBy;
import care.accord.cases.request.model.CareRequest;
import care.accord.cases.request.model.Consent;
import care.accord.contracts.RequestOutcome;
import care.accord.contracts.RouteOfAccess;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A request as JSON. */
public record RequestView(
        UUID id,
        UUID personId,
        UUID episodeId,
        @Nullable UUID teamId,
        LocalDate receivedOn,
        RouteOfAccess routeOfAccess,
        AskedBy askedBy,
        String presentingIssue,
        @Nullable String adviceGiven,
        Consent consent,
        @Nullable String consentNote,
        @Nullable String urgentReason,
        @Nullable LocalDate urgentFrom,
        Instant recordedAt,
        String recordedBy,
        @Nullable OutcomeView outcome) {

    /** What became of it. */
    public record OutcomeView(
            RequestOutcome outcome,
            String cld,
            String reason,
            boolean needMayExist,
            boolean personRefused,
            boolean refusalMustNotStand,
            LocalDate decidedOn,
            String decidedBy) {}

    static RequestView of(CareRequest request) {
        var asked = request.asked();
        return new RequestView(
                request.id(),
                request.personId(),
                request.episodeId(),
                request.teamId(),
                asked.receivedOn(),
                asked.routeOfAccess(),
                asked.askedBy(),
                asked.presentingIssue(),
                asked.adviceGiven(),
                asked.consent(),
                asked.consentNote(),
                asked.urgentReason(),
                asked.urgentFrom(),
                request.recorder().at(),
                request.recorder().name(),
                outcomeOf(request));
    }

    private static @Nullable OutcomeView outcomeOf(CareRequest request) {
        var decision = request.decision();
        var decider = request.decider();
        return decision == null || decider == null
                ? null
                : new OutcomeView(
                        decision.outcome(),
                        decision.outcome().cld(),
                        decision.reason(),
                        decision.needMayExist(),
                        decision.personRefused(),
                        decision.refusalMustNotStand(),
                        decision.decidedOn(),
                        decider.name());
    }
}

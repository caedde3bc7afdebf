package care.accord.cases.sync.web;

import care.accord.cases.request.model.Asked;
import care.accord.cases.request.model.AskedBy;
import care.accord.cases.request.model.Consent;
import care.accord.cases.sync.model.RequestShape;
import care.accord.cases.sync.model.Said;
import care.accord.contracts.RouteOfAccess;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What a system says of what is asked: texts as it has them. What is left out is not said.
 *
 * @param receivedOn {@code 2026-04-01}
 * @param routeOfAccess one of the schema {@code RouteOfAccess}; with any other the request waits to be recorded
 * @param askedBy one of the schema {@code AskedBy}; with any other the request waits to be recorded
 * @param consent one of the schema {@code Consent}; with any other the request waits to be recorded
 * @param teamId the team of the partnership that receives the request, as staffing-service names it
 */
public record RequestFields(
        @Nullable String receivedOn,
        @Nullable String routeOfAccess,
        @Nullable String askedBy,
        @Nullable String presentingIssue,
        @Nullable String adviceGiven,
        @Nullable String consent,
        @Nullable String consentNote,
        @Nullable String urgentReason,
        @Nullable String urgentFrom,
        @Nullable String teamId) {

    /** @param isTeam whether there is such a team today */
    Said read(Predicate<UUID> isTeam) {
        return new Said()
                .date("receivedOn", receivedOn)
                .code("routeOfAccess", routeOfAccess, RouteOfAccess.class)
                .code("askedBy", askedBy, AskedBy.class)
                .text("presentingIssue", presentingIssue, Asked.LONGEST_TEXT)
                .text("adviceGiven", adviceGiven, Asked.LONGEST_TEXT)
                .code("consent", consent, Consent.class)
                .text("consentNote", consentNote, Asked.LONGEST_NOTE)
                .text("urgentReason", urgentReason, Asked.LONGEST_NOTE)
                .date("urgentFrom", urgentFrom)
                .read(
                        RequestShape.TEAM,
                        teamId,
                        "Send the id of a team of the partnership, which is to receive the request",
                        text -> idOf(text).filter(isTeam));
    }

    private static Optional<UUID> idOf(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}

package care.accord.partnership.delegation.model;

import care.accord.contracts.BodyType;
import care.accord.contracts.DelegationRoute;
import care.accord.contracts.FunctionCode;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;

/**
 * What an agreement already delegates and provides for, as far as a further function depends on it.
 *
 * @param delegated what is delegated now
 * @param provides the terms that the written agreement has
 * @param confirmed functions for which this installation names legal advice
 */
public record Schedule(Collection<Delegation> delegated, Set<Provision> provides, Set<FunctionCode> confirmed) {

    /** Terms of an agreement on which some functions depend. */
    public enum Provision {
        CHARGING_TERMS,
        POOLED_FUND_AND_HOST,
        COMMISSIONERS_CONSENT
    }

    /** Why the law refuses a proposal between bodies of these kinds; empty when it may be added. */
    public Optional<NotDelegable> objectionTo(Proposal proposal, BodyType from, BodyType to) {
        var function = proposal.function();
        var route = proposal.route();
        if (!Holder.has(function, from)) {
            return Optional.of(NotDelegable.notTheirs(function));
        }
        if (!Holder.mayPass(route, from, to)) {
            return Optional.of(NotDelegable.wrongWay(route));
        }
        if (route == DelegationRoute.S75_REG7) {
            if (!provides.contains(Provision.POOLED_FUND_AND_HOST)) {
                return Optional.of(NotDelegable.withoutPool());
            }
            var withTrust = from == BodyType.NHS_TRUST || to == BodyType.NHS_TRUST;
            if (withTrust && !provides.contains(Provision.COMMISSIONERS_CONSENT)) {
                return Optional.of(NotDelegable.withoutCommissionersConsent());
            }
        }
        return switch (Delegability.of(function, route)) {
            case Delegability.Allowed allowed -> Optional.empty();
            case Delegability.Forbidden forbidden ->
                Optional.of(NotDelegable.forbidden(function, route, forbidden.citation()));
            case Delegability.AwaitingLegalConfirmation awaiting ->
                confirmed.contains(function)
                        ? Optional.empty()
                        : Optional.of(NotDelegable.unconfirmed(function, awaiting.citation()));
            case Delegability.OnlyWithMeetingNeeds only -> objectionTo(proposal, only);
        };
    }

    private Optional<NotDelegable> objectionTo(Proposal proposal, Delegability.OnlyWithMeetingNeeds only) {
        if (delegated.stream().noneMatch(delegation -> delegation.carries(proposal))) {
            return Optional.of(NotDelegable.withoutMeetingNeeds(proposal.function(), only.citation()));
        }
        return only.needsChargingTerms() && !provides.contains(Provision.CHARGING_TERMS)
                ? Optional.of(NotDelegable.withoutChargingTerms(only.citation()))
                : Optional.empty();
    }
}

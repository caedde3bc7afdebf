package care.accord.kit.actor;

import care.accord.contracts.ActingCapacity;
import care.accord.contracts.BodyCode;
import care.accord.contracts.FunctionCode;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One act of one actor: in what capacity, on behalf of which body, under which agreement. Written to the ledger and the
 * audit trail with everything that is done.
 *
 * @param function null for what is nobody's statutory function (a look at a list, an act of the service itself)
 * @param agreementId null unless the act relies on an agreement
 */
public record Act(
        Actor actor,
        ActingCapacity capacity,
        BodyCode onBehalfOf,
        @Nullable UUID agreementId,
        @Nullable FunctionCode function) {

    /** A delegation that is in force on the day of the act. */
    public record Delegation(
            UUID agreementId,
            FunctionCode function,
            care.accord.contracts.DelegationRoute route,
            BodyCode from,
            BodyCode to) {}

    /** An act for one's own body that no delegation is needed for. */
    public static Act own(Actor actor) {
        return new Act(actor, ActingCapacity.OWN_BODY, actor.body(), null, null);
    }

    /**
     * In what capacity the actor exercises a function of {@code owner}; empty when nothing lets them (NHS Act 2006 s75, Care
     * Act 2014 s79, LGA 1972 s113). By default each body acts for itself.
     *
     * <p>The team decides before the employer: an officer who works in the partner's team exercises what was delegated to
     * the partner. Where nothing was delegated, an officer of the owner still acts for the owner.
     *
     * @param inForce the delegations that are in force today, for any function
     */
    public static Optional<Act> of(Actor actor, FunctionCode function, BodyCode owner, List<Delegation> inForce) {
        var places = actor.teams().isEmpty()
                ? Set.of(actor.body())
                : actor.teams().stream().map(Actor.Team::body).collect(java.util.stream.Collectors.toSet());
        var employed = actor.body().equals(owner);
        if (employed && places.contains(owner)) {
            return Optional.of(new Act(actor, ActingCapacity.OWN_BODY, owner, null, function));
        }
        var delegated = inForce.stream()
                .filter(delegation -> delegation.function() == function
                        && delegation.from().equals(owner)
                        && places.contains(delegation.to()))
                .min(Comparator.comparing(Delegation::agreementId))
                .map(delegation ->
                        new Act(actor, delegation.route().capacity(), owner, delegation.agreementId(), function));
        return Stream.of(
                        delegated,
                        employed
                                ? Optional.of(new Act(actor, ActingCapacity.OWN_BODY, owner, null, function))
                                : Optional.<Act>empty(),
                        places.contains(owner)
                                ? Optional.of(new Act(actor, ActingCapacity.SECONDED_S113, owner, null, function))
                                : Optional.<Act>empty())
                .flatMap(Optional::stream)
                .findFirst();
    }
}

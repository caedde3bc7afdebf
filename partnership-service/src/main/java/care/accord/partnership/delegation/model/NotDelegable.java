package care.accord.partnership.delegation.model;

import care.accord.contracts.DelegationRoute;
import care.accord.contracts.FunctionCode;
import care.accord.kit.refusal.Refusal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The law does not let this function pass between these bodies by this route. */
public record NotDelegable(
        String name, String sentence, @Nullable String citation) implements Refusal {

    static NotDelegable forbidden(FunctionCode function, DelegationRoute route, String citation) {
        return new NotDelegable(
                "FUNCTION_FORBIDDEN",
                "%s (%s) cannot be delegated by this route (%s). Leave it with the body that has it, or choose another route."
                        .formatted(function.display(), function.source(), route.source()),
                citation);
    }

    static NotDelegable withoutMeetingNeeds(FunctionCode function, String citation) {
        return new NotDelegable(
                "NEEDS_MEETING_NEEDS",
                "%s (%s) can be delegated only together with meeting needs under section 18 or 19. Add that function first, from the same day or an earlier one."
                        .formatted(function.display(), function.source()),
                citation);
    }

    static NotDelegable withoutChargingTerms(String citation) {
        return new NotDelegable(
                "NEEDS_CHARGING_TERMS",
                "Charging can be delegated only when the agreement says which services may be charged for and how users are told.",
                citation);
    }

    static NotDelegable unconfirmed(FunctionCode function, String citation) {
        return new NotDelegable(
                "LEGAL_CONFIRMATION_NEEDED",
                "Nothing we have read says that %s (%s) may be delegated under section 75. Take legal advice; whoever runs this installation then names it in the configuration."
                        .formatted(function.display().toLowerCase(Locale.ROOT), function.source()),
                citation);
    }

    static NotDelegable notTheirs(FunctionCode function) {
        return new NotDelegable(
                "FUNCTION_NOT_THEIRS",
                "%s (%s) is not a function of the body that would delegate it. Choose the body whose duty it is."
                        .formatted(function.display(), function.source()),
                function.source());
    }

    static NotDelegable wrongWay(DelegationRoute route) {
        return new NotDelegable(
                "ROUTE_DOES_NOT_FIT_BODIES",
                "This route does not let this kind of body pass a function to that one. Check which body delegates to which, or choose another route.",
                route.source());
    }

    static NotDelegable withoutPool() {
        return new NotDelegable(
                "NEEDS_POOLED_FUND_TERMS",
                "A pooled fund needs its host and manager in the agreement. Draft an agreement that names them, or choose regulation 8.",
                "SI 2000/617 reg 7");
    }

    static NotDelegable withoutCommissionersConsent() {
        return new NotDelegable(
                "NEEDS_COMMISSIONERS_CONSENT",
                "An NHS trust needs the consent of each body that commissions from it before it joins a pooled fund.",
                "SI 2000/617 reg 7(2)");
    }

    @Override
    public Kind kind() {
        return Kind.RULE;
    }
}

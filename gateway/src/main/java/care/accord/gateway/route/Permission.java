package care.accord.gateway.route;

import java.util.Collections;
import java.util.Set;

/** Who may call one method of one path. */
public sealed interface Permission {

    /** Without signing in. */
    record Everyone() implements Permission {}

    /** Whoever is signed in, whatever their role. */
    record SignedIn() implements Permission {}

    /** Whoever holds one of the roles. */
    record Holders(Set<String> roles) implements Permission {}

    /** Whether somebody who is signed in and holds these roles may call. */
    default boolean admits(Set<String> held) {
        return switch (this) {
            case Everyone everyone -> true;
            case SignedIn signedIn -> true;
            case Holders holders -> !Collections.disjoint(holders.roles(), held);
        };
    }
}

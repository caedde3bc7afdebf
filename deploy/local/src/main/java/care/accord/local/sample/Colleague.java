package care.accord.local.sample;

import java.math.BigDecimal;
import java.util.Locale;

/**
 * Someone who works in a funded post.
 *
 * @param body code of the employing body
 * @param weeklyHours of their contract; full time is 37
 * @param demo whether the demo partnership has them already
 */
public record Colleague(
        String givenName,
        String familyName,
        Grade grade,
        Team team,
        String body,
        BigDecimal weeklyHours,
        boolean demo) {

    public String name() {
        return givenName + " " + familyName;
    }

    /** How they sign in; the password is the same. */
    public String username() {
        return (givenName + "." + familyName).toLowerCase(Locale.ROOT);
    }
}

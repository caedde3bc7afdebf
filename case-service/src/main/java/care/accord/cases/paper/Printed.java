package care.accord.cases.paper;

import care.accord.kit.actor.Actor;
import care.accord.web.layout.IdentityBar;
import java.time.Instant;

/**
 * What the head of a printed page says.
 *
 * @param person name and NHS number
 */
public record Printed(String person, String by, Instant at) {

    public static Printed of(IdentityBar bar, Actor actor, Instant at) {
        var number = bar.nhsNumber();
        var known = number == null ? ", NHS number not known" : ", NHS number " + number.grouped();
        return new Printed(bar.name() + known, actor.name(), at);
    }
}

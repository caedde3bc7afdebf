package care.accord.acceptance.suite;

import java.security.SecureRandom;
import java.util.stream.Collectors;

/** Names that nobody else has, nor one that sounds like it. */
public final class Names {

    private static final SecureRandom CHANCE = new SecureRandom();

    private Names() {}

    public static String unheardOf() {
        return CHANCE.ints(12, 'a', 'z' + 1).mapToObj(Character::toString).collect(Collectors.joining("", "Q", "q"));
    }
}

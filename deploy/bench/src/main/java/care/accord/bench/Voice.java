package care.accord.bench;

import java.util.Locale;

/** Tells whoever started the bench how it goes on. */
final class Voice {

    private Voice() {}

    static void say(String what, Object... values) {
        System.out.println(String.format(Locale.ROOT, what, values));
    }
}

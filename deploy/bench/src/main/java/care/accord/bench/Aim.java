package care.accord.bench;

import java.util.Locale;

/** What a figure should be, in words, and whether it is. */
record Aim(String words, boolean met) {

    static final Aim NONE = new Aim("", true);

    static Aim atLeast(double least, double reached) {
        return new Aim(String.format(Locale.ROOT, "at least %.2f", least), reached >= least);
    }

    static Aim under(double limit, String unit, double reached) {
        return new Aim("under " + plain(limit) + (unit.isEmpty() ? "" : " " + unit), reached < limit);
    }

    private static String plain(double number) {
        return number == Math.rint(number) ? Long.toString(Math.round(number)) : Double.toString(number);
    }
}

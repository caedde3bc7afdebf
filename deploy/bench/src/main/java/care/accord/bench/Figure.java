package care.accord.bench;

import java.util.Locale;

/**
 * One row of the table.
 *
 * @param accord what Accord reached, with its unit
 * @param against the figure it is compared with, with its unit and what it is; empty when there is none
 * @param ratio the first over the second; empty when there is no second
 */
record Figure(Line line, String what, String accord, String against, String ratio, Aim aim) {

    /** Two rates of the same unit, from turns of one run. */
    static Figure compared(Line line, String what, Turns.Medians rates, String unit, String against, double aim) {
        return new Figure(
                line,
                what,
                number(rates.accord()) + " " + unit,
                "%s %s %s".formatted(number(rates.against()), unit, against),
                String.format(Locale.ROOT, "%.2f", rates.ratio()),
                aim == 0 ? Aim.NONE : Aim.atLeast(aim, rates.ratio()));
    }

    /** A figure that is judged by itself. */
    static Figure alone(Line line, String what, double value, String unit, Aim aim) {
        return new Figure(line, what, number(value) + " " + unit, "", "", aim);
    }

    /** Three digits that mean something, and no more. */
    static String number(double value) {
        var size = Math.abs(value);
        return String.format(Locale.ROOT, size >= 100 ? "%,.0f" : size >= 10 ? "%.1f" : "%.2f", value);
    }
}

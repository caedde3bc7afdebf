package care.accord.web.form;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A date as a person types it. Day before month, as in the United Kingdom; a month may be a number, a name or its first letters. */
sealed interface DateReading {

    record Nothing() implements DateReading {}

    record Read(LocalDate date) implements DateReading {}

    /** @param why completes "Date of birth …" */
    record Unreadable(String why, Set<Part> parts) implements DateReading {}

    int EARLIEST_YEAR = 1880;
    int LATEST_YEAR = 2199;
    Pattern ISO = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})");
    Pattern WORDS = Pattern.compile("(\\w+)[\\s/.\\-]+(\\w+)[\\s/.\\-]+(\\w+)");
    Set<Part> ALL = Set.of(Part.values());

    static DateReading ofText(String typed) {
        var text = typed.strip();
        var iso = ISO.matcher(text);
        if (iso.matches()) {
            return ofBoxes(iso.group(3), iso.group(2), iso.group(1));
        }
        var words = WORDS.matcher(text);
        return words.matches()
                ? ofBoxes(words.group(1), words.group(2), words.group(3))
                : new Unreadable("must be a date, like 3 4 2025 or 3 April 2025", ALL);
    }

    static DateReading ofBoxes(String day, String month, String year) {
        var missing = missing(day, month, year);
        if (missing.size() == 3) {
            return new Nothing();
        }
        if (!missing.isEmpty()) {
            return new Unreadable("must include a " + joined(missing), missing);
        }
        if (year.strip().matches("\\d{1,3}")) {
            return new Unreadable("must have a year of 4 numbers, like 2025", Set.of(Part.YEAR));
        }
        var y = number(year);
        var m = monthNumber(month);
        var d = number(day);
        var wrong = EnumSet.noneOf(Part.class);
        if (y < EARLIEST_YEAR || y > LATEST_YEAR) {
            wrong.add(Part.YEAR);
        }
        if (m < 1 || m > 12) {
            wrong.add(Part.MONTH);
        }
        if (d < 1 || d > 31 || wrong.isEmpty() && d > YearMonth.of(y, m).lengthOfMonth()) {
            wrong.add(Part.DAY);
        }
        return wrong.isEmpty()
                ? new Read(LocalDate.of(y, m, d))
                : new Unreadable("must be a real date: check the " + joined(wrong), wrong);
    }

    private static EnumSet<Part> missing(String day, String month, String year) {
        var missing = EnumSet.noneOf(Part.class);
        if (day.isBlank()) {
            missing.add(Part.DAY);
        }
        if (month.isBlank()) {
            missing.add(Part.MONTH);
        }
        if (year.isBlank()) {
            missing.add(Part.YEAR);
        }
        return missing;
    }

    private static String joined(Set<Part> parts) {
        return EnumSet.copyOf(parts).stream().map(Part::text).collect(Collectors.joining(" and "));
    }

    private static int monthNumber(String typed) {
        var text = typed.strip().toLowerCase(Locale.UK);
        if (text.length() >= 3) {
            for (var month : Month.values()) {
                if (month.getDisplayName(TextStyle.FULL, Locale.UK)
                        .toLowerCase(Locale.UK)
                        .startsWith(text)) {
                    return month.getValue();
                }
            }
        }
        return number(text);
    }

    /** Zero, which is never right, for what is no short number. */
    private static int number(String typed) {
        var text = typed.strip();
        return text.matches("[0-9]{1,4}") ? Integer.parseInt(text) : 0;
    }
}

package care.accord.cases.person.model;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.Period;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** When a person was born, as far as is known: a day, a month of a year, or a year. */
public record BirthDate(
        int year, @Nullable Integer month, @Nullable Integer day) {

    /** ISO 8601 with reduced precision, for schemas and columns. */
    public static final String PATTERN = "[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?";

    private static final Pattern ISO = Pattern.compile("([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?");

    public BirthDate {
        if (day != null && month == null) {
            throw new IllegalArgumentException("A day of birth needs its month");
        }
        try {
            LocalDate.of(year, month == null ? 1 : month, day == null ? 1 : day);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("Not a date of birth", e);
        }
    }

    /** Reads {@code 1980-04-03}, {@code 1980-04} or {@code 1980}; empty for anything else. */
    public static Optional<BirthDate> parse(String iso) {
        var match = ISO.matcher(iso);
        if (!match.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new BirthDate(
                    Integer.parseInt(match.group(1)), numberOrNull(match.group(2)), numberOrNull(match.group(3))));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    public static BirthDate on(LocalDate day) {
        return new BirthDate(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
    }

    /** The first day that it can have been. */
    public LocalDate earliest() {
        return LocalDate.of(year, month == null ? 1 : month, day == null ? 1 : day);
    }

    /** The last day that it can have been. */
    public LocalDate latest() {
        if (month == null) {
            return LocalDate.of(year, 12, 31);
        }
        return day == null ? earliest().plusMonths(1).minusDays(1) : earliest();
    }

    /** Completed years on that day; the lower of two where the birthday is not known. */
    public int ageOn(LocalDate today) {
        return Math.max(0, Period.between(latest(), today).getYears());
    }

    public boolean isWhole() {
        return day != null;
    }

    /** {@code 3 April 1980}, {@code April 1980} or {@code 1980}. */
    public String display() {
        if (month == null) {
            return Integer.toString(year);
        }
        var monthOfYear = Month.of(month).getDisplayName(TextStyle.FULL, Locale.UK) + " " + year;
        return day == null ? monthOfYear : day + " " + monthOfYear;
    }

    public String iso() {
        var text = "%04d".formatted(year);
        if (month != null) {
            text += "-%02d".formatted(month);
        }
        if (day != null) {
            text += "-%02d".formatted(day);
        }
        return text;
    }

    @Override
    public String toString() {
        return iso();
    }

    private static @Nullable Integer numberOrNull(@Nullable String digits) {
        return digits == null ? null : Integer.valueOf(digits);
    }
}

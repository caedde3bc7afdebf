package care.accord.web.form;

import java.util.Locale;

/** The boxes of a date, in the order in which they stand. */
enum Part {
    DAY,
    MONTH,
    YEAR;

    String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    String of(String field) {
        return field + "-" + text();
    }
}

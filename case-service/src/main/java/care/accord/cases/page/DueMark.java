package care.accord.cases.page;

import care.accord.cases.due.model.Due;
import care.accord.web.layout.DisplayText;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * When a step is due, in words; the colour only repeats how pressing they say it is.
 *
 * @param colour null for what is not pressing
 */
public record DueMark(String text, @Nullable String colour) {

    public static DueMark of(Due due, LocalDate today) {
        var days = Math.abs(due.daysLeft(today));
        return switch (due.urgency(today)) {
            case OVERDUE -> new DueMark("Overdue by " + inWords(days), "red");
            case TODAY -> new DueMark("Due today", "orange");
            case SOON -> new DueMark(inTime(due, days), "yellow");
            case LATER -> new DueMark(inTime(due, days), null);
        };
    }

    private static String inTime(Due due, long days) {
        return "Due in %s (%s)".formatted(inWords(days), DisplayText.inWords(due.on()));
    }

    private static String inWords(long days) {
        return days == 1 ? "1 day" : "%,d days".formatted(days);
    }
}

package care.accord.cases.due.model;

import care.accord.cases.episode.model.Step;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * A step and the day by which it is to be taken.
 *
 * @param on the last day that is still in time
 */
public record Due(Step step, LocalDate on) {

    /** How many days count as soon, the present one among them. */
    public static final int SOON_DAYS = 7;

    /** How pressing it is on a day. */
    public enum Urgency {
        OVERDUE,
        TODAY,
        SOON,
        LATER
    }

    /** The last day that counts as soon. */
    public static LocalDate soonUntil(LocalDate today) {
        return today.plusDays(SOON_DAYS - 1L);
    }

    public Urgency urgency(LocalDate today) {
        if (on.isBefore(today)) {
            return Urgency.OVERDUE;
        }
        if (on.equals(today)) {
            return Urgency.TODAY;
        }
        return on.isAfter(soonUntil(today)) ? Urgency.LATER : Urgency.SOON;
    }

    /** Days until it is due; negative once it is overdue. */
    public long daysLeft(LocalDate today) {
        return ChronoUnit.DAYS.between(today, on);
    }
}

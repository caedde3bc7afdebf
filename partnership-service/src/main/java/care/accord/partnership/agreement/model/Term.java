package care.accord.partnership.agreement.model;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;

/** How long an agreement lasts: calendar days, both ends included. */
@Embeddable
public record Term(LocalDate startsOn, LocalDate endsOn) {

    public Term {
        if (endsOn.isBefore(startsOn)) {
            throw new IllegalArgumentException("Term ends before it starts: " + startsOn + " to " + endsOn);
        }
    }

    /**
     * A term of so many months: it ends the day before the corresponding date, or on the last day of a month that lacks
     * that date, so that three years from 1 April end on 31 March and six months from 31 August at the end of February.
     */
    public static Term ofMonths(LocalDate startsOn, int months) {
        if (months < 1) {
            throw new IllegalArgumentException("A term lasts at least one month: " + months);
        }
        var corresponding = startsOn.plusMonths(months);
        var monthHasTheDate = corresponding.getDayOfMonth() == startsOn.getDayOfMonth();
        return new Term(startsOn, monthHasTheDate ? corresponding.minusDays(1) : corresponding);
    }

    /** A notice of so many months ends on the corresponding date, or on the last day of a month that lacks it. */
    public static LocalDate noticeEndsOn(LocalDate givenOn, int months) {
        return givenOn.plusMonths(months);
    }

    public boolean includes(LocalDate day) {
        return !day.isBefore(startsOn) && !day.isAfter(endsOn);
    }

    /** The same term cut short; a day after the end changes nothing, since a notice cannot lengthen an agreement. */
    public Term endingBy(LocalDate day) {
        return day.isBefore(endsOn) ? new Term(startsOn, day) : this;
    }
}

package care.accord.kit.draft;

import care.accord.kit.time.Clocks;
import java.time.Instant;
import java.time.LocalDate;

/**
 * How long a draft is kept (local policy: long enough for leave and sickness, no longer than what was typed is of use).
 *
 * @param days how many days after the day of its last change; its last day is included
 */
record DraftRule(int days) {

    /** From so many days before the last one on, the person is told. */
    private static final int SOON = 7;

    DraftRule {
        if (days < 1) {
            throw new IllegalArgumentException("accord.drafts.kept-days must be at least 1, not " + days);
        }
    }

    /** The last day on which a draft saved at that moment is there. */
    LocalDate keptUntil(Instant savedAt) {
        return Clocks.dayOf(savedAt).plusDays(days);
    }

    boolean endsSoon(Instant savedAt, LocalDate today) {
        return !keptUntil(savedAt).minusDays(SOON).isAfter(today);
    }

    /** Drafts saved before this moment are over. */
    Instant overWhenSavedBefore(LocalDate today) {
        return today.minusDays(days).atStartOfDay(Clocks.ENGLAND).toInstant();
    }
}

package care.accord.aftercare.detention.model;

import static care.accord.aftercare.detention.model.Earlier.How.CORRECTS;
import static care.accord.aftercare.detention.model.Earlier.How.ENDS;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * All that was recorded of one person's detentions, and whether a new statement fits it.
 *
 * @param bornOn as much as is known, in ISO 8601; null where the identity was not received or has no birth date
 */
public record History(@Nullable String bornOn, List<Entry> entries) {

    /** What matters of a recorded detention to those that come after. */
    public record Entry(
            UUID id,
            String statusCode,
            LocalDate detainedOn,
            @Nullable Earlier earlier) {}

    public History {
        entries = List.copyOf(entries);
    }

    public static History of(@Nullable String bornOn, Collection<Detention> recorded) {
        return new History(bornOn, recorded.stream().map(Detention::entry).toList());
    }

    /** Refuses a statement that does not fit, with the first reason in the order of the form. */
    public void check(Statement stated, LocalDate today) {
        if (stated.detainedOn().isAfter(today)) {
            throw DetentionRefusal.DETAINED_IN_THE_FUTURE.refused();
        }
        if (isBeforeBirth(stated.detainedOn())) {
            throw DetentionRefusal.DETAINED_BEFORE_BIRTH.refused();
        }
        if (stated.appliedOn() != null && stated.appliedOn().isAfter(stated.detainedOn())) {
            throw DetentionRefusal.APPLIED_AFTER_DETENTION.refused();
        }
        if (stated.earlier() != null) {
            checkEarlier(stated, stated.earlier());
        }
        if (isRecordedAlready(stated)) {
            throw DetentionRefusal.ALREADY_RECORDED.refused();
        }
    }

    /** Whether the statement continues that detention: names it, or one that goes back to it. */
    public boolean continues(Statement stated, UUID detentionId) {
        for (var earlier = stated.earlier(); earlier != null; earlier = earlierOf(earlier.detentionId())) {
            if (earlier.detentionId().equals(detentionId)) {
                return true;
            }
        }
        return false;
    }

    private @Nullable Earlier earlierOf(UUID id) {
        return entries.stream()
                .filter(entry -> entry.id().equals(id))
                .findFirst()
                .map(Entry::earlier)
                .orElse(null);
    }

    private void checkEarlier(Statement stated, Earlier earlier) {
        var named = entries.stream()
                .filter(entry -> entry.id().equals(earlier.detentionId()))
                .findFirst()
                .orElseThrow(DetentionRefusal.EARLIER_UNKNOWN::refused);
        if (isCorrected(named)) {
            throw DetentionRefusal.EARLIER_CORRECTED.refused();
        }
        if (stated.does(ENDS) && stands(named.id(), ENDS)) {
            throw DetentionRefusal.EARLIER_ENDED.refused();
        }
        if (stated.does(ENDS) && stated.detainedOn().isBefore(named.detainedOn())) {
            throw DetentionRefusal.FOLLOWS_BACKWARDS.refused();
        }
    }

    /** A partial date of birth refuses only what is before all that it can mean. */
    private boolean isBeforeBirth(LocalDate day) {
        return bornOn != null && day.toString().substring(0, bornOn.length()).compareTo(bornOn) < 0;
    }

    private boolean isRecordedAlready(Statement stated) {
        return entries.stream()
                .filter(entry -> !isCorrected(entry) && !isCorrectedBy(stated, entry))
                .anyMatch(entry -> entry.statusCode().equals(stated.status().code())
                        && entry.detainedOn().equals(stated.detainedOn()));
    }

    private boolean isCorrected(Entry entry) {
        return stands(entry.id(), CORRECTS);
    }

    private boolean stands(UUID id, Earlier.How how) {
        return entries.stream().anyMatch(other -> new Earlier(id, how).equals(other.earlier()));
    }

    private static boolean isCorrectedBy(Statement stated, Entry entry) {
        return new Earlier(entry.id(), CORRECTS).equals(stated.earlier());
    }
}

package care.accord.cases.sync.web;

import care.accord.cases.sync.model.Verdict;
import care.accord.cases.sync.usecase.Synced;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What became of what a system sent.
 *
 * @param id of the person or request here
 * @param heldVersion the newest version that was taken: higher than the one that was sent where that came too late
 * @param outcome of all of it
 * @param reason set where no field was looked at
 */
public record SyncedView(
        UUID id,
        UUID personId,
        long heldVersion,
        Instant heldAsOf,
        Verdict.Outcome outcome,
        Verdict.@Nullable Reason reason,
        List<FieldView> fields) {

    /** What became of one field, why, and what the sender can do about it. */
    public record FieldView(
            String field,
            Verdict.Outcome outcome,
            Verdict.@Nullable Reason reason,
            @Nullable String remedy) {

        static FieldView of(Verdict verdict) {
            return new FieldView(verdict.field(), verdict.outcome(), verdict.reason(), verdict.remedy());
        }
    }

    static SyncedView of(Synced synced) {
        return new SyncedView(
                synced.recordId(),
                synced.personId(),
                synced.held().version(),
                synced.held().asOf(),
                synced.outcome(),
                synced.reason(),
                synced.verdicts().stream().map(FieldView::of).toList());
    }
}

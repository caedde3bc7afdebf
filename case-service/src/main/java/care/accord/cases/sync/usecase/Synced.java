package care.accord.cases.sync.usecase;

import care.accord.cases.sync.model.Edition;
import care.accord.cases.sync.model.Verdict;
import care.accord.cases.sync.model.Verdict.Outcome;
import care.accord.cases.sync.model.Verdict.Reason;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What became of what a system sent.
 *
 * @param recordId the person or request here
 * @param created the record came on record with it
 * @param held the newest version that was taken; newer than the one that was sent where that came too late
 * @param outcome of all of it: applied where one field or more was, rejected where nothing was and some could not be
 * @param reason why nothing was looked at; null where each field has its own answer
 */
public record Synced(
        UUID recordId,
        UUID personId,
        boolean created,
        Edition held,
        Outcome outcome,
        @Nullable Reason reason,
        List<Verdict> verdicts) {

    static Synced of(UUID recordId, UUID personId, boolean created, Edition edition, List<Verdict> verdicts) {
        return new Synced(recordId, personId, created, edition, outcomeOf(verdicts), null, verdicts);
    }

    static Synced tooLate(UUID recordId, UUID personId, Edition held, List<Verdict> verdicts) {
        return new Synced(
                recordId,
                personId,
                false,
                held,
                Outcome.UNCHANGED,
                Reason.OLDER_VERSION,
                verdicts.stream().map(Verdict::tooLate).toList());
    }

    private static Outcome outcomeOf(List<Verdict> verdicts) {
        var outcomes = verdicts.stream().map(Verdict::outcome).toList();
        if (outcomes.contains(Outcome.APPLIED)) {
            return Outcome.APPLIED;
        }
        return outcomes.contains(Outcome.REJECTED) ? Outcome.REJECTED : Outcome.UNCHANGED;
    }
}

package care.accord.cases.sync.model;

import org.jspecify.annotations.Nullable;

/**
 * What became of one field that a system sent.
 *
 * @param field as in the API
 * @param reason null where there is nothing to explain
 * @param remedy what the sender can do about it; null where there is nothing to do
 */
public record Verdict(
        String field,
        Outcome outcome,
        @Nullable Reason reason,
        @Nullable String remedy) {

    /** What became of a field, or of all that was sent at once. */
    public enum Outcome {
        APPLIED,
        UNCHANGED,
        REJECTED
    }

    /** Why. */
    public enum Reason {
        /** A newer version came before. */
        OLDER_VERSION,
        /** The field was recorded or changed here: it is a worker's. */
        KEPT_HERE,
        /** The code is none of those that are known: it is kept as received and shown as such. */
        UNKNOWN_CODE,
        /** It cannot be so. */
        UNFIT
    }

    static Verdict applied(String field) {
        return new Verdict(field, Outcome.APPLIED, null, null);
    }

    static Verdict unchanged(String field) {
        return new Verdict(field, Outcome.UNCHANGED, null, null);
    }

    static Verdict unfit(String field, String remedy) {
        return new Verdict(field, Outcome.REJECTED, Reason.UNFIT, remedy);
    }

    static Verdict keptHere(String field) {
        return new Verdict(
                field,
                Outcome.REJECTED,
                Reason.KEPT_HERE,
                "The field was recorded or changed in Accord. Agree with the person's team which is right");
    }

    static Verdict unknownCode(String field, Outcome outcome) {
        return new Verdict(
                field,
                outcome,
                Reason.UNKNOWN_CODE,
                "The code is kept as received and used for nothing. Send one of those in the API's description");
    }

    /** The same answer to the same version again: what was applied then is there. */
    public Verdict again() {
        return outcome == Outcome.APPLIED ? new Verdict(field, Outcome.UNCHANGED, reason, remedy) : this;
    }

    /** What became of the field in a version that came too late. */
    public Verdict tooLate() {
        return new Verdict(field, Outcome.UNCHANGED, Reason.OLDER_VERSION, null);
    }
}

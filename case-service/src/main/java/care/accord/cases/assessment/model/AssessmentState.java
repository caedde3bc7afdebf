package care.accord.cases.assessment.model;

import java.util.Map;
import java.util.Optional;

/** Where an assessment is in its life. A move that is not in the table is refused. */
public enum AssessmentState {
    /** Started; nothing is written yet. */
    DRAFT("Not started", true),
    IN_PROGRESS("In progress", true),
    COMPLETED("Completed", false),
    /** Completed, and the written record was given (Care Act 2014 s12(3)). */
    SHARED("Completed and shared", false),
    /** Broken off; national returns leave it out. */
    CANCELLED("Cancelled", false),
    /** The adult did not want it (Care Act 2014 s11). */
    REFUSED("Refused by the person", false);

    private final String label;
    private final boolean open;

    AssessmentState(String label, boolean open) {
        this.label = label;
        this.open = open;
    }

    public String label() {
        return label;
    }

    /** Whether findings can still be written. */
    public boolean isOpen() {
        return open;
    }

    /** Whether eligibility can be determined on it (Care Act 2014 s13(1)). */
    public boolean isComplete() {
        return this == COMPLETED || this == SHARED;
    }

    /** What can happen to an assessment. */
    public enum Move {
        SAVE,
        COMPLETE,
        SHARE,
        REFUSE,
        CANCEL
    }

    private static final Map<AssessmentState, Map<Move, AssessmentState>> TABLE = Map.of(
            DRAFT, Map.of(Move.SAVE, IN_PROGRESS, Move.REFUSE, REFUSED, Move.CANCEL, CANCELLED),
            IN_PROGRESS,
                    Map.of(
                            Move.SAVE, IN_PROGRESS,
                            Move.COMPLETE, COMPLETED,
                            Move.REFUSE, REFUSED,
                            Move.CANCEL, CANCELLED),
            COMPLETED, Map.of(Move.SHARE, SHARED),
            SHARED, Map.of(Move.SHARE, SHARED),
            CANCELLED, Map.of(),
            REFUSED, Map.of());

    /** Where that move leads from here; empty when it is not allowed. */
    public Optional<AssessmentState> after(Move move) {
        return Optional.ofNullable(TABLE.getOrDefault(this, Map.of()).get(move));
    }
}

package care.accord.partnership.agreement.model;

import care.accord.contracts.BodyCode;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A step with what must be known of it. Steps of {@link Move#TABLE} that have no record here cannot be recorded yet. */
public sealed interface StepTaken {

    Step step();

    LocalDate on();

    /** What could be done instead of, or besides, the agreement proposed. */
    enum Option {
        NO_CHANGE("No change"),
        END("End the arrangement"),
        REFRESH("Refresh the agreement"),
        NEW_AGREEMENT("A new agreement"),
        OTHER("Another option");

        private final String display;

        Option(String display) {
            this.display = display;
        }

        public String display() {
            return display;
        }
    }

    /** What has to be closed out before an agreement has ended for good. */
    enum ExitItem {
        STAFF("Staff"),
        RECORDS("Records"),
        CASES("Open cases and after-care"),
        FUNDS("Funds"),
        SYSTEM_ACCESS("Access to systems");

        private final String display;

        ExitItem(String display) {
            this.display = display;
        }

        public String display() {
            return display;
        }
    }

    /** @param paper where the appraisal is */
    record OptionsAppraised(LocalDate on, Set<Option> options, String paper) implements StepTaken {
        public OptionsAppraised {
            options = Set.copyOf(options);
        }

        @Override
        public Step step() {
            return Step.OPTIONS_APPRAISED;
        }
    }

    /**
     * @param consultation where its record is; null only for a Better Care Fund pool
     * @param betterCareFundPool excepted from joint consultation (SI 2000/617 reg 4(2A))
     */
    record Consulted(LocalDate on, @Nullable String consultation, boolean betterCareFundPool) implements StepTaken {
        @Override
        public Step step() {
            return Step.CONSULTED;
        }
    }

    /**
     * @param by the body that decided
     * @param decision the reference of its decision under its scheme of delegation
     */
    record Approved(LocalDate on, BodyCode by, String decision) implements StepTaken {
        @Override
        public Step step() {
            return Step.APPROVED;
        }
    }

    record Signed(LocalDate on) implements StepTaken {
        @Override
        public Step step() {
            return Step.SIGNED;
        }
    }

    /** @param givenBy the party that gives notice to the other */
    record NoticeGiven(LocalDate on, BodyCode givenBy, int months, String reason, boolean inWriting)
            implements StepTaken {
        @Override
        public Step step() {
            return Step.NOTICE_GIVEN;
        }
    }

    record EndReached(LocalDate on, String exitPlan) implements StepTaken {
        @Override
        public Step step() {
            return Step.END_REACHED;
        }
    }

    record ExitCompleted(LocalDate on, Set<ExitItem> closedOut) implements StepTaken {
        public ExitCompleted {
            closedOut = Set.copyOf(closedOut);
        }

        @Override
        public Step step() {
            return Step.EXIT_COMPLETED;
        }
    }
}

package care.accord.partnership.agreement.web;

import care.accord.contracts.BodyCode;
import care.accord.kit.refusal.Refusal;
import care.accord.kit.refusal.RefusedException;
import care.accord.partnership.agreement.model.Step;
import care.accord.partnership.agreement.model.StepTaken;
import care.accord.partnership.agreement.model.StepTaken.ExitItem;
import care.accord.partnership.agreement.model.StepTaken.Option;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A step to record, with the fields that it needs.
 *
 * @param options for OPTIONS_APPRAISED
 * @param reference where the evidence is: options paper, consultation, decision, exit plan; for NOTICE_GIVEN the reason
 * @param betterCareFundPool for CONSULTED
 * @param body for APPROVED who decided, for NOTICE_GIVEN who gave notice
 * @param noticeMonths for NOTICE_GIVEN
 * @param inWriting for NOTICE_GIVEN
 * @param closedOut for EXIT_COMPLETED
 */
public record StepRequest(
        @NotNull Step step,
        @NotNull LocalDate on,
        @Nullable Set<Option> options,
        @Nullable @Size(min = 1, max = 500) String reference,
        @Nullable Boolean betterCareFundPool,
        @Nullable BodyCode body,
        @Nullable @Min(1) @Max(60) Integer noticeMonths,
        @Nullable Boolean inWriting,
        @Nullable Set<ExitItem> closedOut) {

    /** What a step's record lacks. */
    enum Incomplete implements Refusal {
        STEP_INCOMPLETE("The step needs more than was sent. Add the fields named."),
        STEP_NOT_RECORDED_HERE("This step cannot be recorded yet. Choose one of the steps that the agreement offers.");

        private final String sentence;

        Incomplete(String sentence) {
            this.sentence = sentence;
        }

        @Override
        public Kind kind() {
            return Kind.RULE;
        }

        @Override
        public String sentence() {
            return sentence;
        }
    }

    /** The steps that have a record; the others of the table are the law's, and nobody has asked for them yet. */
    static boolean canBeRecorded(Step step) {
        return switch (step) {
            case OPTIONS_APPRAISED, CONSULTED, APPROVED, SIGNED, NOTICE_GIVEN, END_REACHED, EXIT_COMPLETED -> true;
            case EXTENDED, REVIEW_DUE, REVIEW_CLOSED, BREAK_EXERCISED, BREACH_FOUND, NOTICE_WITHDRAWN -> false;
        };
    }

    /**
     * @throws RefusedException {@link Incomplete#STEP_INCOMPLETE} with the fields that are missing
     */
    StepTaken toStep() {
        return switch (step) {
            case OPTIONS_APPRAISED ->
                new StepTaken.OptionsAppraised(on, needed("options", options), needed("reference", reference));
            case CONSULTED -> new StepTaken.Consulted(on, reference, Boolean.TRUE.equals(betterCareFundPool));
            case APPROVED -> new StepTaken.Approved(on, needed("body", body), needed("reference", reference));
            case SIGNED -> new StepTaken.Signed(on);
            case NOTICE_GIVEN ->
                new StepTaken.NoticeGiven(
                        on,
                        needed("body", body),
                        needed("noticeMonths", noticeMonths),
                        needed("reference", reference),
                        Boolean.TRUE.equals(inWriting));
            case END_REACHED -> new StepTaken.EndReached(on, needed("reference", reference));
            case EXIT_COMPLETED -> new StepTaken.ExitCompleted(on, needed("closedOut", closedOut));
            case EXTENDED, REVIEW_DUE, REVIEW_CLOSED, BREAK_EXERCISED, BREACH_FOUND, NOTICE_WITHDRAWN ->
                throw new RefusedException(
                        Incomplete.STEP_NOT_RECORDED_HERE,
                        List.of(new RefusedException.Field("/step", "Choose a step that the agreement offers")));
        };
    }

    private <T> T needed(String field, @Nullable T value) {
        if (value == null) {
            throw new RefusedException(
                    Incomplete.STEP_INCOMPLETE, List.of(new RefusedException.Field("/" + field, "This step needs it")));
        }
        return value;
    }
}

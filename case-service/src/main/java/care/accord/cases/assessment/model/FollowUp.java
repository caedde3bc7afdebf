package care.accord.cases.assessment.model;

import care.accord.kit.refusal.RefusedException;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/** What the council has to do once eligibility is decided; which, depends on the decision. */
public sealed interface FollowUp {

    /**
     * Where nothing is eligible (Care Act 2014 s13(5)).
     *
     * @param advice on what can be done to meet or reduce the needs, and to prevent or delay others, as it was given in writing
     */
    record Advice(
            @NotBlank @Size(max = Answers.LONG) String advice,
            @NotNull LocalDate givenOn) implements FollowUp {}

    /**
     * Where needs are eligible (Care Act 2014 s13(3)).
     *
     * @param whatCouldHelp what could be done to meet the needs
     * @param wantsNeedsMet whether the adult wants the council to meet them
     */
    record NextSteps(
            @NotBlank @Size(max = Answers.LONG) String whatCouldHelp,
            @NotNull Boolean wantsNeedsMet,
            @NotNull Residence residence)
            implements FollowUp {}

    /** Whether nothing is left to do in this case: advice was given, or the adult does not want the needs met. */
    default boolean endsTheCase() {
        return switch (this) {
            case Advice _ -> true;
            case NextSteps steps -> !steps.wantsNeedsMet;
        };
    }

    /**
     * @throws RefusedException {@link AssessmentRefusal#FOLLOW_UP_DOES_NOT_FIT}, {@link AssessmentRefusal#ADVICE_IN_THE_FUTURE}
     */
    default void requireFit(Determination decided, LocalDate today) {
        if (decided.eligible() == this instanceof Advice) {
            throw new RefusedException(AssessmentRefusal.FOLLOW_UP_DOES_NOT_FIT);
        }
        if (this instanceof Advice advice && advice.givenOn.isAfter(today)) {
            throw RefusedException.of(AssessmentRefusal.ADVICE_IN_THE_FUTURE, "/givenOn");
        }
    }
}

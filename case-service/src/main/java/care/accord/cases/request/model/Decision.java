package care.accord.cases.request.model;

import static care.accord.contracts.RequestOutcome.DECEASED;
import static care.accord.contracts.RequestOutcome.MOVED_TO_ANOTHER_LA;
import static care.accord.contracts.RequestOutcome.PROGRESS_TO_ASSESSMENT;
import static care.accord.contracts.RequestOutcome.PROGRESS_TO_PLANNING;

import care.accord.cases.episode.model.Assurance;
import care.accord.cases.episode.model.EpisodeMove;
import care.accord.cases.episode.model.EpisodeRefusal;
import care.accord.contracts.RequestOutcome;
import care.accord.kit.refusal.RefusedException;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;

/**
 * What becomes of a request.
 *
 * @param needMayExist whether it appears that the person may have needs for care and support, whatever their level and whatever
 *     the person's means (Care Act 2014 s9(1) and (3))
 * @param personRefused the person refused an assessment (s11(1))
 * @param refusalMustNotStand the person lacks capacity and an assessment is in their best interests, or they are experiencing or
 *     at risk of abuse or neglect (s11(2))
 */
public record Decision(
        RequestOutcome outcome,
        String reason,
        boolean needMayExist,
        boolean personRefused,
        boolean refusalMustNotStand,
        LocalDate decidedOn) {

    public static final int LONGEST_REASON = 4000;

    /** The duty to assess is not this council's where the person has died or another authority is responsible. */
    private static final Set<RequestOutcome> NO_DUTY_HERE = EnumSet.of(DECEASED, MOVED_TO_ANOTHER_LA);

    /**
     * The move that the decision asks of a case whose request is still open.
     *
     * @throws RefusedException {@link RequestRefusal#PLAN_NEEDS_ASSESSMENT}, {@link EpisodeRefusal#REFUSAL_CANNOT_STAND}
     */
    public EpisodeMove move() {
        if (outcome == DECEASED) {
            return EpisodeMove.RECORD_DEATH;
        }
        if (outcome == PROGRESS_TO_PLANNING) {
            throw new RefusedException(RequestRefusal.PLAN_NEEDS_ASSESSMENT);
        }
        if (outcome == PROGRESS_TO_ASSESSMENT) {
            return EpisodeMove.OFFER_ASSESSMENT;
        }
        if (!outcome.endsTheRequest() && needMayExist) {
            return EpisodeMove.OFFER_ASSESSMENT;
        }
        if (needMayExist && personRefused && refusalMustNotStand) {
            throw new RefusedException(EpisodeRefusal.REFUSAL_CANNOT_STAND);
        }
        return EpisodeMove.CLOSE_REQUEST;
    }

    /** What the facts of the decision make sure of. */
    public Set<Assurance> assured() {
        return leavesNoNeedOutstanding() ? EnumSet.of(Assurance.NO_NEED_OUTSTANDING) : EnumSet.noneOf(Assurance.class);
    }

    private boolean leavesNoNeedOutstanding() {
        return !needMayExist || NO_DUTY_HERE.contains(outcome) || personRefused && !refusalMustNotStand;
    }
}

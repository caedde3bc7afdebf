package care.accord.aftercare.entitlement.model;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known when a move is asked for.
 *
 * @param reason why, in the recorder's words
 * @param leave what section 17 leave amounts to; null while the question is unanswered
 * @param newApplicationOrOrder whether a return to hospital rests on a new application or order
 * @param conclusions what each body concluded, at most the last of each
 * @param personOrCarerViews what the person, or a carer for them, says about ending
 * @param noticeSentOn when the written notice of both bodies went to the person
 */
public record Circumstances(
        String reason,
        @Nullable Leave leave,
        boolean ctoInForce,
        boolean conditionallyDischarged,
        boolean newApplicationOrOrder,
        List<Conclusion> conclusions,
        String personOrCarerViews,
        @Nullable LocalDate noticeSentOn) {

    /** The test for section 17 leave. */
    public enum Leave {
        /** R v Ealing, ex parte Watson: really lives in the community. */
        LIVES_IN_THE_COMMUNITY,
        /** CXF v Central Bedfordshire: regular escorted leave from hospital. */
        REGULAR_ESCORTED_LEAVE
    }

    /** The two bodies that decide together (s117(2)). */
    public enum Body {
        COUNCIL,
        NHS
    }

    /**
     * What one body concluded, by whom and why.
     *
     * @param decider OIDC subject
     */
    public record Conclusion(Body body, boolean satisfied, String decider, LocalDate on, String reasons) {}

    public Circumstances {
        conclusions = List.copyOf(conclusions);
    }

    /** Nothing is known but why. */
    public static Circumstances because(String reason) {
        return new Circumstances(reason, null, false, false, false, List.of(), "", null);
    }
}

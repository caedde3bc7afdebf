package care.accord.partnership.agreement.model;

import care.accord.kit.refusal.Refusal;
import org.jspecify.annotations.Nullable;

/** Why an agreement cannot be drafted, moved on or changed. */
public enum AgreementRefusal implements Refusal {
    AGREEMENT_NOT_FOUND(Kind.MISSING, "There is no agreement with that id.", null),
    SAME_BODY_TWICE(Kind.RULE, "An agreement is between two different bodies. Choose another second body.", null),
    SCHEDULE_INCOMPLETE(
            Kind.RULE,
            "The written agreement lacks something that the regulations require. Add what is missing.",
            "SI 2000/617 reg 8(2)"),
    STEP_NOT_ALLOWED(Kind.CONFLICT, "The agreement cannot take this step from where it stands.", null),
    STEP_IN_THE_FUTURE(
            Kind.RULE, "A step is recorded when it has been taken. Enter today's date or an earlier one.", null),
    STEP_BEFORE_THE_LAST(Kind.RULE, "The step before was taken on a later day. Enter that day or one after it.", null),
    TOO_FEW_OPTIONS(
            Kind.RULE,
            "An appraisal weighs at least no change and an end. Appraise both, beside what is proposed.",
            null),
    NOT_CONSULTED(
            Kind.RULE,
            "Those affected must be consulted jointly first, unless this is a Better Care Fund pool. Say where the record of the consultation is.",
            "SI 2000/617 reg 4(2) and (2A)"),
    NOT_A_PARTY(Kind.RULE, "That body is not a party to the agreement. Choose one of its two bodies.", null),
    ALREADY_APPROVED(
            Kind.CONFLICT, "That body has approved the agreement already. The other body's decision is needed.", null),
    NOT_YOUR_BODY(Kind.FORBIDDEN, "A board member records the approval of their own body only.", null),
    TERM_OVER(Kind.RULE, "The term is over, so the agreement cannot be signed. Draft a new one.", null),
    NOTICE_NOT_WRITTEN(Kind.RULE, "Notice counts only in writing. Record it when it has been given in writing.", null),
    END_NOT_REACHED(Kind.RULE, "The last day of the agreement has not come yet. Record the end when it has.", null),
    EXIT_INCOMPLETE(
            Kind.RULE,
            "Staff, records, cases, funds and access to systems must all be closed out before an agreement has ended.",
            null),
    CLOSED(Kind.CONFLICT, "The agreement has ended, so its functions cannot be changed. Draft a new one.", null),
    ALREADY_DELEGATED(
            Kind.CONFLICT,
            "The agreement delegates that function already. Withdraw it before you add it on other terms.",
            null),
    NOT_ON_THE_SCHEDULE(Kind.MISSING, "The agreement does not delegate that function.", null),
    OUTSIDE_THE_TERM(
            Kind.RULE, "A function can be delegated only within the agreement's term. Enter a day of the term.", null),
    STILL_NEEDED(
            Kind.RULE,
            "Another delegated function is lawful only together with meeting needs. Withdraw financial assessment and charging first.",
            "SI 2015/643 Sch para 13");

    private final Kind kind;
    private final String sentence;
    private final @Nullable String citation;

    AgreementRefusal(Kind kind, String sentence, @Nullable String citation) {
        this.kind = kind;
        this.sentence = sentence;
        this.citation = citation;
    }

    @Override
    public Kind kind() {
        return kind;
    }

    @Override
    public String sentence() {
        return sentence;
    }

    @Override
    public @Nullable String citation() {
        return citation;
    }
}

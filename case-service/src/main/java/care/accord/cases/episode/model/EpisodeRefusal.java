package care.accord.cases.episode.model;

import care.accord.kit.refusal.Refusal;
import org.jspecify.annotations.Nullable;

/** Why a case does not make a move. */
public enum EpisodeRefusal implements Refusal {
    REQUEST_NOT_DECIDED(Kind.CONFLICT, "The request has no outcome yet. Record the outcome of the request first."),
    ASSESSMENT_NOT_STARTED(
            Kind.CONFLICT,
            "The assessment is due and has not started. Start the assessment, or record that it was refused."),
    ASSESSMENT_REFUSED(
            Kind.CONFLICT,
            "The person refused the assessment. The duty revives when they ask for one, or when needs or circumstances change: record that first.",
            "Care Act 2014 s11(3) and (4)"),
    ASSESSMENT_NOT_COMPLETED(Kind.CONFLICT, "The assessment is not complete. Complete it first."),
    ELIGIBILITY_NOT_DETERMINED(
            Kind.CONFLICT,
            "The assessment is complete and eligibility is not decided. Decide eligibility first.",
            "Care Act 2014 s13(1)"),
    PLAN_NOT_STARTED(
            Kind.CONFLICT,
            "The person has eligible needs. Start the plan, or record that they do not want the needs met.",
            "Care Act 2014 ss13(3) and 24(1)"),
    ADVICE_NOT_ISSUED(
            Kind.CONFLICT,
            "The person has no eligible needs. Give them written advice on meeting, reducing, preventing or delaying needs first.",
            "Care Act 2014 s13(5)"),
    PLAN_NOT_SIGNED_OFF(Kind.CONFLICT, "The plan is not signed off. Sign off the plan first.", "Care Act 2014 s25"),
    PLAN_IN_FORCE(Kind.CONFLICT, "A plan is in force. Start a review, or end the support, first.", "Care Act 2014 s27"),
    REVIEW_NOT_CONCLUDED(
            Kind.CONFLICT, "A review is under way. Record what the review concluded first.", "Care Act 2014 s27"),
    BEING_TRANSFERRED(
            Kind.CONFLICT,
            "The person is moving to another council. Record the second authority's confirmation first.",
            "Care Act 2014 ss37 and 38"),
    ALREADY_CLOSED(Kind.CONFLICT, "The case is closed. Record a new request instead."),

    URGENT_REASON_MISSING(Kind.RULE, "Say what was urgent and from when it was met.", "Care Act 2014 s19(3)"),
    NEED_MAY_EXIST(
            Kind.RULE,
            "The person may have needs for care and support, so an assessment is owed whatever the level of need or means. Progress to assessment, or record that the person refused one.",
            "Care Act 2014 s9(1) and (3)"),
    REFUSAL_CANNOT_STAND(
            Kind.RULE,
            "A refusal does not end the duty to assess where the person lacks capacity and an assessment is in their best interests, or is experiencing or at risk of abuse or neglect. Progress to assessment.",
            "Care Act 2014 s11(2)"),
    ADVOCACY_NOT_CHECKED(
            Kind.RULE,
            "Check first whether the person needs an independent advocate. Record the advocacy check.",
            "Care Act 2014 s67"),
    ELEMENTS_MISSING(
            Kind.RULE,
            "The assessment lacks something that it must cover. Complete the sections that are named.",
            "Care Act 2014 s9(4)"),
    REASONS_MISSING(Kind.RULE, "Write down the reasons for the decision.", "Care Act 2014 s13(2)"),
    DECLINE_NOT_RECORDED(
            Kind.RULE,
            "Record that the person was asked whether they want the needs met, and what they said.",
            "Care Act 2014 s13(3)(b)"),
    PLAN_NOT_COMPLETE(Kind.RULE, "The plan lacks something that it must hold.", "Care Act 2014 s25(1)"),
    FINANCES_NOT_SETTLED(
            Kind.RULE,
            "Carry out the financial assessment first, unless nothing will be charged.",
            "Care Act 2014 s17"),
    REVIEW_GROUND_MISSING(
            Kind.RULE,
            "Record why the plan is reviewed: it is due, asked for, or circumstances changed.",
            "Care Act 2014 s27"),
    SECOND_AUTHORITY_NOT_CONFIRMED(
            Kind.RULE,
            "The case closes only when the second authority has confirmed that it has taken over.",
            "Care Act 2014 ss37 and 38"),
    AFTERCARE_ACTIVE(
            Kind.RULE,
            "An after-care entitlement is active for these services. It must be ended by both bodies first.",
            "MHA 1983 s117(2)");

    private final Kind kind;
    private final String sentence;
    private final @Nullable String citation;

    EpisodeRefusal(Kind kind, String sentence) {
        this(kind, sentence, null);
    }

    EpisodeRefusal(Kind kind, String sentence, @Nullable String citation) {
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

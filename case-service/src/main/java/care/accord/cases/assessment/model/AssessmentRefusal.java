package care.accord.cases.assessment.model;

import care.accord.kit.refusal.Refusal;
import org.jspecify.annotations.Nullable;

/** Why something cannot be done with an assessment, and what to do instead. */
public enum AssessmentRefusal implements Refusal {
    NOT_FOUND(Kind.MISSING, "There is no assessment with that id.", null),
    NO_ADVOCACY_CHECK(
            Kind.RULE,
            "Check first whether the person is owed an independent advocate, then start the assessment.",
            "Care Act 2014 s67"),
    NOT_OPEN(Kind.CONFLICT, "The assessment is closed to changes. Start a new assessment instead.", null),
    INCOMPLETE(
            Kind.RULE,
            "The assessment lacks what the law asks for. Add what is listed, then complete it.",
            "Care Act 2014 s9(4) to (6)"),
    MUST_ASSESS_ALL_THE_SAME(
            Kind.RULE,
            "The refusal does not end the duty to assess. Carry on with the assessment.",
            "Care Act 2014 s11(2)"),
    REFUSED_IN_THE_FUTURE(Kind.RULE, "Date of the refusal must be today or in the past.", null),
    REVIVED_IN_THE_FUTURE(Kind.RULE, "Date of the request or change must be today or in the past.", null),
    REVIVED_BEFORE_REFUSED(Kind.RULE, "Date of the request or change must not be before the refusal.", null),
    NOT_COMPLETED(
            Kind.CONFLICT,
            "Eligibility is decided on the basis of a completed assessment. Complete it first.",
            "Care Act 2014 s13(1)"),
    ALREADY_DECIDED(Kind.CONFLICT, "Eligibility was already decided. Start a new assessment instead.", null),
    REASONS_MISSING(
            Kind.RULE,
            "The person must get the reasons for the decision in writing. Enter them.",
            "Care Act 2014 s13(2)"),
    NOT_DECIDED(Kind.CONFLICT, "Eligibility is not decided yet. Decide it first.", "Care Act 2014 s13(1)"),
    FOLLOW_UP_DOES_NOT_FIT(
            Kind.RULE,
            "Written advice follows a decision that nothing is eligible; the next steps follow one that needs are. Record the other.",
            "Care Act 2014 s13(3) and (5)"),
    ADVICE_IN_THE_FUTURE(Kind.RULE, "Date the advice was given must be today or in the past.", null),
    ALREADY_FOLLOWED_UP(Kind.CONFLICT, "What follows this decision is recorded already. Read it there.", null),
    RECORD_NOT_READY(
            Kind.CONFLICT,
            "The written record can be given once the assessment is completed. Complete it first.",
            "Care Act 2014 s12(3)"),
    RECORD_GIVEN_IN_THE_FUTURE(Kind.RULE, "Date the record was given must be today or in the past.", null);

    private final Kind kind;
    private final String sentence;
    private final @Nullable String citation;

    AssessmentRefusal(Kind kind, String sentence, @Nullable String citation) {
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

package care.accord.cases.request.model;

import care.accord.kit.refusal.Refusal;
import org.jspecify.annotations.Nullable;

/** Why a request is not recorded or decided. */
public enum RequestRefusal implements Refusal {
    REQUEST_UNFIT(
            Kind.RULE, "Some of what was sent about the request cannot be so. Put right the fields that are named."),
    ALREADY_DECIDED(Kind.CONFLICT, "The request has its outcome. Record a new request instead."),
    PLAN_NEEDS_ASSESSMENT(
            Kind.RULE,
            "A plan needs a completed assessment and a decision on eligibility first. Progress to assessment.",
            "Care Act 2014 ss9, 13 and 24(1)"),
    DECIDED_BEFORE_RECEIVED(
            Kind.RULE, "The decision must be on or after the day of the request, and not in the future."),
    TEAM_NOT_YOURS(Kind.RULE, "Choose one of the teams that you are in today.");

    private final Kind kind;
    private final String sentence;
    private final @Nullable String citation;

    RequestRefusal(Kind kind, String sentence) {
        this(kind, sentence, null);
    }

    RequestRefusal(Kind kind, String sentence, @Nullable String citation) {
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

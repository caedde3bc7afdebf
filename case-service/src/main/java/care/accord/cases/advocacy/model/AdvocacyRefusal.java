package care.accord.cases.advocacy.model;

import care.accord.kit.refusal.Refusal;
import org.jspecify.annotations.Nullable;

/** Why an advocacy check is not recorded. */
public enum AdvocacyRefusal implements Refusal {
    CHECK_UNFIT(Kind.RULE, "Some answers of the check do not fit. Correct the fields listed.", "Care Act 2014 s67"),
    CASE_CLOSED(Kind.CONFLICT, "The case is closed. Record a new request instead.", null);

    private final Kind kind;
    private final String sentence;
    private final @Nullable String citation;

    AdvocacyRefusal(Kind kind, String sentence, @Nullable String citation) {
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

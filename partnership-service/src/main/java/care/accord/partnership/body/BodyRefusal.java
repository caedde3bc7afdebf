package care.accord.partnership.body;

import care.accord.kit.refusal.Refusal;

/** Why a body cannot be registered or found. */
public enum BodyRefusal implements Refusal {
    BODY_UNKNOWN(Kind.RULE, "There is no body with that code. Register the body first."),
    BODY_CODE_TAKEN(Kind.CONFLICT, "There is already a body with that code.");

    private final Kind kind;
    private final String sentence;

    BodyRefusal(Kind kind, String sentence) {
        this.kind = kind;
        this.sentence = sentence;
    }

    @Override
    public Kind kind() {
        return kind;
    }

    @Override
    public String sentence() {
        return sentence;
    }
}

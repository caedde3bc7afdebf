package care.accord.cases.steward.model;

import care.accord.kit.refusal.Refusal;

/** Why a task is not settled. */
public enum StewardRefusal implements Refusal {
    ALREADY_SETTLED(Kind.CONFLICT, "The task was settled meanwhile. Go back to the list."),
    NOT_FOR_THIS_TASK(Kind.RULE, "Choose one of the outcomes that the task offers."),
    OTHER_IS_GUARDED(
            Kind.RULE,
            "The other record is guarded, so its number cannot be taken from here. Ask the privacy officer who may settle it.");

    private final Kind kind;
    private final String sentence;

    StewardRefusal(Kind kind, String sentence) {
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

package care.accord.kit.operations;

import care.accord.kit.refusal.Refusal;

/** Why a parked event cannot be settled. */
public enum OperationsRefusal implements Refusal {
    PARKED_EVENT_NOT_FOUND(Kind.MISSING, "No such event is parked. Open the list again."),
    NOT_THE_FIRST(
            Kind.CONFLICT,
            "This event is settled already, or waits behind another one of its key. Open the list again and settle the first one.");

    private final Kind kind;
    private final String sentence;

    OperationsRefusal(Kind kind, String sentence) {
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

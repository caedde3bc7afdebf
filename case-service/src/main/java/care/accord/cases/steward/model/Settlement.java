package care.accord.cases.steward.model;

/** How a steward settles a task. */
public enum Settlement {
    NUMBER_IS_THE_OTHERS("The number is the other person’s. This person goes on without it, to be traced"),
    NUMBER_IS_THIS_ONES("The number is this person’s. The other person goes on without it, to be traced"),
    SAME_PERSON("Both records are about the same person. The other record keeps the number"),
    DIFFERENT_PEOPLE("They are different people"),
    SENDER_TOLD("Whoever runs the system has been asked to send a code that is known");

    private final String display;

    Settlement(String display) {
        this.display = display;
    }

    public String display() {
        return display;
    }
}

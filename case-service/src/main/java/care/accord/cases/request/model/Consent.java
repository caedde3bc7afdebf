package care.accord.cases.request.model;

/** Whether the person agrees to what is asked for them. */
public enum Consent {
    AGREES("The person knows and agrees"),
    LACKS_CAPACITY("The person lacks the capacity to agree; this is in their best interests"),
    DOES_NOT_AGREE("The person does not agree"),
    NOT_ASKED("The person has not been asked yet");

    private final String display;

    Consent(String display) {
        this.display = display;
    }

    public String display() {
        return display;
    }
}

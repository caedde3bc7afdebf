package care.accord.partnership.agreement.model;

/** Where an agreement stands, from its draft to the day when everything is closed out. */
public enum AgreementState {
    DRAFT("Draft"),
    APPRAISED("Options appraised"),
    CONSULTED("Consulted on"),
    APPROVED("Approved by both bodies"),
    IN_FORCE("In force"),
    UNDER_REVIEW("In force, under review"),
    NOTICE("In force, notice given"),
    EXITING("Ended, being closed out"),
    ENDED("Ended and closed out");

    private final String display;

    AgreementState(String display) {
        this.display = display;
    }

    public String display() {
        return display;
    }

    /** Signed and not yet at its end: what it delegates may be exercised on the days of its term. */
    public boolean hasEffect() {
        return this == IN_FORCE || this == UNDER_REVIEW || this == NOTICE;
    }

    /** The schedule of delegated functions can still be changed. */
    public boolean isOpenToChange() {
        return this != EXITING && this != ENDED;
    }
}

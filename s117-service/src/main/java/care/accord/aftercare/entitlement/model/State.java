package care.accord.aftercare.entitlement.model;

/** Where an entitlement stands. A need for legal review is a task beside the state, not a state. */
public enum State {
    PROSPECTIVE(
            "Prospective",
            "The duty has not begun: the person has not left hospital since the detention that opened this entitlement."),
    ACTIVE("Active", "The duty is running."),
    DISCHARGE_PROPOSED(
            "Ending proposed",
            "Ending has been proposed: both bodies decide first, or a dissent makes it active again."),
    ENDED_JOINT("Ended by both bodies", "The duty has ended: only a correction with its reason brings it back."),
    ENDED_REDETENTION(
            "Ended by a new detention",
            "The duty ended by operation of law with a new qualifying detention: only a correction with its reason brings it back."),
    ENDED_DEATH(
            "Ended by death", "The duty ended when the person died: only a correction with its reason brings it back."),
    VOID("Never became a duty", "The person never left hospital, so no duty began.");

    private final String display;
    private final String standing;

    State(String display, String standing) {
        this.display = display;
        this.standing = standing;
    }

    public String display() {
        return display;
    }

    /** The duty runs, or will when the person leaves hospital. */
    public boolean isOpen() {
        return this == PROSPECTIVE || this == ACTIVE || this == DISCHARGE_PROPOSED;
    }

    /** Why a move that the table does not have is refused here. */
    public String standing() {
        return standing;
    }
}

package care.accord.contracts;

/** CLD {@code Request: Route of Access}, exact text of release 1, the last list that was seen in full. */
public enum RouteOfAccess {
    PLANNED_ENTRY("Planned Entry (Transition)"),
    DISCHARGE_FROM_HOSPITAL("Discharge from Hospital"),
    DIVERSION_FROM_HOSPITAL("Diversion from Hospital Services"),
    COMMUNITY("Community / Other route"),
    PRISON("Prison"),
    SELF_FUNDER("Self-Funder"),
    DISCHARGE_FROM_REABLEMENT("Discharge from Reablement"),
    TRANSFER_FROM_OTHER_LA("Transfer from Other LA");

    private final String cld;

    RouteOfAccess(String cld) {
        this.cld = cld;
    }

    /** The exact text that the national return wants. */
    public String cld() {
        return cld;
    }
}

package care.accord.staffing.worker.model;

/** What someone works as; the roles that do casework. */
public enum WorkerRole {
    SOCIAL_WORKER("Social worker"),
    SUPPORT_WORKER("Support worker"),
    SENIOR_PRACTITIONER("Senior practitioner"),
    TEAM_MANAGER("Team manager"),
    AMHP("Approved mental health professional");

    private final String display;

    WorkerRole(String display) {
        this.display = display;
    }

    public String display() {
        return display;
    }
}

package care.accord.staffing.team.model;

/** What a team is for. */
public enum TeamKind {
    AMHT("Adult mental health team"),
    IMHT("Integrated mental health team"),
    EIS("Early intervention service"),
    FORENSIC("Forensic service"),
    OLDER_ADULT("Older adults' mental health team"),
    CRISIS_HT("Crisis and home treatment team"),
    DUTY("Duty team"),
    AMHP_HUB("AMHP hub");

    private final String display;

    TeamKind(String display) {
        this.display = display;
    }

    public String display() {
        return display;
    }
}

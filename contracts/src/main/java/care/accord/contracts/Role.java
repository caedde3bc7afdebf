package care.accord.contracts;

/** The roles a token can carry, spelled as in the token. */
public final class Role {

    public static final String SOCIAL_WORKER = "social-worker";
    public static final String SUPPORT_WORKER = "support-worker";
    public static final String SENIOR_PRACTITIONER = "senior-practitioner";
    public static final String TEAM_MANAGER = "team-manager";
    public static final String AMHP = "amhp";
    public static final String AFTERCARE_COUNCIL = "aftercare-council";
    public static final String AFTERCARE_NHS = "aftercare-nhs";
    public static final String STAFFING_OFFICER = "staffing-officer";
    public static final String PARTNERSHIP_MANAGER = "partnership-manager";
    public static final String BOARD_MEMBER = "board-member";
    public static final String COUNCIL_SYSTEM = "council-system";
    public static final String TRUST_SYSTEM = "trust-system";
    public static final String SYNC_STEWARD = "sync-steward";
    public static final String PRIVACY_OFFICER = "privacy-officer";
    /** Runs the installation: dead letters and parked keys; sees no casework. */
    public static final String OPERATOR = "operator";

    private Role() {}
}

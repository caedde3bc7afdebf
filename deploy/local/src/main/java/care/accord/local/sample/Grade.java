package care.accord.local.sample;

/** The skill mix of the funded posts, by the names that staffing-service and the realm have for them. */
public enum Grade {
    SENIOR_PRACTITIONER("senior-practitioner"),
    SOCIAL_WORKER("social-worker"),
    SUPPORT_WORKER("support-worker");

    private final String role;

    Grade(String role) {
        this.role = role;
    }

    /** The role of their account. */
    String role() {
        return role;
    }

    /** Support workers assess, but do not decide on eligibility. */
    boolean decides() {
        return this != SUPPORT_WORKER;
    }
}

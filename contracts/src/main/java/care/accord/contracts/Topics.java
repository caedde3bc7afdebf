package care.accord.contracts;

/** The Kafka topics. The key is the person; on the staffing topic a team or worker, on the partnership topic an agreement or body. */
public final class Topics {

    public static final String CASE = "accord.case.v1";
    public static final String AFTERCARE = "accord.aftercare.v1";
    public static final String STAFFING = "accord.staffing.v1";
    public static final String PARTNERSHIP = "accord.partnership.v1";
    /** Compacted: the current public identity by person; a tombstone when a person must no longer be shown. */
    public static final String PERSON = "accord.person.v1";
    /** Heads of the sealed audit trails, kept outside the databases that they seal. */
    public static final String TRAIL = "accord.trail.v1";
    /** What could not be applied, with its cause. */
    public static final String DEAD_LETTER = "accord.dead-letter.v1";

    private Topics() {}
}

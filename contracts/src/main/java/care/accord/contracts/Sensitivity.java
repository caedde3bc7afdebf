package care.accord.contracts;

/** How far a person's record is guarded. */
public enum Sensitivity {
    /** Caseworkers find the minimal identity; the record needs a relationship. */
    NORMAL,
    /** Does not exist for anyone without a named right (staff, family of staff, people at risk from someone with access). */
    RESTRICTED,
    /** As restricted, and no content of it leaves its service. */
    SEALED
}

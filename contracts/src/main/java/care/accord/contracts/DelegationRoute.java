package care.accord.contracts;

/** The legal route by which one body lets another exercise a function. */
public enum DelegationRoute {
    /** An NHS body exercises council functions. */
    S75_REG8("NHS Act 2006 s75; SI 2000/617 reg 8", ActingCapacity.DELEGATED_S75),
    /** A pooled fund, under which officers of either partner may exercise both bodies' functions. */
    S75_REG7("NHS Act 2006 s75; SI 2000/617 reg 7", ActingCapacity.DELEGATED_S75),
    /** A council authorises another to exercise a Care Act function; acts count as the council's. */
    S79("Care Act 2014 s79", ActingCapacity.AUTHORISED_S79);

    private final String source;
    private final ActingCapacity capacity;

    DelegationRoute(String source, ActingCapacity capacity) {
        this.source = source;
        this.capacity = capacity;
    }

    public String source() {
        return source;
    }

    /** In what capacity someone acts who relies on this route. */
    public ActingCapacity capacity() {
        return capacity;
    }
}

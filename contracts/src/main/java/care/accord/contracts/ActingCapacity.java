package care.accord.contracts;

/** In what capacity a worker acts for the body on whose behalf an act is done; every write carries one. */
public enum ActingCapacity {
    /** As an officer of the body whose function it is. */
    OWN_BODY("for their own body", "the function of the body that employs them"),
    /** Under partnership arrangements: the act is done by the partner that the function was delegated to. */
    DELEGATED_S75("under a section 75 agreement", "NHS Act 2006 s75; SI 2000/617 reg 8"),
    /** Under an authorisation: the act counts as the council's own. */
    AUTHORISED_S79("under a section 79 authorisation", "Care Act 2014 s79(6)"),
    /** As an officer placed at the disposal of the body whose function it is. */
    SECONDED_S113("as a seconded officer", "LGA 1972 s113"),
    /** For both partners at once, where officers of either may exercise both bodies' functions. */
    JOINT("for both partners", "SI 2000/617 reg 7(5)");

    private final String display;
    private final String source;

    ActingCapacity(String display, String source) {
        this.display = display;
        this.source = source;
    }

    /** How it reads after "acted", for people. */
    public String display() {
        return display;
    }

    /** The law that makes it possible. */
    public String source() {
        return source;
    }
}

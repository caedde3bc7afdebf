package care.accord.cases.assessment.model;

/** Whether the adult is ordinarily resident in the council's area (Care Act 2014 ss13(3)(c), 18(1)(a) and 39). */
public enum Residence {
    ORDINARILY_RESIDENT("They are ordinarily resident in the council’s area"),
    NO_SETTLED_RESIDENCE_PRESENT("They are in the council’s area and have no settled residence"),
    RESIDENT_ELSEWHERE("They are ordinarily resident in another area");

    private final String label;

    Residence(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}

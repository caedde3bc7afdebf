package care.accord.cases.assessment.model;

/** Whether a carer took part (Care Act 2014 s9(5)(b)). */
public enum CarerPart {
    NO_CARER("The person has no carer"),
    TOOK_PART("A carer took part"),
    DID_NOT_TAKE_PART("There is a carer, who did not take part");

    private final String label;

    CarerPart(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}

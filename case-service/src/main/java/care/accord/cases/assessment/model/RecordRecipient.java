package care.accord.cases.assessment.model;

/** Who is given the written record (Care Act 2014 s12(3)). */
public enum RecordRecipient {
    ADULT("The person", "Care Act 2014 s12(3)(a)"),
    CARER("A carer, as the person asked", "Care Act 2014 s12(3)(b)"),
    OTHER("Someone else, as the person asked", "Care Act 2014 s12(3)(c)");

    private final String label;
    private final String citation;

    RecordRecipient(String label, String citation) {
        this.label = label;
        this.citation = citation;
    }

    public String label() {
        return label;
    }

    public String citation() {
        return citation;
    }
}

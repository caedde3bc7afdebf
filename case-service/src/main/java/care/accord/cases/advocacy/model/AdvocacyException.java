package care.accord.cases.advocacy.model;

/** When an advocate is owed although there is an appropriate person (SI 2014/2889 reg 4). */
public enum AdvocacyException {
    NHS_ACCOMMODATION(
            "It may lead to 28 days or more in hospital, or 8 weeks or more in a care home, paid for by the NHS, and an advocate is in the person’s best interests",
            "SI 2014/2889 reg 4(a)"),
    DISAGREEMENT(
            "The council and the appropriate person disagree about something material, and both agree that an advocate is in the person’s interests",
            "SI 2014/2889 reg 4(b)");

    private final String label;
    private final String citation;

    AdvocacyException(String label, String citation) {
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

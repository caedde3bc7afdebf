package care.accord.cases.chronology.model;

/** What a happening is about: what a reader filters by. */
public enum Theme {
    PERSON("Who the person is"),
    REQUEST("Requests"),
    ALLOCATION("Who has the case"),
    ADVOCACY("Advocacy"),
    ASSESSMENT("Needs assessment"),
    ELIGIBILITY("Eligibility and written record");

    private final String label;

    Theme(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}

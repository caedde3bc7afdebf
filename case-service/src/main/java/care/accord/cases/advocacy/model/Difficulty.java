package care.accord.cases.advocacy.model;

/** What a person may have substantial difficulty in doing (Care Act 2014 s67(4)); one is enough. */
public enum Difficulty {
    UNDERSTANDING("Understanding relevant information"),
    RETAINING("Retaining that information"),
    USING_OR_WEIGHING("Using or weighing that information as part of taking part"),
    COMMUNICATING("Communicating their views, wishes or feelings");

    private final String label;

    Difficulty(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    public String citation() {
        return "Care Act 2014 s67(4)(" + (char) ('a' + ordinal()) + ")";
    }
}

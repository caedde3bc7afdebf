package care.accord.cases.assessment.model;

/** In what form the written record was given; it must be one that the recipient can read. Local list. */
public enum RecordFormat {
    PAPER("On paper"),
    EMAIL("By email"),
    LARGE_PRINT("In large print"),
    EASY_READ("In easy read"),
    BRAILLE("In braille"),
    AUDIO("As a recording"),
    OTHER_LANGUAGE("In another language");

    private final String label;

    RecordFormat(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}

package care.accord.cases.assessment.model;

/** How an assessment was carried out; it must suit the person (SI 2014/2827 reg 3). Local list. */
public enum Method {
    FACE_TO_FACE("Face to face"),
    VIDEO("By video"),
    TELEPHONE("By telephone"),
    SUPPORTED_SELF_ASSESSMENT("Supported self-assessment");

    private final String label;

    Method(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}

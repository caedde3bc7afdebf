package care.accord.cases.assessment.model;

/** The four ways in which an adult counts as unable to achieve an outcome (SI 2015/313 reg 2(3)); one is enough. */
public enum UnableLimb {
    UNABLE_WITHOUT_ASSISTANCE("They cannot do it without help", "unable to achieve it without assistance"),
    PAIN_DISTRESS_ANXIETY(
            "They can, but it causes them significant pain, distress or anxiety",
            "able to achieve it without assistance, but this causes significant pain, distress or anxiety"),
    ENDANGERS_HEALTH_SAFETY(
            "They can, but it endangers, or is likely to endanger, their health or safety or someone else’s",
            "able to achieve it without assistance, but this endangers, or is likely to endanger, health or safety"),
    SIGNIFICANTLY_LONGER(
            "They can, but it takes them significantly longer than would normally be expected",
            "able to achieve it without assistance, but this takes significantly longer than would normally be expected");

    private final String label;
    private final String inLaw;

    UnableLimb(String label, String inLaw) {
        this.label = label;
        this.inLaw = inLaw;
    }

    public String label() {
        return label;
    }

    public String inLaw() {
        return inLaw;
    }

    public String citation() {
        return "SI 2015/313 reg 2(3)(" + (char) ('a' + ordinal()) + ")";
    }
}

package care.accord.cases.assessment.model;

/** The nine areas of well-being of Care Act 2014 s1(2), in the order of the Act. */
public enum WellbeingArea {
    DIGNITY("Personal dignity, including being treated with respect"),
    PHYSICAL_MENTAL_EMOTIONAL("Physical and mental health and emotional well-being"),
    PROTECTION_ABUSE_NEGLECT("Protection from abuse and neglect"),
    CONTROL_DAY_TO_DAY("Control over day-to-day life, including over care and support"),
    WORK_EDUCATION_TRAINING_RECREATION("Taking part in work, education, training or recreation"),
    SOCIAL_ECONOMIC("Social and economic well-being"),
    DOMESTIC_FAMILY_PERSONAL("Domestic, family and personal relationships"),
    LIVING_ACCOMMODATION("Suitability of living accommodation"),
    CONTRIBUTION_TO_SOCIETY("The person’s contribution to society");

    private final String label;

    WellbeingArea(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    public String citation() {
        return "Care Act 2014 s1(2)(" + (char) ('a' + ordinal()) + ")";
    }
}

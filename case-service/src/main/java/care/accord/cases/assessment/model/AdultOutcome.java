package care.accord.cases.assessment.model;

import java.util.Locale;

/** The ten outcomes of SI 2015/313 reg 2(2), in the order and with the letters of the regulation. */
public enum AdultOutcome {
    NUTRITION("Eating and drinking", "managing and maintaining nutrition"),
    PERSONAL_HYGIENE("Keeping clean", "maintaining personal hygiene"),
    TOILET_NEEDS("Using the toilet", "managing toilet needs"),
    CLOTHED("Dressing", "being appropriately clothed"),
    HOME_SAFELY("Being safe at home", "being able to make use of the home safely"),
    HABITABLE_HOME("Keeping the home fit to live in", "maintaining a habitable home environment"),
    RELATIONSHIPS(
            "Family and other relationships", "developing and maintaining family or other personal relationships"),
    WORK_TRAINING_EDUCATION_VOLUNTEERING(
            "Work, training, education and volunteering",
            "accessing and engaging in work, training, education or volunteering"),
    COMMUNITY_FACILITIES(
            "Getting about and using local services",
            "making use of necessary facilities or services in the local community, including public transport and recreation"),
    CHILDCARE_RESPONSIBILITIES(
            "Caring for a child", "carrying out any caring responsibilities the person has for a child");

    private final String label;
    private final String inLaw;

    AdultOutcome(String label, String inLaw) {
        this.label = label;
        this.inLaw = inLaw;
    }

    /** In everyday words. */
    public String label() {
        return label;
    }

    /** In the words of the regulation, as they read in the middle of a sentence. */
    public String inLaw() {
        return inLaw;
    }

    /** Its letter in the regulation, {@code a} to {@code j}. */
    public char letter() {
        return (char) ('a' + ordinal());
    }

    public String citation() {
        return "SI 2015/313 reg 2(2)(" + letter() + ")";
    }

    /** How it reads in an address: {@code personal-hygiene}. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

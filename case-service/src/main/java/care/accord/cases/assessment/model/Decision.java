package care.accord.cases.assessment.model;

/** The determination as it is kept and the event that tells of it. */
public record Decision(Determination determination, EligibilityDetermined event) {}

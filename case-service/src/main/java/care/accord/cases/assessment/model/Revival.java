package care.accord.cases.assessment.model;

import care.accord.kit.refusal.RefusedException;
import java.time.LocalDate;

/**
 * Why an assessment is owed again after the adult refused one.
 *
 * @param note what was asked for, or what changed
 */
public record Revival(Ground ground, LocalDate revivedOn, String note) {

    /** What revives the duty; there is no third way. */
    public enum Ground {
        REQUESTED("The person asks for an assessment now", "Care Act 2014 s11(3)"),
        CHANGED("Their needs or circumstances have changed", "Care Act 2014 s11(4)");

        private final String label;
        private final String citation;

        Ground(String label, String citation) {
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

    /**
     * What is told of it.
     *
     * @param refused the assessment that the adult did not want
     * @throws RefusedException {@link AssessmentRefusal#REVIVED_BEFORE_REFUSED}, {@link AssessmentRefusal#REVIVED_IN_THE_FUTURE}
     */
    public AssessmentDutyRevived of(Assessment refused, LocalDate today) {
        if (revivedOn.isAfter(today)) {
            throw RefusedException.of(AssessmentRefusal.REVIVED_IN_THE_FUTURE, "/revivedOn");
        }
        var refusedOn = refused.endedOn();
        if (refusedOn != null && revivedOn.isBefore(refusedOn)) {
            throw RefusedException.of(AssessmentRefusal.REVIVED_BEFORE_REFUSED, "/revivedOn");
        }
        return new AssessmentDutyRevived(refused.id(), refused.personId(), refused.episodeId(), ground, revivedOn);
    }
}

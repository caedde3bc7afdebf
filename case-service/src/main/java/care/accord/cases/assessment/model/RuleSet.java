package care.accord.cases.assessment.model;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;

/** The eligibility criteria for adults that were in force on a day, oldest first. New regulations are a new constant. */
public enum RuleSet {
    /** The Care and Support (Eligibility Criteria) Regulations 2015, reg 2. */
    SI_2015_313("SI 2015/313", LocalDate.of(2015, 4, 1));

    private final String citation;
    private final LocalDate inForceFrom;

    RuleSet(String citation, LocalDate inForceFrom) {
        this.citation = citation;
        this.inForceFrom = inForceFrom;
    }

    public String citation() {
        return citation;
    }

    public LocalDate inForceFrom() {
        return inForceFrom;
    }

    /**
     * The latest that was in force on that day.
     *
     * @throws IllegalArgumentException before the Care Act's own criteria, of which nothing is decided here
     */
    public static RuleSet on(LocalDate day) {
        return Arrays.stream(values())
                .filter(rules -> !day.isBefore(rules.inForceFrom))
                .max(Comparator.comparing(RuleSet::inForceFrom))
                .orElseThrow(() -> new IllegalArgumentException("No eligibility criteria were in force on " + day));
    }
}

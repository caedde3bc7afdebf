package care.accord.cases.assessment.model;

import java.time.LocalDate;

/**
 * What bears on an assessment from outside it.
 *
 * @param today the day in England
 * @param advocacyDuty whether the council owes the person an independent advocate (Care Act 2014 s67)
 */
public record Circumstances(LocalDate today, boolean advocacyDuty) {}

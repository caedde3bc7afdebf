package care.accord.cases.due;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/**
 * How many calendar days each step of a case may take, counted from the day after the one on which it became due; zero means the same
 * day. These are targets of the partnership, not of the law: the Care Act 2014 and its regulations set no time limit for them. The
 * defaults are short rather than long, so that a case shows too early rather than too late: the first three add up to 28 days.
 */
@ConfigMapping(prefix = "accord.targets")
public interface TargetSettings {

    /** From the day on which a request was received to its outcome; 2 days. */
    @WithDefault("2")
    @Min(0)
    @Max(366)
    int requestOutcome();

    /** From the decision that an assessment is owed, or the day on which it was owed again, to its start; 5 days. */
    @WithDefault("5")
    @Min(0)
    @Max(366)
    int assessmentStart();

    /** From the start of an assessment to its completion; 21 days. */
    @WithDefault("21")
    @Min(0)
    @Max(366)
    int assessmentCompletion();

    /** From the completion of an assessment to the decision on eligibility; 7 days. */
    @WithDefault("7")
    @Min(0)
    @Max(366)
    int eligibilityDecision();

    /** From a decision that somebody is eligible to the record of the next steps (Care Act 2014 s13(3)); 7 days. */
    @WithDefault("7")
    @Min(0)
    @Max(366)
    int nextSteps();

    /** From a decision that somebody is not eligible to the written advice (Care Act 2014 s13(5)); 7 days. */
    @WithDefault("7")
    @Min(0)
    @Max(366)
    int writtenAdvice();
}

package care.accord.cases.advocacy.model;

import jakarta.validation.constraints.Size;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Someone who could represent and support the person so that they can take part (Care Act 2014 s67(5) and (6)).
 *
 * @param who their name and what they are to the person
 * @param paidOrProfessional whether they give the person care or treatment for pay or as a professional
 * @param agreement what makes it right that they do it
 */
public record AppropriatePerson(@Size(max = 500) String who, boolean paidOrProfessional, Agreement agreement) {

    /** Whether the person agrees to being represented and supported by them. */
    public enum Agreement {
        PERSON_CONSENTS("The person has capacity to decide this, and agrees", "Care Act 2014 s67(6)(a)"),
        PERSON_DOES_NOT_CONSENT(
                "The person has capacity to decide this, and does not agree", "Care Act 2014 s67(6)(a)"),
        BEST_INTERESTS(
                "The person lacks capacity to decide this, and it is in their best interests",
                "Care Act 2014 s67(6)(b)"),
        NOT_BEST_INTERESTS(
                "The person lacks capacity to decide this, and it is not in their best interests",
                "Care Act 2014 s67(6)(b)");

        private final String label;
        private final String citation;

        Agreement(String label, String citation) {
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

    /** Why someone cannot be the appropriate person. */
    public enum Bar {
        PAID_OR_PROFESSIONAL(
                "They give the person care or treatment for pay or as a professional",
                "Care Act 2014 s67(5)(b)",
                AppropriatePerson::paidOrProfessional),
        NO_CONSENT(
                "The person does not agree to being represented and supported by them",
                "Care Act 2014 s67(6)(a)",
                person -> person.agreement == Agreement.PERSON_DOES_NOT_CONSENT),
        NOT_IN_BEST_INTERESTS(
                "Being represented and supported by them is not in the person’s best interests",
                "Care Act 2014 s67(6)(b)",
                person -> person.agreement == Agreement.NOT_BEST_INTERESTS);

        private final String sentence;
        private final String citation;
        private final Predicate<AppropriatePerson> bars;

        Bar(String sentence, String citation, Predicate<AppropriatePerson> bars) {
            this.sentence = sentence;
            this.citation = citation;
            this.bars = bars;
        }

        public String sentence() {
            return sentence;
        }

        public String citation() {
            return citation;
        }
    }

    /** Every reason why they cannot; none when they are appropriate. */
    public Set<Bar> bars() {
        return Arrays.stream(Bar.values())
                .filter(bar -> bar.bars.test(this))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Bar.class)));
    }

    static boolean isThere(@Nullable AppropriatePerson person) {
        return person != null && person.bars().isEmpty();
    }
}

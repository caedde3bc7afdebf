package care.accord.cases.assessment.model;

import static care.accord.cases.assessment.model.FindingsFixture.TODAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import care.accord.cases.assessment.model.FollowUp.Advice;
import care.accord.cases.assessment.model.FollowUp.NextSteps;
import care.accord.contracts.ActingCapacity;
import care.accord.contracts.BodyCode;
import care.accord.kit.refusal.RefusedException;
import care.accord.kit.refusal.RefusedException.Field;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class FollowUpTest {

    private static final UUID ID = UUID.fromString("00000000-0000-4000-9000-000000000001");
    private static final Advice ADVICE = new Advice("Where to find a cooking group", TODAY);
    private static final NextSteps WANTED = new NextSteps("An hour a day", true, Residence.ORDINARILY_RESIDENT);
    private static final NextSteps DECLINED = new NextSteps("An hour a day", false, Residence.RESIDENT_ELSEWHERE);

    @Test
    void advice_follows_a_decision_that_nothing_is_eligible() {
        assertThatCode(() -> ADVICE.requireFit(decided(false), TODAY)).doesNotThrowAnyException();
        assertThat(refused(() -> ADVICE.requireFit(decided(true), TODAY)).refusal())
                .isEqualTo(AssessmentRefusal.FOLLOW_UP_DOES_NOT_FIT);
    }

    @Test
    void the_next_steps_follow_a_decision_that_needs_are_eligible() {
        assertThatCode(() -> WANTED.requireFit(decided(true), TODAY)).doesNotThrowAnyException();
        assertThat(refused(() -> WANTED.requireFit(decided(false), TODAY)).refusal())
                .isEqualTo(AssessmentRefusal.FOLLOW_UP_DOES_NOT_FIT);
    }

    @Test
    void advice_is_not_given_tomorrow() {
        var refused = refused(() -> new Advice("Where to go", TODAY.plusDays(1)).requireFit(decided(false), TODAY));

        assertThat(refused.refusal()).isEqualTo(AssessmentRefusal.ADVICE_IN_THE_FUTURE);
        assertThat(refused.fields()).extracting(Field::pointer).containsExactly("/givenOn");
    }

    @Test
    void advice_and_a_declined_offer_end_the_case() {
        assertThat(ADVICE.endsTheCase()).isTrue();
        assertThat(DECLINED.endsTheCase()).isTrue();
        assertThat(WANTED.endsTheCase()).isFalse();
    }

    @Test
    void the_event_tells_decisions_and_no_text() {
        assertThat(EligibilityFollowedUp.of(decided(false), ADVICE, TODAY))
                .isEqualTo(new EligibilityFollowedUp(ID, ID, ID, TODAY, null, null, true, TODAY));
        assertThat(EligibilityFollowedUp.of(decided(true), WANTED, TODAY))
                .isEqualTo(
                        new EligibilityFollowedUp(ID, ID, ID, null, true, Residence.ORDINARILY_RESIDENT, false, TODAY));
        assertThat(EligibilityFollowedUp.of(decided(true), DECLINED, TODAY))
                .isEqualTo(
                        new EligibilityFollowedUp(ID, ID, ID, null, false, Residence.RESIDENT_ELSEWHERE, true, TODAY));
    }

    private static Determination decided(boolean eligible) {
        return new Determination(
                ID,
                ID,
                ID,
                RuleSet.SI_2015_313,
                eligible,
                Map.of(),
                Set.of(),
                "Why",
                TODAY,
                Instant.EPOCH,
                "worker",
                "A Worker",
                ActingCapacity.OWN_BODY,
                new BodyCode("998"),
                null);
    }

    private static RefusedException refused(ThrowingCallable act) {
        return catchThrowableOfType(RefusedException.class, act);
    }
}

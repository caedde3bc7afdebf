package care.accord.cases.advocacy.model;

import static care.accord.cases.advocacy.model.AdvocacyCheck.Conclusion.DUTY;
import static care.accord.cases.advocacy.model.AdvocacyCheck.Conclusion.NO_DUTY;
import static org.assertj.core.api.Assertions.assertThat;

import care.accord.cases.advocacy.model.AdvocacyCheck.Fault;
import care.accord.cases.advocacy.model.AdvocacyCheck.Reason;
import care.accord.cases.advocacy.model.AppropriatePerson.Agreement;
import care.accord.cases.advocacy.model.AppropriatePerson.Bar;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AdvocacyCheckTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final LocalDate TOMORROW = TODAY.plusDays(1);
    private static final AppropriatePerson SISTER =
            new AppropriatePerson("Their sister", false, Agreement.PERSON_CONSENTS);
    private static final Set<Difficulty> SOME_DIFFICULTY = Set.of(Difficulty.RETAINING);

    @Test
    void without_substantial_difficulty_no_advocate_is_owed() {
        var check = check(Set.of(), null, Set.of());

        assertThat(check.conclusion()).isEqualTo(NO_DUTY);
        assertThat(check.owesAdvocate()).isFalse();
        assertThat(check.reasons()).extracting(Reason::citation).containsExactly("Care Act 2014 s67(4)");
    }

    @ParameterizedTest
    @EnumSource
    void any_one_difficulty_without_anybody_to_help_is_a_duty(Difficulty difficulty) {
        var check = check(Set.of(difficulty), null, Set.of());

        assertThat(check.conclusion()).isEqualTo(DUTY);
        assertThat(check.owesAdvocate()).isTrue();
        assertThat(check.reasons())
                .extracting(Reason::citation)
                .containsExactly(difficulty.citation(), "Care Act 2014 s67(5)(a)");
    }

    @ParameterizedTest
    @EnumSource(names = {"PERSON_CONSENTS", "BEST_INTERESTS"})
    void an_appropriate_person_takes_the_place_of_an_advocate(Agreement agreement) {
        var check = check(SOME_DIFFICULTY, new AppropriatePerson("Their sister", false, agreement), Set.of());

        assertThat(check.conclusion()).isEqualTo(NO_DUTY);
        assertThat(check.reasons())
                .extracting(Reason::citation)
                .containsExactly("Care Act 2014 s67(4)(b)", "Care Act 2014 s67(5)");
    }

    @Test
    void a_paid_carer_is_no_appropriate_person() {
        assertThat(barredBy(new AppropriatePerson("A home carer", true, Agreement.PERSON_CONSENTS)))
                .isEqualTo(Bar.PAID_OR_PROFESSIONAL);
    }

    @Test
    void nobody_represents_a_person_who_does_not_agree() {
        assertThat(barredBy(new AppropriatePerson("Their sister", false, Agreement.PERSON_DOES_NOT_CONSENT)))
                .isEqualTo(Bar.NO_CONSENT);
    }

    @Test
    void nobody_represents_a_person_against_their_best_interests() {
        assertThat(barredBy(new AppropriatePerson("Their sister", false, Agreement.NOT_BEST_INTERESTS)))
                .isEqualTo(Bar.NOT_IN_BEST_INTERESTS);
    }

    @ParameterizedTest
    @EnumSource
    void either_exception_brings_the_duty_back(AdvocacyException exception) {
        var check = check(SOME_DIFFICULTY, SISTER, Set.of(exception));

        assertThat(check.conclusion()).isEqualTo(DUTY);
        assertThat(check.reasons()).extracting(Reason::citation).endsWith(exception.citation());
        assertThat(check.faults(TODAY)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void an_exception_without_difficulty_is_no_duty(AdvocacyException exception) {
        assertThat(check(Set.of(), SISTER, Set.of(exception)).conclusion()).isEqualTo(NO_DUTY);
    }

    @Test
    void exceptions_are_about_cases_with_an_appropriate_person() {
        assertThat(check(SOME_DIFFICULTY, null, Set.of(AdvocacyException.DISAGREEMENT))
                        .faults(TODAY))
                .extracting(Fault::field)
                .containsExactly("exceptions");
    }

    @Test
    void an_appropriate_person_has_a_name() {
        assertThat(check(SOME_DIFFICULTY, new AppropriatePerson(" ", false, Agreement.PERSON_CONSENTS), Set.of())
                        .faults(TODAY))
                .extracting(Fault::field)
                .containsExactly("appropriatePerson/who");
    }

    @Test
    void neither_the_check_nor_the_referral_is_made_tomorrow() {
        assertThat(new AdvocacyCheck(TOMORROW, SOME_DIFFICULTY, null, Set.of(), TOMORROW).faults(TODAY))
                .extracting(Fault::field)
                .containsExactly("checkedOn", "referredOn");
        assertThat(new AdvocacyCheck(TODAY, SOME_DIFFICULTY, null, Set.of(), TODAY).faults(TODAY))
                .isEmpty();
    }

    @Test
    void nobody_is_referred_to_an_advocate_who_is_not_owed() {
        assertThat(new AdvocacyCheck(TODAY, Set.of(), null, Set.of(), TODAY).faults(TODAY))
                .extracting(Fault::field)
                .containsExactly("referredOn");
    }

    @Test
    void the_event_tells_the_conclusion_without_names() {
        var episode = UUID.randomUUID();
        var person = UUID.randomUUID();
        var check = new AdvocacyCheck(TODAY, SOME_DIFFICULTY, SISTER, Set.of(AdvocacyException.DISAGREEMENT), TODAY);

        assertThat(AdvocacyChecked.of(episode, person, check))
                .isEqualTo(new AdvocacyChecked(
                        episode, person, DUTY, SOME_DIFFICULTY, Set.of(AdvocacyException.DISAGREEMENT), TODAY, TODAY));
    }

    private static Bar barredBy(AppropriatePerson person) {
        var check = check(SOME_DIFFICULTY, person, Set.of());
        assertThat(check.conclusion()).isEqualTo(DUTY);
        assertThat(person.bars()).hasSize(1);
        var bar = person.bars().iterator().next();
        assertThat(check.reasons()).contains(new Reason(bar.sentence(), bar.citation()));
        return bar;
    }

    private static AdvocacyCheck check(
            Set<Difficulty> difficulties, @Nullable AppropriatePerson person, Set<AdvocacyException> exceptions) {
        return new AdvocacyCheck(TODAY, difficulties, person, exceptions, null);
    }
}

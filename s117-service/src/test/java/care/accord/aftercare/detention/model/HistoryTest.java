package care.accord.aftercare.detention.model;

import static care.accord.aftercare.detention.model.DetentionRefusal.ALREADY_RECORDED;
import static care.accord.aftercare.detention.model.DetentionRefusal.APPLIED_AFTER_DETENTION;
import static care.accord.aftercare.detention.model.DetentionRefusal.DETAINED_BEFORE_BIRTH;
import static care.accord.aftercare.detention.model.DetentionRefusal.DETAINED_IN_THE_FUTURE;
import static care.accord.aftercare.detention.model.DetentionRefusal.EARLIER_CORRECTED;
import static care.accord.aftercare.detention.model.DetentionRefusal.EARLIER_ENDED;
import static care.accord.aftercare.detention.model.DetentionRefusal.EARLIER_UNKNOWN;
import static care.accord.aftercare.detention.model.DetentionRefusal.FOLLOWS_BACKWARDS;
import static care.accord.aftercare.detention.model.Earlier.How.CORRECTS;
import static care.accord.aftercare.detention.model.Earlier.How.ENDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import care.accord.contracts.LegalStatus;
import care.accord.kit.refusal.RefusedException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.AbstractThrowableAssert;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HistoryTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final LocalDate DAY = LocalDate.of(2026, 11, 2);
    private static final UUID FIRST = UUID.randomUUID();
    private static final UUID SECOND = UUID.randomUUID();

    @Test
    void a_first_detention_of_today_fits() {
        fits(nothing(), section3(TODAY));
    }

    @Test
    void tomorrow_does_not() {
        refuses(DETAINED_IN_THE_FUTURE, nothing(), section3(TODAY.plusDays(1)));
    }

    @ParameterizedTest
    @CsvSource({"2026-11-02", "2026-11", "2026"})
    void the_day_of_birth_fits_however_little_of_it_is_known(String bornOn) {
        fits(new History(bornOn, List.of()), section3(DAY));
    }

    @ParameterizedTest
    @CsvSource({"2026-11-03", "2026-12", "2027"})
    void a_day_before_all_that_the_birth_can_mean_does_not(String bornOn) {
        refuses(DETAINED_BEFORE_BIRTH, new History(bornOn, List.of()), section3(DAY));
    }

    @Test
    void an_application_on_the_same_day_fits() {
        fits(nothing(), applied(DAY));
    }

    @Test
    void an_application_on_the_day_after_does_not() {
        refuses(APPLIED_AFTER_DETENTION, nothing(), applied(DAY.plusDays(1)));
    }

    @Test
    void the_same_status_from_the_same_day_is_recorded_already() {
        refuses(ALREADY_RECORDED, after(entry(FIRST, "03", null)), section3(DAY));
    }

    @Test
    void another_status_from_the_same_day_is_not() {
        fits(after(entry(FIRST, "02", null)), section3(DAY));
    }

    @Test
    void a_correction_of_the_same_detention_is_not_a_second_one() {
        fits(after(entry(FIRST, "03", null)), section3(DAY, new Earlier(FIRST, CORRECTS)));
    }

    @Test
    void what_was_corrected_does_not_count_any_more() {
        fits(after(entry(FIRST, "03", null), entry(SECOND, "02", new Earlier(FIRST, CORRECTS))), section3(DAY));
    }

    @Test
    void an_earlier_entry_of_somebody_else_is_unknown() {
        refuses(EARLIER_UNKNOWN, nothing(), section3(DAY, new Earlier(FIRST, ENDS)));
    }

    @ParameterizedTest
    @CsvSource({"CORRECTS", "ENDS"})
    void what_was_corrected_cannot_be_named_again(Earlier.How how) {
        var history = after(entry(FIRST, "99", null), entry(SECOND, "02", new Earlier(FIRST, CORRECTS)));
        refuses(EARLIER_CORRECTED, history, section3(DAY, new Earlier(FIRST, how)));
    }

    @Test
    void one_detention_is_followed_by_one_other_but_can_still_be_corrected() {
        var history = after(entry(FIRST, "02", null), entry(SECOND, "04", new Earlier(FIRST, ENDS)));
        refuses(EARLIER_ENDED, history, section3(DAY, new Earlier(FIRST, ENDS)));
        fits(history, section3(DAY, new Earlier(FIRST, CORRECTS)));
    }

    @Test
    void a_detention_does_not_follow_one_that_starts_later() {
        var history = after(entry(FIRST, "02", null));
        refuses(FOLLOWS_BACKWARDS, history, section3(DAY.minusDays(1), new Earlier(FIRST, ENDS)));
        fits(history, section3(DAY.minusDays(1), new Earlier(FIRST, CORRECTS)));
    }

    @Test
    void it_continues_what_it_names_and_what_that_goes_back_to() {
        var history = after(entry(FIRST, "03", null), entry(SECOND, "01", new Earlier(FIRST, ENDS)));

        assertThat(history.continues(section3(DAY, new Earlier(SECOND, ENDS)), SECOND))
                .isTrue();
        assertThat(history.continues(section3(DAY, new Earlier(SECOND, ENDS)), FIRST))
                .isTrue();
        assertThat(history.continues(section3(DAY, new Earlier(FIRST, CORRECTS)), SECOND))
                .isFalse();
        assertThat(history.continues(section3(DAY), FIRST)).isFalse();
    }

    private static void fits(History history, Statement stated) {
        assertThatCode(() -> history.check(stated, TODAY)).doesNotThrowAnyException();
    }

    private static void refuses(DetentionRefusal refusal, History history, Statement stated) {
        AbstractThrowableAssert<?, ?> thrown = assertThatCode(() -> history.check(stated, TODAY));
        thrown.isInstanceOfSatisfying(
                RefusedException.class, refused -> assertThat(refused.refusal()).isEqualTo(refusal));
    }

    private static History nothing() {
        return new History(null, List.of());
    }

    private static History after(History.Entry... entries) {
        return new History(null, List.of(entries));
    }

    private static History.Entry entry(UUID id, String code, @Nullable Earlier earlier) {
        return new History.Entry(id, code, DAY, earlier);
    }

    private static Statement section3(LocalDate on) {
        return section3(on, null);
    }

    private static Statement section3(LocalDate on, @Nullable Earlier earlier) {
        return new Statement(LegalStatus.SECTION_3, on, null, new Hospital("Birchwood", null), earlier);
    }

    private static Statement applied(LocalDate on) {
        return new Statement(LegalStatus.SECTION_3, DAY, on, new Hospital("Birchwood", null), null);
    }
}

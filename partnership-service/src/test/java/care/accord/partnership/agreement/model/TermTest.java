package care.accord.partnership.agreement.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import care.accord.contracts.Shows;
import java.time.LocalDate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TermTest {

    @ParameterizedTest
    @Shows({"A-WAR-01", "A-NEL-01"})
    @CsvSource({
        "2019-04-01, 36, 2022-03-31", // A-WAR-01
        "2026-02-01, 60, 2031-01-31", // A-NEL-01
        "2024-02-29, 12, 2025-02-28",
        "2024-02-29, 48, 2028-02-28",
        "2025-08-31,  6, 2026-02-28",
        "2023-08-31,  6, 2024-02-29",
        "2026-01-31,  1, 2026-02-28",
        "2026-01-30,  1, 2026-02-28",
        "2026-01-29,  1, 2026-02-28",
        "2024-01-30,  1, 2024-02-29",
        "2026-01-28,  1, 2026-02-27",
        "2026-03-31,  1, 2026-04-30",
        "2026-03-30,  1, 2026-04-29",
        "2026-12-01,  1, 2026-12-31"
    })
    void a_term_ends_the_day_before_the_corresponding_date_or_with_a_month_that_lacks_it(
            LocalDate startsOn, int months, LocalDate endsOn) {
        assertThat(Term.ofMonths(startsOn, months)).isEqualTo(new Term(startsOn, endsOn));
    }

    @Test
    void no_term_from_any_day_of_eight_years_reaches_past_its_corresponding_month() {
        var firstDay = LocalDate.of(2020, 1, 1);
        firstDay.datesUntil(firstDay.plusYears(8))
                .forEach(startsOn -> IntStream.rangeClosed(1, 60).forEach(months -> {
                    var endsOn = Term.ofMonths(startsOn, months).endsOn();
                    assertThat(endsOn).isBeforeOrEqualTo(startsOn.plusMonths(months));
                    assertThat(endsOn)
                            .isAfterOrEqualTo(startsOn.plusMonths(months).minusDays(1));
                }));
    }

    @ParameterizedTest
    @CsvSource({
        "2025-09-30, 6, 2026-03-30",
        "2025-08-31, 6, 2026-02-28",
        "2024-02-29, 12, 2025-02-28",
        "2026-01-15, 1, 2026-02-15"
    })
    void a_notice_ends_on_the_corresponding_date(LocalDate givenOn, int months, LocalDate endsOn) {
        assertThat(Term.noticeEndsOn(givenOn, months)).isEqualTo(endsOn);
    }

    @Test
    void both_ends_belong_to_the_term() {
        var term = new Term(LocalDate.of(2026, 4, 1), LocalDate.of(2027, 3, 31));
        assertThat(term.includes(LocalDate.of(2026, 3, 31))).isFalse();
        assertThat(term.includes(LocalDate.of(2026, 4, 1))).isTrue();
        assertThat(term.includes(LocalDate.of(2027, 3, 31))).isTrue();
        assertThat(term.includes(LocalDate.of(2027, 4, 1))).isFalse();
    }

    @Test
    void a_term_can_be_cut_short_but_not_lengthened_by_a_notice() {
        var term = new Term(LocalDate.of(2026, 4, 1), LocalDate.of(2027, 3, 31));
        assertThat(term.endingBy(LocalDate.of(2026, 9, 30)).endsOn()).isEqualTo(LocalDate.of(2026, 9, 30));
        assertThat(term.endingBy(LocalDate.of(2027, 9, 30))).isEqualTo(term);
    }

    @Test
    void a_term_neither_ends_before_it_starts_nor_lasts_no_month() {
        var day = LocalDate.of(2026, 4, 1);
        assertThatIllegalArgumentException().isThrownBy(() -> new Term(day, day.minusDays(1)));
        assertThatIllegalArgumentException().isThrownBy(() -> Term.ofMonths(day, 0));
        assertThat(new Term(day, day).includes(day)).isTrue();
    }
}

package care.accord.cases.person.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BirthDateTest {

    @ParameterizedTest
    @CsvSource({
        "1980-04-03, 3 April 1980, 1980-04-03, 1980-04-03",
        "1980-04,    April 1980,   1980-04-01, 1980-04-30",
        "1980,       1980,         1980-01-01, 1980-12-31"
    })
    void as_much_as_is_known_is_read_shown_and_written(
            String iso, String display, LocalDate earliest, LocalDate latest) {
        var born = BirthDate.parse(iso).orElseThrow();
        assertThat(born.display()).isEqualTo(display);
        assertThat(born.iso()).isEqualTo(iso);
        assertThat(born.earliest()).isEqualTo(earliest);
        assertThat(born.latest()).isEqualTo(latest);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "80", "1980-13", "1980-02-30", "1980-4-3", "3 April 1980", "1980-04-03T00:00"})
    void anything_else_is_no_date_of_birth(String text) {
        assertThat(BirthDate.parse(text)).isEmpty();
    }

    @Test
    void a_day_without_its_month_is_nothing() {
        assertThatThrownBy(() -> new BirthDate(1980, null, 3)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({"1980-04-03, 45", "1980-04-01, 46", "1980-04, 45", "1980, 45", "2026-03-31, 0"})
    void age_counts_completed_years_and_the_lower_of_two(String born, int age) {
        assertThat(BirthDate.parse(born).orElseThrow().ageOn(LocalDate.of(2026, 4, 2)))
                .isEqualTo(age);
    }

    @Test
    void a_whole_date_is_known_to_the_day() {
        assertThat(BirthDate.on(LocalDate.of(1980, 4, 3)).isWhole()).isTrue();
        assertThat(BirthDate.parse("1980-04").orElseThrow().isWhole()).isFalse();
    }
}

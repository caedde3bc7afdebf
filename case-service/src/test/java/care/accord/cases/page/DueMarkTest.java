package care.accord.cases.page;

import static org.assertj.core.api.Assertions.assertThat;

import care.accord.cases.due.model.Due;
import care.accord.cases.episode.model.Step;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DueMarkTest {

    @ParameterizedTest
    @CsvSource({
        "2026-12-06, Overdue by 4 days, red",
        "2026-12-03, Overdue by 1 day, red",
        "2026-12-02, Due today, orange",
        "2026-12-01, Due in 1 day (2 December 2026), yellow",
        "2026-11-29, Due in 3 days (2 December 2026), yellow",
        "2026-11-02, Due in 30 days (2 December 2026),"
    })
    void the_words_say_what_the_colour_repeats(LocalDate today, String text, @Nullable String colour) {
        assertThat(DueMark.of(new Due(Step.NEXT_STEPS, LocalDate.of(2026, 12, 2)), today))
                .isEqualTo(new DueMark(text, colour));
    }
}

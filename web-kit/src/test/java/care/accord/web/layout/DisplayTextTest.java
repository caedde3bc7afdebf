package care.accord.web.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class DisplayTextTest {

    @Test
    void a_date_is_shown_in_words() {
        assertThat(DisplayText.inWords(LocalDate.of(2025, 4, 3))).isEqualTo("3 April 2025");
        assertThat(DisplayText.inWords(LocalDate.of(2025, 9, 30))).isEqualTo("30 September 2025");
    }

    @Test
    void a_moment_is_shown_by_the_clock_in_england() {
        assertThat(DisplayText.inWords(Instant.parse("2025-01-03T14:32:00Z"))).isEqualTo("3 January 2025 at 2:32pm");
        assertThat(DisplayText.inWords(Instant.parse("2025-07-03T23:05:00Z"))).isEqualTo("4 July 2025 at 12:05am");
    }
}

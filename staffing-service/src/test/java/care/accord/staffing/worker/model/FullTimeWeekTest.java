package care.accord.staffing.worker.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class FullTimeWeekTest {

    private final FullTimeWeek council = new FullTimeWeek(new BigDecimal("37"));

    @Test
    void a_full_week_is_one() {
        assertThat(wteOf("37.00")).isEqualTo("1.00");
    }

    @Test
    void a_full_week_of_the_nhs_is_more_than_the_council_s() {
        assertThat(wteOf("37.5")).isEqualTo("1.01");
    }

    @Test
    void hours_are_added_before_they_are_rounded() {
        assertThat(wteOf("12.4", "12.4", "12.4")).isEqualTo("1.01");
    }

    @Test
    void a_half_is_rounded_to_the_even_neighbour() {
        assertThat(new FullTimeWeek(new BigDecimal("40")).wteOf(List.of(new BigDecimal("0.2"))))
                .hasToString("0.00");
    }

    @Test
    void nobody_is_nothing() {
        assertThat(wteOf()).isEqualTo("0.00");
    }

    private String wteOf(String... hours) {
        return council.wteOf(List.of(hours).stream().map(BigDecimal::new).toList())
                .toPlainString();
    }
}

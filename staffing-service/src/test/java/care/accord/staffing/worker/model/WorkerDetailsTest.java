package care.accord.staffing.worker.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkerDetailsTest {

    @ParameterizedTest
    @CsvSource({
        "0.01, true",
        "37, true",
        "18.50, true",
        "18.500, true",
        "48, true",
        "0, false",
        "-1, false",
        "48.01, false",
        "18.505, false"
    })
    void a_working_week_has_more_than_no_hours_and_at_most_48_in_hundredths(BigDecimal hours, boolean fits) {
        assertThat(WorkerDetails.isAWeek(hours)).isEqualTo(fits);
    }
}

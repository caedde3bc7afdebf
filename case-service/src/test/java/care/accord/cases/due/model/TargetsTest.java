package care.accord.cases.due.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.accord.cases.due.model.Due.Urgency;
import care.accord.cases.episode.model.Step;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TargetsTest {

    private static final LocalDate SINCE = LocalDate.of(2026, 11, 25);

    @Test
    void a_step_is_due_that_many_days_after_the_day_from_which_it_waits() {
        assertThat(each(7).due(Step.ELIGIBILITY_DECISION, SINCE))
                .isEqualTo(new Due(Step.ELIGIBILITY_DECISION, LocalDate.of(2026, 12, 2)));
    }

    @Test
    void a_target_of_no_days_is_the_same_day() {
        assertThat(each(0).due(Step.REQUEST_OUTCOME, SINCE).on()).isEqualTo(SINCE);
    }

    @Test
    void each_step_has_its_own_target() {
        var days = new EnumMap<>(each(7).days());
        days.put(Step.ASSESSMENT_COMPLETION, 21);
        assertThat(new Targets(days).due(Step.ASSESSMENT_COMPLETION, SINCE).on())
                .isEqualTo(LocalDate.of(2026, 12, 16));
        assertThat(new Targets(days).due(Step.ASSESSMENT_START, SINCE).on()).isEqualTo(LocalDate.of(2026, 12, 2));
    }

    @Test
    void a_step_without_a_target_and_a_target_in_the_past_are_refused() {
        assertThatThrownBy(() -> new Targets(Map.of(Step.NEXT_STEPS, 7))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> each(-1)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-12-06, OVERDUE, -4",
        "2026-12-03, OVERDUE, -1",
        "2026-12-02, TODAY, 0",
        "2026-12-01, SOON, 1",
        "2026-11-26, SOON, 6",
        "2026-11-25, LATER, 7"
    })
    void how_pressing_it_is_goes_by_the_days_that_are_left(LocalDate today, Urgency urgency, long daysLeft) {
        var due = new Due(Step.ELIGIBILITY_DECISION, LocalDate.of(2026, 12, 2));
        assertThat(due.urgency(today)).isEqualTo(urgency);
        assertThat(due.daysLeft(today)).isEqualTo(daysLeft);
    }

    private static Targets each(int days) {
        return new Targets(Arrays.stream(Step.values()).collect(Collectors.toMap(Function.identity(), step -> days)));
    }
}

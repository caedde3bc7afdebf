package care.accord.kit.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class DraftRuleTest {

    /** Half past midnight in England, on the day before in UTC. */
    private static final Instant SAVED = Instant.parse("2026-06-01T23:30:00Z");

    private final DraftRule rule = new DraftRule(28);

    @Test
    void a_draft_is_kept_for_so_many_days_after_the_day_of_its_last_change_in_england() {
        assertThat(rule.keptUntil(SAVED)).isEqualTo(LocalDate.of(2026, 6, 30));
    }

    @Test
    void on_its_last_day_a_draft_is_still_there_and_on_the_next_it_is_over() {
        assertThat(rule.overWhenSavedBefore(LocalDate.of(2026, 6, 30))).isBeforeOrEqualTo(SAVED);
        assertThat(rule.overWhenSavedBefore(LocalDate.of(2026, 7, 1))).isAfter(SAVED);
    }

    @Test
    void the_end_is_told_a_week_before() {
        assertThat(rule.endsSoon(SAVED, LocalDate.of(2026, 6, 22))).isFalse();
        assertThat(rule.endsSoon(SAVED, LocalDate.of(2026, 6, 23))).isTrue();
    }

    @Test
    void a_draft_that_is_kept_for_no_time_is_none() {
        assertThatThrownBy(() -> new DraftRule(0)).hasMessageContaining("accord.drafts.kept-days");
    }
}

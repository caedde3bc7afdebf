package care.accord.cases.due;

import static care.accord.cases.CaseFixture.person;
import static care.accord.cases.CaseFixture.request;
import static care.accord.cases.CaseFixture.restrict;
import static care.accord.cases.CaseFixture.teams;
import static care.accord.cases.CaseFixture.unusualName;
import static care.accord.cases.CaseFixture.update;
import static org.assertj.core.api.Assertions.assertThat;

import care.accord.cases.AsWren;
import care.accord.cases.CaseTest;
import care.accord.kit.testing.Metrics;
import care.accord.kit.time.Clocks;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@CaseTest
@AsWren
class OverdueMetricsIT {

    @Inject
    OverdueMetrics metrics;

    @Inject
    InstantSource clock;

    @BeforeEach
    void somebody_works_here() {
        teams();
    }

    @Test
    void a_case_counts_from_the_day_after_its_last_day_in_time() throws SQLException {
        var person = requested(today().minusDays(2));
        var before = outcomesOverdue();
        dueSince(person, today().minusDays(3));
        assertThat(outcomesOverdue()).isEqualTo(before + 1);
    }

    @Test
    void a_restricted_person_counts_and_a_closed_case_does_not() throws SQLException {
        var before = outcomesOverdue();
        var person = requested(today().minusDays(30));
        restrict(person, "somebody-else");
        assertThat(outcomesOverdue()).isEqualTo(before + 1);
        update("update case_episode set state = 'CLOSED', step_since = null, closed_at = now() where person_id = '"
                + person + "'");
        assertThat(outcomesOverdue()).isEqualTo(before);
    }

    @Test
    void every_step_is_counted_though_nobody_waits_for_it() throws SQLException {
        metrics.count();
        assertThat(Metrics.shown()).contains("accord_overdue_cases{step=\"written_advice\"} 0.0");
    }

    private double outcomesOverdue() throws SQLException {
        metrics.count();
        return Metrics.shown("accord_overdue_cases{step=\"request_outcome\"}");
    }

    private static String requested(LocalDate since) {
        var person = person(unusualName());
        request(person);
        dueSince(person, since);
        return person;
    }

    private static void dueSince(String person, LocalDate day) {
        update("update case_episode set step_since = date '%s' where person_id = '%s'".formatted(day, person));
    }

    private LocalDate today() {
        return Clocks.today(clock);
    }
}

package care.accord.staffing;

import static care.accord.staffing.StaffingFixture.select;
import static org.assertj.core.api.Assertions.assertThat;

import care.accord.staffing.team.model.TeamKind;
import care.accord.staffing.worker.model.WorkerRole;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@StaffingTest
class CodeListsIT {

    @ParameterizedTest
    @EnumSource
    void the_table_knows_every_kind_of_team(TeamKind kind) {
        assertThat(checkOf("team_period_kind_check")).contains("'" + kind + "'");
    }

    @ParameterizedTest
    @EnumSource
    void the_table_knows_every_role(WorkerRole role) {
        assertThat(checkOf("worker_role_check")).contains("'" + role + "'");
    }

    private static String checkOf(String constraint) {
        return select("select pg_get_constraintdef(oid) from pg_constraint where conname = '" + constraint + "'")
                .getFirst();
    }
}

package care.accord.staffing.team.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.accord.contracts.BodyCode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TeamTest {

    private static final Instant NOW = Instant.parse("2026-11-02T09:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 2);
    private static final LocalDate FOUNDED = LocalDate.of(2026, 4, 1);
    private static final UUID LOCALITY = UUID.randomUUID();

    @Test
    void a_change_ends_what_the_team_was_on_the_day_before() {
        var team = team();
        team.change(named("AMHT West"), "WEST", TODAY, TODAY, NOW);
        assertThat(team.periods()).hasSize(2);
        assertThat(team.periods().getFirst().toOn()).isEqualTo(TODAY.minusDays(1));
        assertThat(team.periods().getFirst().details()).isEqualTo(named("AMHT North"));
        assertThat(team.present().fromOn()).isEqualTo(TODAY);
        assertThat(team.present().toOn()).isNull();
        assertThat(team.present().details()).isEqualTo(named("AMHT West"));
    }

    @Test
    void a_change_on_the_first_day_of_a_period_puts_that_period_right() {
        var team = team();
        team.change(named("AMHT West"), "WEST", FOUNDED, TODAY, NOW);
        assertThat(team.periods())
                .singleElement()
                .extracting(TeamPeriod::details)
                .isEqualTo(named("AMHT West"));
    }

    @Test
    void a_team_is_not_changed_before_its_last_change_nor_ahead_of_the_day() {
        var team = team();
        assertThatThrownBy(() -> team.change(named("AMHT West"), "WEST", FOUNDED.minusDays(1), TODAY, NOW))
                .hasMessage("CHANGE_BEFORE_THE_LAST");
        assertThatThrownBy(() -> team.change(named("AMHT West"), "WEST", TODAY.plusDays(1), TODAY, NOW))
                .hasMessage("CHANGE_IN_THE_FUTURE");
        assertThat(team.periods()).hasSize(1);
    }

    private static Team team() {
        return new Team(UUID.randomUUID(), named("AMHT North"), FOUNDED, NOW);
    }

    private static TeamDetails named(String name) {
        return new TeamDetails(name, TeamKind.AMHT, LOCALITY, new BodyCode("RZZ"));
    }
}

package care.accord.kit.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseAwayTest {

    private final DatabaseAway away = new DatabaseAway();

    @ParameterizedTest
    @ValueSource(strings = {"08001", "08006", "53300", "55P03", "57014", "57P01", "57P02", "57P03", "25P03"})
    void a_server_that_stops_starts_answers_late_or_cannot_be_reached_is_away(String state) {
        assertThat(away.isBehind(new IllegalStateException(new SQLException("x", state))))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Sorry, acquisition timeout!", "Acquisition timeout while waiting for new connection"})
    void a_pool_that_had_no_connection_in_time_is_away(String sentence) {
        assertThat(away.isBehind(new IllegalStateException(new SQLException(sentence))))
                .isTrue();
    }

    @Test
    void what_failed_at_the_commit_counts_too() {
        var rolledBack = new IllegalStateException("rolled back");
        rolledBack.addSuppressed(new IllegalStateException(new SQLException("x", "57P01")));
        assertThat(away.isBehind(new IllegalStateException(rolledBack))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"23505", "42P01"})
    void what_the_server_refuses_is_not(String state) {
        assertThat(away.isBehind(new SQLException("x", state))).isFalse();
    }

    @Test
    void a_fault_of_ours_is_not() {
        assertThat(away.isBehind(new IllegalStateException("x"))).isFalse();
    }
}

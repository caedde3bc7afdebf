package care.accord.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TableTest {

    @Test
    void both_raw_figures_and_their_ratio_stand_in_one_row() {
        var figure = Figure.compared(
                Line.GATEWAY, "a person", new Turns.Medians(3500, 5000), "requests/s", "straight", 0.70);

        assertThat(Table.of(List.of(figure)))
                .contains(
                        "| gateway | a person | 3,500 requests/s | 5,000 requests/s straight | 0.70  | at least 0.70 | yes |");
    }

    @Test
    void a_missed_aim_says_no() {
        var figure = Figure.alone(Line.FIND, "p95", 50, "ms", Aim.under(50, "ms", 50));

        assertThat(Table.of(List.of(figure))).contains("| under 50 ms | no  |");
    }

    @Test
    void what_has_no_aim_is_neither_met_nor_missed() {
        var figure = Figure.alone(Line.PIPE, "rows", 1, "rows/s", Aim.NONE);

        assertThat(Table.of(List.of(figure))).endsWith("|       |     |     |");
    }
}

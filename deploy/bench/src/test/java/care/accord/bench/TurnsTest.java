package care.accord.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TurnsTest {

    @Test
    void the_median_of_an_odd_number_is_the_middle_one() {
        assertThat(Turns.median(List.of(9.0, 1.0, 5.0))).isEqualTo(5.0);
    }

    @Test
    void the_median_of_an_even_number_lies_between_the_two_middle_ones() {
        assertThat(Turns.median(List.of(4.0, 1.0, 2.0, 9.0))).isEqualTo(3.0);
    }

    @Test
    void both_ways_have_their_turn_first() {
        var order = new ArrayList<String>();

        Turns.take(2, () -> turn(order, "ours"), () -> turn(order, "theirs"));

        assertThat(order).containsExactly("ours", "theirs", "theirs", "ours");
    }

    @Test
    void each_of_three_ways_has_its_turn_first() {
        var order = new ArrayList<String>();

        Turns.each(
                3,
                Stream.of("ours", "theirs", "floor")
                        .<Runnable>map(who -> () -> order.add(who))
                        .toList());

        assertThat(order)
                .containsExactly("ours", "theirs", "floor", "theirs", "floor", "ours", "floor", "ours", "theirs");
    }

    @Test
    void the_ratio_is_ours_over_theirs() {
        assertThat(Turns.take(1, () -> 70, () -> 100).ratio()).isEqualTo(0.7);
    }

    private static double turn(List<String> order, String who) {
        order.add(who);
        return 1;
    }
}

package care.accord.kit.trail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class PublishedTrailTest {

    private final PublishedTrail trail = new PublishedTrail();

    @Test
    void a_number_keeps_the_head_that_was_published_first() {
        publish(1, "a", "b", "c");
        trail.add(1, 2, "another");
        assertThat(trail.head(2)).hasValue("b");
        assertThat(trail.newest()).isEqualTo(3);
    }

    @Test
    void after_a_restore_the_numbers_from_its_first_seal_on_get_new_heads() {
        publish(1, "a", "b", "c");
        trail.add(2, 2, "B");
        assertThat(trail.head(1)).hasValue("a");
        assertThat(trail.head(2)).hasValue("B");
        assertThat(trail.newest()).as("what was lost is not missed").isEqualTo(2);
        assertThat(trail.restores()).containsExactly(Map.entry(2L, 2L));
    }

    @Test
    void what_is_published_once_more_after_a_restore_changes_nothing() {
        publish(1, "a", "b", "c");
        trail.add(2, 2, "B");
        trail.add(1, 1, "a");
        trail.add(2, 2, "B");
        assertThat(trail.head(1)).hasValue("a");
        assertThat(trail.head(2)).hasValue("B");
        assertThat(trail.generation()).isEqualTo(2);
    }

    @Test
    void a_restore_that_is_noted_late_explains_the_seals_before_it() {
        publish(1, "a", "b", "c");
        trail.add(1, 2, "B");
        trail.add(1, 3, "C");
        assertThat(trail.head(2)).as("not explained yet").hasValue("b");
        trail.add(2, 4, "D");
        assertThat(trail.head(2)).hasValue("B");
        assertThat(trail.head(3)).hasValue("C");
        assertThat(trail.head(4)).hasValue("D");
    }

    private void publish(long generation, String... heads) {
        for (var at = 0; at < heads.length; at++) {
            trail.add(generation, at + 1L, heads[at]);
        }
    }
}

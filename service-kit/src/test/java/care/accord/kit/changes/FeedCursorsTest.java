package care.accord.kit.changes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.accord.kit.ledger.LedgerCursor;
import care.accord.kit.refusal.RefusedException;
import org.junit.jupiter.api.Test;

class FeedCursorsTest {

    private static final String KEY = "a-key-of-thirty-two-letters-long";
    private static final String FEED = "sample-service";

    private final LedgerCursor place = new LedgerCursor(10, 20, 7);
    private final String cursor = new FeedCursors(KEY, 1).write(new FeedCursor(FEED, place));

    @Test
    void another_instance_of_the_same_generation_reads_it() {
        assertThat(new FeedCursors(KEY, 1).read(cursor, FEED)).isEqualTo(place);
    }

    @Test
    void after_a_restore_a_cursor_from_before_it_is_unreadable() {
        var restored = new FeedCursors(KEY, 2);
        assertThatThrownBy(() -> restored.read(cursor, FEED))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.refusal()).isEqualTo(ChangesRefusal.CURSOR_UNREADABLE));
    }
}

package care.accord.cases.home;

import java.util.StringJoiner;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a list of work is narrowed to, as its address says it.
 *
 * @param teamId one of the reader's teams; null for all of them
 * @param workerId null for everybody
 */
record Filter(Tray tray, @Nullable UUID teamId, @Nullable UUID workerId, Pressing due) {

    /** How pressing the work has to be. */
    enum Pressing {
        ANY,
        OVERDUE,
        SOON
    }

    boolean narrows() {
        return teamId != null || workerId != null || due != Pressing.ANY;
    }

    /** @param page from 1 */
    String address(int page) {
        var query = new StringJoiner("&", "/cases?", "");
        query.add("work=" + tray.word());
        if (teamId != null) {
            query.add("team=" + teamId);
        }
        if (workerId != null) {
            query.add("worker=" + workerId);
        }
        if (due != Pressing.ANY) {
            query.add("due=" + due);
        }
        if (page > 1) {
            query.add("page=" + page);
        }
        return query.toString();
    }

    /** Another tray, narrowed to nothing. */
    static String addressOf(Tray tray) {
        return new Filter(tray, null, null, Pressing.ANY).address(1);
    }
}

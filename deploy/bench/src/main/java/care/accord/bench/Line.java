package care.accord.bench;

import java.util.Locale;

/** The lines of the bench, in the order in which they run. */
enum Line {
    START,
    GATEWAY,
    AUDIT,
    WRITE,
    SYNC,
    PIPE,
    FEED,
    FIND,
    HOME,
    RESTART;

    /** As it is asked for and shown. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}

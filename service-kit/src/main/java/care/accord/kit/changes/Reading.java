package care.accord.kit.changes;

import care.accord.kit.actor.Act;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who reads what of the feed.
 *
 * @param subject null for all of it
 * @param limit entries at most
 */
record Reading(Act act, Readership readership, @Nullable UUID subject, int limit) {}

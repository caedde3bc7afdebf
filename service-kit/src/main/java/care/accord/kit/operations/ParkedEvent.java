package care.accord.kit.operations;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The first event of a key that could not be applied; those that came after it for the same key wait.
 *
 * @param key the person, agreement, team or worker whose events are held back
 * @param eventId null for a record of a compacted topic
 * @param state {@code RETRYING} in its first seconds, {@code DEAD} until an operator settles it, {@code WAITING} while its turn comes
 * @param cause kind of fault and place, without data
 * @param waiting how many events of the key wait behind it
 */
public record ParkedEvent(
        UUID id,
        String topic,
        String key,
        @Nullable UUID eventId,
        String type,
        String state,
        String cause,
        Instant since,
        int attempts,
        long waiting) {}

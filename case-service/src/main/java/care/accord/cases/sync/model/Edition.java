package care.accord.cases.sync.model;

import care.accord.kit.refusal.RefusedException;
import java.time.Duration;
import java.time.Instant;

/**
 * One version of a record in its source.
 *
 * @param version the source's own number, which grows with every change there
 * @param asOf when it was so in the source
 */
public record Edition(long version, Instant asOf) {

    /** Local policy: how far a sender's clock may be ahead of ours. */
    public static final Duration TOLERANCE = Duration.ofMinutes(5);

    private static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");

    /**
     * @throws RefusedException {@link SyncRefusal#FROM_THE_FUTURE}, {@link SyncRefusal#LONG_AGO}
     */
    public void check(Instant now) {
        if (asOf.isAfter(now.plus(TOLERANCE))) {
            throw RefusedException.of(SyncRefusal.FROM_THE_FUTURE, "/asOf");
        }
        if (asOf.isBefore(EARLIEST)) {
            throw RefusedException.of(SyncRefusal.LONG_AGO, "/asOf");
        }
    }
}

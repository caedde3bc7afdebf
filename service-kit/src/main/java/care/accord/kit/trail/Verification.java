package care.accord.kit.trail;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/** Checks a trail against its seals, and the seals against the heads that were kept outside the database. */
public final class Verification {

    private Verification() {}

    /** What was found: how many seals and rows hold, or the first fault in words that say where to look. */
    public record Finding(long seals, long rows, Optional<String> fault) {

        public boolean holds() {
            return fault.isEmpty();
        }
    }

    /**
     * @param keys that the seals are signed with
     * @param published what was kept outside the database; a published seal that is missing here was cut off
     * @param generation one more than how often whoever runs this installation has restored these records
     */
    public static Finding verify(Connection database, TrailKeys keys, PublishedTrail published, long generation)
            throws SQLException {
        database.setAutoCommit(false);
        var head = Chain.GENESIS;
        long number = 0;
        long rows = 0;
        long toXid = 0;
        try (var select = database.prepareStatement(
                        "select number, from_xid::text, to_xid::text, entries, head, signature from audit_seal order by number");
                var seals = select.executeQuery()) {
            while (seals.next()) {
                number++;
                var fromXid = Long.parseUnsignedLong(seals.getString(2));
                if (seals.getLong(1) != number || fromXid != toXid) {
                    return fault(number, rows, "Seal " + number + " is missing");
                }
                toXid = Long.parseUnsignedLong(seals.getString(3));
                var chain = new Chain(head);
                SealedRows.addTo(chain, database, fromXid, toXid);
                var entries = seals.getLong(4);
                head = seals.getBytes(5);
                if (!keys.signed(seals.getBytes(6), number, fromXid, toXid, entries, head)) {
                    return fault(number, rows, "Seal " + number + " is not signed with this key");
                }
                if (chain.entries() != entries) {
                    return fault(
                            number,
                            rows,
                            "Seal " + number + " covers " + entries + " entries, but there are " + chain.entries());
                }
                if (!Arrays.equals(chain.head(), head)) {
                    return fault(number, rows, "An entry under seal " + number + " was changed or reordered");
                }
                var here = HexFormat.of().formatHex(head);
                if (published
                        .head(number)
                        .filter(outside -> !outside.equals(here))
                        .isPresent()) {
                    return fault(
                            number,
                            rows,
                            "Seal " + number
                                    + " differs from the head that was published: the trail was cut off or changed, and sealed anew. If the records were restored, raise ACCORD_GENERATION");
                }
                rows += entries;
            }
        }
        return new Finding(number, rows, whatIsOutside(published, number, generation));
    }

    private static Optional<String> whatIsOutside(PublishedTrail published, long number, long generation) {
        if (published.newest() > number) {
            return Optional.of("The trail was cut off: seal %d was published, the last one here is %d"
                    .formatted(published.newest(), number));
        }
        if (published.generation() > generation) {
            return Optional.of(
                    "The trail says that it was restored and goes on in generation %d, but ACCORD_GENERATION is %d here: find out who says so"
                            .formatted(published.generation(), generation));
        }
        return Optional.empty();
    }

    private static Finding fault(long seals, long rows, String sentence) {
        return new Finding(seals, rows, Optional.of(sentence));
    }
}

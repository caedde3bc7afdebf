package care.accord.kit.trail;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Map;
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
     * @param key that the seals are signed with
     * @param published heads by seal number, from outside the database; a published seal that is missing here was cut off
     */
    public static Finding verify(Connection database, String key, Map<Long, String> published) throws SQLException {
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
                if (!Arrays.equals(seals.getBytes(6), Chain.sign(key, number, fromXid, toXid, entries, head))) {
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
                var outside = published.get(number);
                if (outside != null && !outside.equals(java.util.HexFormat.of().formatHex(head))) {
                    return fault(number, rows, "Seal " + number + " differs from the head that was published");
                }
                rows += entries;
            }
        }
        var newest =
                published.keySet().stream().mapToLong(Long::longValue).max().orElse(0);
        return newest > number
                ? fault(
                        number,
                        rows,
                        "The trail was cut off: seal " + newest + " was published, the last one here is " + number)
                : new Finding(number, rows, Optional.empty());
    }

    private static Finding fault(long seals, long rows, String sentence) {
        return new Finding(seals, rows, Optional.of(sentence));
    }
}

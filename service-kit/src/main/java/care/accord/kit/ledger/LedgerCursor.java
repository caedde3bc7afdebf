package care.accord.kit.ledger;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How far a reader has come: everything of the transactions below {@code lowXid}, and of those from {@code lowXid}
 * (inclusive) to {@code highXid} (exclusive) what stands at or before {@code position}. An open window has no end yet:
 * {@code highXid} equals {@code lowXid}.
 */
public record LedgerCursor(long lowXid, long highXid, long position) {

    /** Before the first entry. */
    public static final LedgerCursor START = new LedgerCursor(0, 0, 0);

    private static final Pattern TEXT = Pattern.compile("([0-9]{1,19})-([0-9]{1,19})-([0-9]{1,18})");

    public LedgerCursor {
        if (Long.compareUnsigned(lowXid, highXid) > 0 || position < 0) {
            throw new IllegalArgumentException("Not a cursor");
        }
    }

    /** Reads what {@link #toString()} wrote; empty for anything else. */
    public static Optional<LedgerCursor> parse(String text) {
        var match = TEXT.matcher(text);
        if (!match.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new LedgerCursor(
                    Long.parseLong(match.group(1)), Long.parseLong(match.group(2)), Long.parseLong(match.group(3))));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    boolean windowIsOpen() {
        return lowXid == highXid;
    }

    LedgerCursor closedAt(long horizon) {
        return new LedgerCursor(lowXid, Math.max(lowXid, horizon), 0);
    }

    LedgerCursor at(long newPosition) {
        return new LedgerCursor(lowXid, highXid, newPosition);
    }

    LedgerCursor finished() {
        return new LedgerCursor(highXid, highXid, 0);
    }

    @Override
    public String toString() {
        return lowXid + "-" + highXid + "-" + position;
    }
}

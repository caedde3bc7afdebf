package care.accord.kit.trail;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The keys of a trail in the order in which they were used; the last is the one that signs now. */
public final class TrailKeys {

    private final List<String> keys;
    private int inUse;

    private TrailKeys(List<String> keys) {
        this.keys = keys;
    }

    /**
     * @param before those that signed earlier seals, the oldest first, with commas between them; empty when there was no other
     */
    public static TrailKeys of(String current, String before) {
        return new TrailKeys(Stream.concat(
                        Arrays.stream(before.split(",")).map(String::strip).filter(key -> !key.isEmpty()),
                        Stream.of(current))
                .toList());
    }

    /** Whether the next seal is signed with the key of the one before it or with a later one: a key that was given up signs nothing more. */
    boolean signed(byte[] signature, long number, long fromXid, long toXid, long entries, byte[] head) {
        for (var at = inUse; at < keys.size(); at++) {
            if (Arrays.equals(signature, Chain.sign(keys.get(at), number, fromXid, toXid, entries, head))) {
                inUse = at;
                return true;
            }
        }
        return false;
    }
}

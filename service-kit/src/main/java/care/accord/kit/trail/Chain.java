package care.accord.kit.trail;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The arithmetic of sealing: SHA-256 over the former head and each row in turn, signed with HMAC-SHA-256. */
final class Chain {

    /** The head before the first seal. */
    static final byte[] GENESIS = new byte[32];

    private byte[] head;
    private long entries;

    Chain(byte[] head) {
        this.head = head.clone();
    }

    void add(String row) {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            sha.update(head);
            head = sha.digest(row.getBytes(StandardCharsets.UTF_8));
            entries++;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    byte[] head() {
        return head.clone();
    }

    long entries() {
        return entries;
    }

    static byte[] sign(String key, long number, long fromXid, long toXid, long entries, byte[] head) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            mac.update(ByteBuffer.allocate(Long.BYTES * 4)
                    .putLong(number)
                    .putLong(fromXid)
                    .putLong(toXid)
                    .putLong(entries)
                    .array());
            return mac.doFinal(head);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}

package care.accord.kit.changes;

import static java.nio.charset.StandardCharsets.UTF_8;

import care.accord.kit.ledger.LedgerCursor;
import care.accord.kit.refusal.RefusedException;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Cursors as readers keep them: encrypted, since the places in a ledger would tell how much happened there that the reader may not
 * see, and of one length, for the same reason. A cut or changed one is refused rather than passing something over. The name of its
 * feed stands before it in clear, so that another feed can say what is wrong.
 */
@ApplicationScoped
class FeedCursors {

    private static final int LONGEST = 300;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final int PLACE_LETTERS = 60;

    private final SecretKey key;
    private final SecureRandom random = new SecureRandom();

    /**
     * @param generation counts how often the records were restored to an earlier moment: a cursor of an earlier generation is
     *     unreadable, since the places behind it were given out anew
     */
    FeedCursors(
            @ConfigProperty(name = "accord.trail-key") String trailKey,
            @ConfigProperty(name = "accord.generation") int generation) {
        this.key = keyFrom(trailKey, generation);
    }

    /** Fit for an address as it is. */
    String write(FeedCursor cursor) {
        var nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        var place = ("%-" + PLACE_LETTERS + "s").formatted(cursor.place()).getBytes(UTF_8);
        return letters(cursor.feed().getBytes(UTF_8)) + "."
                + letters(joined(nonce, crypt(Cipher.ENCRYPT_MODE, cursor.feed(), nonce, place)));
    }

    /**
     * @throws RefusedException {@link ChangesRefusal#CURSOR_UNREADABLE}, {@link ChangesRefusal#CURSOR_OF_ANOTHER_FEED}
     */
    LedgerCursor read(String text, String feed) {
        var parts = text.length() > LONGEST ? new String[0] : text.split("\\.", -1);
        if (parts.length != 2) {
            throw unfit(ChangesRefusal.CURSOR_UNREADABLE);
        }
        if (!parts[0].equals(letters(feed.getBytes(UTF_8)))) {
            throw unfit(isFeed(parts[0]) ? ChangesRefusal.CURSOR_OF_ANOTHER_FEED : ChangesRefusal.CURSOR_UNREADABLE);
        }
        return place(parts[1], feed).orElseThrow(() -> unfit(ChangesRefusal.CURSOR_UNREADABLE));
    }

    static RefusedException unfit(ChangesRefusal refusal) {
        return RefusedException.of(refusal, "/after");
    }

    private Optional<LedgerCursor> place(String sealed, String feed) {
        return bytes(sealed)
                .filter(all -> all.length > NONCE_BYTES)
                .flatMap(all ->
                        opened(feed, Arrays.copyOf(all, NONCE_BYTES), Arrays.copyOfRange(all, NONCE_BYTES, all.length)))
                .flatMap(place -> LedgerCursor.parse(new String(place, UTF_8).strip()));
    }

    private Optional<byte[]> opened(String feed, byte[] nonce, byte[] sealed) {
        try {
            return Optional.of(crypt(Cipher.DECRYPT_MODE, feed, nonce, sealed));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /**
     * @throws IllegalArgumentException when what is to be opened was not sealed with this key for this feed
     */
    private byte[] crypt(int mode, String feed, byte[] nonce, byte[] bytes) {
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(feed.getBytes(UTF_8));
            return cipher.doFinal(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static boolean isFeed(String letters) {
        return bytes(letters)
                .map(name -> new String(name, UTF_8))
                .filter(name -> name.matches("[a-z0-9-]+-service(/[0-9a-f-]{36})?"))
                .isPresent();
    }

    private static SecretKey keyFrom(String trailKey, int generation) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(trailKey.getBytes(UTF_8), "HmacSHA256"));
            return new SecretKeySpec(
                    mac.doFinal(("cursors of the feed of changes, generation " + generation).getBytes(UTF_8)), "AES");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] joined(byte[] first, byte[] second) {
        var both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    private static String letters(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static Optional<byte[]> bytes(String letters) {
        try {
            return Optional.of(Base64.getUrlDecoder().decode(letters));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}

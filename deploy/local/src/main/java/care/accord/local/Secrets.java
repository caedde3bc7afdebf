package care.accord.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** The passwords and keys of one local stack: made by chance when first asked for, then kept. */
public final class Secrets {

    private static final int BYTES = 16;

    private final @Nullable Path file;
    private final Properties values = new Properties();
    private final SecureRandom random = new SecureRandom();

    private Secrets(@Nullable Path file) {
        this.file = file;
    }

    /** Secrets that last as long as this object. */
    public static Secrets inMemory() {
        return new Secrets(null);
    }

    /** Secrets that stay in {@code secrets.properties}, which only its owner may read. */
    public static Secrets in(Path home) {
        var secrets = new Secrets(home.resolve("secrets.properties"));
        secrets.load();
        return secrets;
    }

    /** 32 hexadecimal digits: 128 bits of chance, and the length that the session keys want. */
    public synchronized String get(String name) {
        var known = values.getProperty(name);
        if (known != null) {
            return known;
        }
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        var made = HexFormat.of().formatHex(bytes);
        values.setProperty(name, made);
        save();
        return made;
    }

    private void load() {
        if (file == null || !Files.exists(file)) {
            return;
        }
        try (var in = Files.newBufferedReader(file)) {
            values.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void save() {
        if (file == null) {
            return;
        }
        try {
            if (!Files.exists(file)) {
                Files.createDirectories(file.getParent());
                Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            }
            try (var out = Files.newBufferedWriter(file)) {
                values.store(out, "Made by the local stack, for it alone. ./accord reset makes new ones.");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package care.accord.kit.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file of a module that says what its code declares, committed because others rely on it. */
final class Committed {

    private Committed() {}

    /**
     * The file of the module whose tests run. With {@code -Daccord.write-endpoints} it is written first, so that a change of
     * the code shows as a change of the file.
     */
    static String text(String file, String declared) {
        var committed = Path.of(file);
        try {
            if (System.getProperty("accord.write-endpoints") != null) {
                Files.writeString(committed, declared);
            }
            return Files.readString(committed);
        } catch (IOException e) {
            throw new UncheckedIOException("Run this test with -Daccord.write-endpoints to write " + file, e);
        }
    }
}

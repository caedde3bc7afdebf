package care.accord.images;

import java.nio.file.Path;

/** What an image ships anew when only our code changed. */
public final class OwnCode {

    private OwnCode() {}

    /** Bytes of all layers of a built service but the libraries of others. */
    public static long bytes(Path root, String service) {
        var built = Images.built(root, service);
        return Context.filesIn(built).stream()
                .filter(file -> Layer.of(built.relativize(file)) != Layer.THIRD_PARTY)
                .mapToLong(file -> file.toFile().length())
                .sum();
    }
}

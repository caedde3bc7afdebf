package care.accord.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** Where this checkout of Accord and the things built from it are. */
public final class Installation {

    private static final Properties VERSIONS = versions();

    private Installation() {}

    /**
     * The folder of the checkout: the system property {@code accord.root}, else the nearest folder above the working
     * directory that holds {@code deploy/local}.
     */
    public static Path root() {
        var told = System.getProperty("accord.root");
        if (told != null) {
            return Path.of(told).toAbsolutePath();
        }
        for (@Nullable Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            if (Files.isDirectory(at.resolve("deploy/local/src"))) {
                return at;
            }
        }
        throw new IllegalStateException(
                "Run this inside a checkout of Accord, or name the checkout with -Daccord.root=<folder>.");
    }

    /** What the build of this module leaves beside its classes: programs and libraries that are not on its class path. */
    static Path programs() {
        return root().resolve("deploy/local/target");
    }

    static String version(String program) {
        return VERSIONS.getProperty(program);
    }

    /** The Java program that runs this. */
    public static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private static Properties versions() {
        var versions = new Properties();
        try (var in = Installation.class.getResourceAsStream("/versions.properties")) {
            if (in == null) {
                throw new IllegalStateException("versions.properties is missing; build deploy/local again.");
            }
            versions.load(in);
            return versions;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

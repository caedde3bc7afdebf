package care.accord.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What a program's first run loaded, linked and found out about its methods, kept in the form in which the JVM maps it straight
 * into memory (its ahead-of-time cache): a program with its archive starts in about half the CPU time. The JVM itself sees when
 * an archive does not fit its jars any more, and goes without.
 */
final class ClassArchive {

    private static final String SAY_NOTHING = "-Xlog:cds*=off,aot*=off";

    private ClassArchive() {}

    /**
     * Options that use the program's archive; or, when asked, that make it at exit if it is missing or older than the program.
     *
     * @param from the jar, or the folder of jars, that the program runs from
     */
    static List<String> options(String program, Path from, boolean remember) {
        var archive = of(program);
        if (remember && !isNewer(archive, from)) {
            makeFolder(archive);
            return List.of("-XX:AOTCacheOutput=" + archive, SAY_NOTHING);
        }
        return Files.exists(archive) ? List.of("-XX:AOTCache=" + archive, SAY_NOTHING) : List.of();
    }

    static boolean exists(String program) {
        return Files.exists(of(program));
    }

    private static Path of(String program) {
        return Installation.programs().resolve("classes-of").resolve(program + ".aot");
    }

    private static boolean isNewer(Path archive, Path from) {
        try {
            return Files.exists(archive)
                    && Files.getLastModifiedTime(archive).compareTo(Files.getLastModifiedTime(from)) > 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void makeFolder(Path archive) {
        try {
            Files.createDirectories(archive.getParent());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

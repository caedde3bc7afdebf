package care.accord.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The classes of each program, kept in the form in which the JVM maps them straight into memory (class data sharing): a
 * program with its archive starts in about half the CPU time. The JVM itself sees when an archive does not fit its jars
 * any more, and goes without.
 */
final class ClassArchive {

    private static final String SAY_NOTHING = "-Xlog:cds*=off,aot*=off";

    private ClassArchive() {}

    /** Options that use the program's archive; and, when asked, make it anew at exit if it is missing or does not fit. */
    static List<String> options(String program, boolean remember) {
        var archive = of(program);
        if (remember) {
            makeFolder(archive);
            return List.of("-XX:+AutoCreateSharedArchive", "-XX:SharedArchiveFile=" + archive, SAY_NOTHING);
        }
        return Files.exists(archive) ? List.of("-XX:SharedArchiveFile=" + archive, SAY_NOTHING) : List.of();
    }

    static boolean exists(String program) {
        return Files.exists(of(program));
    }

    private static Path of(String program) {
        return Installation.programs().resolve("classes-of").resolve(program + ".jsa");
    }

    private static void makeFolder(Path archive) {
        try {
            Files.createDirectories(archive.getParent());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

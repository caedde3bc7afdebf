package care.accord.images;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * The folder that a container engine builds from. Equal content gives equal files, down to times and permissions: a layer
 * whose content did not change keeps its digest, and is neither pushed nor pulled again.
 */
final class Context {

    /** The same for every build, as in our jars (project.build.outputTimestamp): the time of a commit would change each layer. */
    static final Instant MODIFIED = Instant.parse("2026-11-01T00:00:00Z");

    private final Path folder;

    Context(Path folder) {
        this.folder = folder;
    }

    /** Lays out a built service, and its SBOM where there is one. */
    void layOut(String service, Path quarkusApp, List<Path> boms) {
        var target = folder.resolve(service);
        delete(target);
        for (var file : filesIn(quarkusApp)) {
            var within = quarkusApp.relativize(file);
            copy(file, target.resolve(Layer.of(within).folder()).resolve(within));
        }
        for (var bom : boms) {
            copy(bom, target.resolve(Layer.APP.folder()).resolve("sbom.cdx.json"));
        }
        settle(target);
    }

    /** Lays out Connect's plugin with its checksum, and how it logs. */
    void layOutConnect(Path plugin, Path checksum, Path logging) {
        var target = folder.resolve("connect");
        delete(target);
        copy(plugin, target.resolve("plugin/debezium-connector-postgres-plugin.tar.gz"));
        copy(checksum, target.resolve("plugin/debezium.sha512"));
        copy(logging, target.resolve("log4j2.xml"));
        settle(target);
    }

    static List<Path> filesIn(Path folder) {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copy(Path from, Path to) {
        try {
            Files.createDirectories(to.getParent());
            Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void settle(Path target) {
        try (var all = Files.walk(target)) {
            for (var path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.setPosixFilePermissions(
                        path, PosixFilePermissions.fromString(Files.isDirectory(path) ? "rwxr-xr-x" : "rw-r--r--"));
                Files.setLastModifiedTime(path, FileTime.from(MODIFIED));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path target) {
        if (!Files.exists(target)) {
            return;
        }
        try (var all = Files.walk(target)) {
            for (var path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

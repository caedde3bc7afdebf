package care.accord.images;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;

/** What a CycloneDX list says is in a service, held against the jars that are in it. */
final class Sbom {

    private Sbom() {}

    /** The jars that the list does not name; Quarkus calls a jar {@code <group>.<name>-[<classifier>-]<version>.jar}. */
    static List<String> missing(Path sbom, Path quarkusApp) {
        var named = new HashSet<String>();
        try {
            for (var component : new ObjectMapper().readTree(sbom.toFile()).path("components")) {
                var purl = component.path("purl").asText();
                var classifier =
                        purl.contains("classifier=") ? purl.replaceFirst(".*classifier=([^&]*).*", "$1") + "-" : "";
                named.add("%s.%s-%s%s.jar"
                        .formatted(
                                component.path("group").asText(),
                                component.path("name").asText(),
                                classifier,
                                component.path("version").asText()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Context.filesIn(quarkusApp.resolve("lib")).stream()
                .map(Path::getFileName)
                .map(Path::toString)
                .filter(jar -> !named.contains(jar))
                .toList();
    }
}

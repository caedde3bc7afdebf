package care.accord.kubernetes;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;

/** What the last release shipped, and what it rendered that cannot change: written when it was made. */
final class LastRelease {

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
            .build();

    private LastRelease() {}

    /** The chart's own values of then. */
    static Path defaults() {
        return folder().resolve("values.yaml");
    }

    static Path values(String size) {
        return folder().resolve(size + ".yaml");
    }

    static Map<String, Map<String, JsonNode>> kept(String size) throws IOException {
        return YAML.readValue(record(size).toFile(), new TypeReference<>() {});
    }

    static void write(String... sizes) throws IOException {
        Files.createDirectories(folder());
        copy(Chart.folder().resolve("Chart.yaml"), folder().resolve("Chart.yaml"));
        copy(Chart.folder().resolve("values.yaml"), defaults());
        for (var size : sizes) {
            copy(Chart.values(size), values(size));
            YAML.writeValue(record(size).toFile(), Kept.in(Chart.rendered(size)));
        }
    }

    private static Path record(String size) {
        return folder().resolve(size + ".kept.yaml");
    }

    private static Path folder() {
        return Chart.root().resolve("deploy/kubernetes/release");
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
}

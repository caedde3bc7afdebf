package care.accord.kubernetes;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.marcnuri.helm.Helm;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

/** The chart, rendered without a cluster. */
final class Chart {

    private static final Map<String, String> RENDERED = new ConcurrentHashMap<>();
    private static final YAMLMapper YAML = new YAMLMapper();
    private static final Path WITH_HOOKS = withHooksAsObjects();

    private Chart() {}

    static Path root() {
        return Path.of(System.getProperty("accord.root"));
    }

    static Path folder() {
        return root().resolve("deploy/kubernetes/accord");
    }

    static Path values(String size) {
        return root().resolve("deploy/kubernetes/values").resolve(size + ".yaml");
    }

    /** With the values file of that name as it ships. */
    static Manifests rendered(String size) {
        return Manifests.of(RENDERED.computeIfAbsent(size, name -> render(name, Map.of())));
    }

    /** With the values file of that name and other values beside it. */
    static String render(String size, Map<String, ?> others) {
        var command = new Helm(WITH_HOOKS)
                .template()
                .withName("accord")
                .withNamespace("accord")
                .withValuesFile(values(size))
                .set("checkSecrets", false);
        others.forEach(command::set);
        return command.call().replace("hook.example/", "helm.sh/");
    }

    /** A copy of the chart whose own values are those of that file: lint takes no other. */
    static Path withValues(String size) {
        var copy = copy(UnaryOperator.identity());
        try {
            var own = YAML.readTree(copy.resolve("values.yaml").toFile());
            YAML.readerForUpdating(own).readValue(values(size).toFile());
            YAML.writeValue(copy.resolve("values.yaml").toFile(), own);
            return copy;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The library leaves hooks out of what it renders: in a copy of the chart they are none, and afterwards they are again. */
    private static Path withHooksAsObjects() {
        return copy(text -> text.replace("helm.sh/", "hook.example/"));
    }

    private static Path copy(UnaryOperator<String> change) {
        try (var files = Files.walk(folder())) {
            var copy = Files.createTempDirectory(root().resolve("deploy/kubernetes/target"), "chart");
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var target = copy.resolve(folder().relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.writeString(target, change.apply(Files.readString(file)));
            }
            return copy;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package care.accord.kubernetes;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.marcnuri.helm.Helm;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

/** The chart, rendered without a cluster. */
final class Chart {

    private static final Map<String, String> RENDERED = new ConcurrentHashMap<>();
    private static final YAMLMapper YAML = new YAMLMapper();
    private static final Path WITH_HOOKS = withHooksAsObjects();
    private static final Path AS_UPGRADE = asUpgrade();

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

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** With the values file of that name as it ships. */
    static Manifests rendered(String size) {
        return Manifests.of(RENDERED.computeIfAbsent(size, name -> render(name, Map.of())));
    }

    /** With the values file of that name and other values beside it. */
    static String render(String size, Map<String, ?> others) {
        return render(WITH_HOOKS, List.of(values(size)), others);
    }

    /** As an upgrade renders it, with these values files, the later ones over the earlier. */
    static String renderAsUpgrade(Path... valuesFiles) {
        return render(AS_UPGRADE, List.of(valuesFiles), Map.of());
    }

    /** Of this chart instead of ours. */
    static String renderOf(Path chart, Path... valuesFiles) {
        return render(chart, List.of(valuesFiles), Map.of());
    }

    private static String render(Path chart, List<Path> valuesFiles, Map<String, ?> others) {
        var command = new Helm(chart)
                .template()
                .withName("accord")
                .withNamespace("accord")
                .set("checkSecrets", false);
        valuesFiles.forEach(command::withValuesFile);
        others.forEach(command::set);
        return command.call().replace("hook.example/", "helm.sh/");
    }

    /** With the values file of that name, where every Deployment is there already and has so many pods. */
    static String renderOver(int pods, String size) {
        var there = copy(text -> hooksAsObjects(text, "dict \"spec\" (dict \"replicas\" %d.0)".formatted(pods)));
        return render(there, List.of(values(size)), Map.of());
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

    private static Path withHooksAsObjects() {
        return copy(text -> hooksAsObjects(text, "dict"));
    }

    /** The library cannot be told either that this is an upgrade. */
    private static Path asUpgrade() {
        return copy(text -> hooksAsObjects(text, "dict")
                .replaceAll("\\$?\\.Release\\.IsUpgrade", "true")
                .replaceAll("\\$?\\.Release\\.IsInstall", "false"));
    }

    /**
     * The library leaves hooks out of what it renders: here they are none, and afterwards they are again. It asks a cluster for
     * Deployments, and there is none: what it would be told stands in the place of the question.
     */
    private static String hooksAsObjects(String text, String deployment) {
        return text.replace("helm.sh/", "hook.example/")
                .replaceAll("lookup \"apps/v1\" \"Deployment\" \\S+ \\(.*?\\)", deployment);
    }

    static Path copy(UnaryOperator<String> change) {
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

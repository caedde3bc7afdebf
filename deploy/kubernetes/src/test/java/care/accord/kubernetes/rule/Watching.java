package care.accord.kubernetes.rule;

import care.accord.kubernetes.Manifests;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Whether alerts lead somewhere, and ask for what there is. */
final class Watching {

    private static final Pattern METRIC = Pattern.compile("\\b[a-z]+(?:_[a-z]+)+(?=[{\\[ )])(?! *\\()");
    private static final Path OPERATIONS = Path.of(System.getProperty("accord.root"), "docs/operations");
    private static final Set<String> OTHERS = Set.of("kube_job_failed", "histogram_quantile");

    private Watching() {}

    static Stream<String> runbooks(Manifests manifests) {
        return rules(manifests)
                .filter(rule -> rule.has("alert"))
                .filter(rule -> !rule.at("/annotations/runbook_url")
                                .asText()
                                .endsWith("/" + rule.path("alert").asText() + ".md")
                        || !Files.exists(OPERATIONS
                                .resolve("alerts")
                                .resolve(rule.path("alert").asText() + ".md")))
                .map(rule -> rule.path("alert").asText() + " has no page in docs/operations/alerts");
    }

    /** A running suite is asked for every metric of that page by a test of its own. */
    static Stream<String> metrics(Manifests manifests) {
        var told = read(OPERATIONS.resolve("observability.md"));
        return Stream.concat(
                        rules(manifests).map(rule -> rule.path("expr").asText()),
                        manifests
                                .ofKind("ConfigMap")
                                .flatMap(map -> map.path("data").properties().stream())
                                .filter(file -> file.getValue().asText().contains("\"panels\""))
                                .map(file -> file.getValue().asText()))
                .flatMap(text -> METRIC.matcher(text).results().map(MatchResult::group))
                .map(name -> name.replaceFirst("_(count|sum|bucket)$", ""))
                .filter(name -> !OTHERS.contains(name))
                .distinct()
                .filter(name -> !told.contains("`" + name + "`") && !told.contains("`" + name + "_count`"))
                .map(name -> name + " is not in docs/operations/observability.md");
    }

    private static Stream<JsonNode> rules(Manifests manifests) {
        return manifests
                .ofKind("PrometheusRule")
                .flatMap(rule -> rule.at("/spec/groups").valueStream())
                .flatMap(group -> group.path("rules").valueStream());
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

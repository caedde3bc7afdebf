package care.accord.kubernetes;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Prometheus' own tool, with its engine in it: the one on PATH, or the one that {@code ./accord test} has fetched. */
final class Promtool {

    private static final YAMLMapper YAML = new YAMLMapper();
    private static final Path FETCHED = Chart.root().resolve("deploy/kubernetes/target/prometheus/usr/bin");

    private Promtool() {}

    /** What it says, and whether it found nothing wrong. */
    record Finding(boolean holds, String text) {}

    static Finding checkRules(List<?> groups) {
        return run("check", "rules", written("rules", Map.of("groups", groups)));
    }

    /** The series come once a minute, and the rules are looked at as often. */
    static Finding testRules(List<?> groups, List<Map<String, String>> series, List<?> expectations) {
        var test = Map.of("interval", "1m", "input_series", series, "promql_expr_test", expectations);
        return run(
                "test",
                "rules",
                written(
                        "test",
                        Map.of(
                                "rule_files",
                                List.of(written("rules", Map.of("groups", groups))),
                                "evaluation_interval",
                                "1m",
                                "tests",
                                List.of(test))));
    }

    private static String written(String name, Map<String, ?> content) {
        try {
            var file = Files.createTempFile(Chart.root().resolve("deploy/kubernetes/target"), name, ".yaml");
            YAML.writeValue(file.toFile(), content);
            return file.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Finding run(String... arguments) {
        try {
            var process = new ProcessBuilder(Stream.concat(Stream.of(program()), Stream.of(arguments))
                            .toList())
                    .redirectErrorStream(true)
                    .start();
            var text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Finding(process.waitFor() == 0, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String program() {
        return Stream.concat(
                        Stream.of(System.getenv("PATH").split(File.pathSeparator))
                                .map(Path::of),
                        Stream.of(FETCHED))
                .map(folder -> folder.resolve("promtool"))
                .filter(Files::isExecutable)
                .map(Path::toString)
                .findFirst()
                .orElseThrow(
                        () -> new IllegalStateException(
                                "The alerts are held against Prometheus' promtool, which is not on PATH: ./accord test fetches it"));
    }
}

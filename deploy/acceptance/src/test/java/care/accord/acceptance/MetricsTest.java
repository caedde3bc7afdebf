package care.accord.acceptance;

import static care.accord.acceptance.suite.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import care.accord.acceptance.suite.Accord;
import care.accord.acceptance.suite.WithAccord;
import care.accord.acceptance.suite.Worker;
import care.accord.local.Installation;
import java.io.IOException;
import java.nio.file.Files;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Isolated;

@ExtendWith(WithAccord.class)
@Isolated
class MetricsTest {

    private static final Pattern NAME = Pattern.compile("`([a-z_]+_[a-z_]+)`");

    /** As an expression asks for it: with its labels, a range, or what the template puts there. */
    private static final Pattern ASKED =
            Pattern.compile("\\b(?:http|agroal|accord|kafka|jvm|process)_[a-z_]+(?=[{\\[ )%])");

    private static final List<String> CHART =
            List.of("templates/_alerts.tpl", "templates/monitoring.yaml", "files/dashboards/accord.json");

    @Test
    void every_metric_that_operators_are_told_of_is_there(Accord accord) throws IOException {
        aSystemSends(accord);
        var told = Files.readAllLines(Installation.root().resolve("docs/operations/observability.md")).stream()
                .filter(line -> line.startsWith("| `"))
                .map(line -> line.split("\\|")[1])
                .flatMap(cell -> NAME.matcher(cell).results().map((MatchResult name) -> name.group(1)))
                .toList();
        assertThat(told).hasSizeGreaterThan(10);

        eventually(() -> {
            var shown = accord.metrics();
            assertThat(told).allMatch(name -> shown.stream().anyMatch(line -> line.startsWith(name)));
        });
    }

    @Test
    void every_metric_that_an_alert_or_the_dashboard_asks_for_is_there(Accord accord) throws IOException {
        aSystemSends(accord);
        var asked = new HashSet<String>();
        for (var file : CHART) {
            var text = Files.readString(
                    Installation.root().resolve("deploy/kubernetes/accord").resolve(file));
            ASKED.matcher(text).results().map(MatchResult::group).forEach(asked::add);
        }
        assertThat(asked).hasSizeGreaterThan(10).contains("http_server_requests_seconds_bucket");

        eventually(() -> {
            var shown = accord.metrics();
            assertThat(asked)
                    .allMatch(name -> shown.stream()
                            .anyMatch(line -> line.startsWith(name + "{") || line.startsWith(name + " ")));
            assertThat(shown)
                    .anyMatch(line ->
                            line.startsWith("http_server_requests_seconds_bucket{") && line.contains("le=\"0.3\""));
        });
    }

    private static void aSystemSends(Accord accord) {
        accord.as(Worker.COUNCIL_SYSTEM)
                .send(
                        "PUT",
                        "/api/cases/sync/LAS/people/" + UUID.randomUUID(),
                        Map.of(),
                        Map.of(
                                "version",
                                1,
                                "asOf",
                                "2026-04-01T09:30:00Z",
                                "fields",
                                Map.of("familyName", "Measured")))
                .expect(201);
    }
}

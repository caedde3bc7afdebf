package care.accord.acceptance;

import static care.accord.acceptance.suite.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import care.accord.acceptance.suite.Accord;
import care.accord.acceptance.suite.WithAccord;
import care.accord.local.Installation;
import java.io.IOException;
import java.nio.file.Files;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Isolated;

@ExtendWith(WithAccord.class)
@Isolated
class MetricsTest {

    private static final Pattern NAME = Pattern.compile("`([a-z_]+_[a-z_]+)`");

    @Test
    void every_metric_that_operators_are_told_of_is_there(Accord accord) throws IOException {
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
}

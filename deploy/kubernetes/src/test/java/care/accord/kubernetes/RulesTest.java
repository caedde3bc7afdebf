package care.accord.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import care.accord.kubernetes.rule.Rule;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RulesTest {

    @ParameterizedTest
    @ValueSource(strings = {"laptop", "council", "county"})
    void every_rule_holds_of_each_values_file(String size) {
        var manifests = Chart.rendered(size);
        assertThat(Arrays.stream(Rule.values()).flatMap(rule -> rule.breaches(manifests)))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("faults")
    void a_rule_sees_each_fault_that_is_made_for_it(Rule rule, Rule.Fault fault) {
        var manifests = Chart.rendered(fault.values());
        fault.seed().accept(manifests);
        assertThat(rule.breaches(manifests)).isNotEmpty();
    }

    static Stream<Arguments> faults() {
        return Arrays.stream(Rule.values())
                .flatMap(rule -> rule.faults().stream().map(fault -> Arguments.of(rule, fault)));
    }

    @Test
    void every_page_is_of_an_alert() throws IOException {
        var alerts = Chart.rendered("council")
                .ofKind("PrometheusRule")
                .flatMap(rule -> rule.findValuesAsText("alert").stream())
                .map(alert -> alert + ".md")
                .toList();
        try (var pages = Files.list(Chart.root().resolve("docs/operations/alerts"))) {
            assertThat(pages.map(page -> page.getFileName().toString())).hasSameElementsAs(alerts);
        }
    }
}

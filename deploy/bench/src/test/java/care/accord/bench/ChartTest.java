package care.accord.bench;

import static org.assertj.core.api.Assertions.assertThat;

import care.accord.local.Container;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChartTest {

    private static final String VALUES = """
            defaults:
              resources:
                limits:
                  cpu: "1"
                  memory: 300Mi
              javaOptions: -XX:MaxRAMPercentage=50 -XX:+UseSerialGC
            services:
              staffing-service: {}
              case-service:
                resources:
                  limits:
                    cpu: "2"
                    memory: 1Gi
            """;

    @Test
    void a_service_gets_what_all_get() throws IOException {
        assertThat(containerOf("staffing-service"))
                .isEqualTo(new Container(
                        1,
                        List.of(
                                "-XX:-UsePerfData",
                                "-XX:InitialRAMPercentage=15",
                                "-XX:MaxRAM=300M",
                                "-XX:MaxRAMPercentage=50",
                                "-XX:+UseSerialGC")));
    }

    @Test
    void what_is_its_own_wins() throws IOException {
        var container = containerOf("case-service");

        assertThat(container.processors()).isEqualTo(2);
        assertThat(container.javaOptions()).contains("-XX:MaxRAM=1G", "-XX:MaxRAMPercentage=50");
    }

    @Test
    void the_charts_own_values_say_what_the_gateway_gets() throws IOException {
        assertThat(Chart.read().container("gateway").processors()).isPositive();
    }

    private static Container containerOf(String service) throws IOException {
        return new Chart(new YAMLMapper().readTree(VALUES)).container(service);
    }
}

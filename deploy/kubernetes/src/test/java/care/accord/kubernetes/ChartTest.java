package care.accord.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import com.marcnuri.helm.Helm;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ChartTest {

    @Test
    void the_chart_can_be_rendered() {
        var text = new Helm(Path.of(System.getProperty("accord.root"), "deploy/kubernetes/accord"))
                .template()
                .withName("accord")
                .call();
        assertThat(text).contains("accord-x");
    }
}

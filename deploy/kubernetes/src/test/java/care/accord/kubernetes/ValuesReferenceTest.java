package care.accord.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

class ValuesReferenceTest {

    @Test
    void the_committed_page_says_what_values_yaml_says() throws IOException {
        var committed = Chart.root().resolve("docs/operations/values.md");
        var now = ValuesReference.of(Files.readAllLines(Chart.folder().resolve("values.yaml")));
        if (System.getProperty("accord.write-values") != null) {
            Files.writeString(committed, now);
        }
        assertThat(Files.readString(committed))
                .as("Write docs/operations/values.md anew: run this test with -Daccord.write-values=true")
                .isEqualTo(now);
    }
}

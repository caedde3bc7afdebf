package care.accord.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class AcceptanceTableTest {

    @Test
    void the_committed_table_says_what_the_tests_show() throws IOException {
        var root = Path.of(System.getProperty("accord.root"));
        var committed = root.resolve("docs/acceptance.md");
        var now = AcceptanceTable.of(root);
        var before = Files.exists(committed) ? Files.readString(committed) : "";
        AcceptanceTable.main(root.toString());
        assertThat(before)
                .as("docs/acceptance.md was out of date and has been written anew: commit it")
                .isEqualTo(now);
    }
}

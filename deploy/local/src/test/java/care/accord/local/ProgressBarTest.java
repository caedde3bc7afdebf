package care.accord.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ProgressBarTest {

    private final ByteArrayOutputStream written = new ByteArrayOutputStream();

    @Test
    void elsewhere_than_on_a_terminal_there_is_a_line_for_every_tenth() {
        var bar = bar(false);
        for (var done = 0; done <= 250; done++) {
            bar.show(done, 250);
        }
        assertThat(written().lines())
                .hasSize(11)
                .startsWith("  Sample: 0 %", "  Sample: 10 %")
                .endsWith("  Sample: 100 %");
    }

    @Test
    void a_terminal_has_one_line_that_is_written_over_and_ended_with_the_work() {
        var bar = bar(true);
        bar.show(1, 4);
        assertThat(written()).isEqualTo("\r  Sample [##########..............................]  25 %");
        bar.show(4, 4);
        assertThat(written()).endsWith("] 100 %" + System.lineSeparator());
    }

    @Test
    void the_line_is_ended_when_the_work_stops_before_its_end() {
        var bar = bar(true);
        bar.show(1, 4);
        bar.leave();
        assertThat(written()).endsWith(System.lineSeparator());
    }

    private ProgressBar bar(boolean terminal) {
        return new ProgressBar("Sample", new PrintStream(written, true, StandardCharsets.UTF_8), terminal);
    }

    private String written() {
        return written.toString(StandardCharsets.UTF_8);
    }
}

package care.accord.web.observe;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class WithoutMessageTest {

    @Test
    void a_failure_in_a_log_says_its_kind_its_place_and_its_cause_and_no_name() {
        var failure = new IllegalStateException("Wren Ashby", new IllegalArgumentException("lives at 12 Example Road"));

        var logged = new StringWriter();
        WithoutMessage.of(failure).printStackTrace(new PrintWriter(logged, true));

        assertThat(logged.toString())
                .startsWith("java.lang.IllegalStateException")
                .contains("WithoutMessageTest.java", "Caused by: java.lang.IllegalArgumentException")
                .doesNotContain("Wren", "Example Road");
    }

    @Test
    void a_failure_that_goes_round_in_a_circle_is_cut_off() {
        var first = new IllegalStateException();
        first.initCause(new IllegalArgumentException(first));

        assertThat(WithoutMessage.of(first)).hasRootCauseInstanceOf(WithoutMessage.class);
    }
}

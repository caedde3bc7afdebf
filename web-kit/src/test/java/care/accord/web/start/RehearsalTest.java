package care.accord.web.start;

import static care.accord.web.start.Setting.may;
import static care.accord.web.start.Setting.must;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RehearsalTest {

    @Test
    void a_program_that_has_a_setting_does_not_rehearse() {
        assertThat(Rehearsal.faults(Map.of("ACCORD_DB_URL", "jdbc:postgresql://db/accord_case", "HOME", "/tmp")))
                .containsExactly(
                        "ACCORD_DB_URL is set. A rehearsal makes up its settings: run it without, or leave out the argument to serve.");
    }

    @Test
    void it_makes_up_what_is_needed_and_listens_on_this_machine_alone() {
        assertThat(Rehearsal.madeUp(List.of(
                        must("ACCORD_KAFKA", Form.HOSTS, "where Kafka is"),
                        may("ACCORD_OTLP_URL", Form.ADDRESS, "the collector of traces"))))
                .containsEntry("ACCORD_KAFKA", "127.0.0.1:1")
                .containsEntry("quarkus.http.host", "127.0.0.1")
                .containsEntry("quarkus.management.host", "127.0.0.1")
                .containsEntry("quarkus.http.port", "0")
                .doesNotContainKey("ACCORD_OTLP_URL");
    }

    @ParameterizedTest
    @EnumSource
    void what_is_made_up_has_the_form_of_its_setting(Form form) {
        assertThat(form.fits(form.madeUp())).isTrue();
    }
}

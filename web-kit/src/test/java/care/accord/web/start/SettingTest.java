package care.accord.web.start;

import static care.accord.web.start.Setting.may;
import static care.accord.web.start.Setting.must;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingTest {

    private static final List<Setting> SETTINGS = List.of(
            must("ACCORD_COUNCIL", Form.BODY_CODE, "the code of the council"),
            may("ACCORD_PORT", Form.PORT, "the HTTP port"),
            must("ACCORD_SESSION_KEY", Form.KEY_OF_32, "the key that encrypts sessions"));

    @Test
    void all_that_is_wrong_is_said_at_once_and_a_secret_never() {
        assertThat(Setting.faults(SETTINGS, Map.of("ACCORD_PORT", "eighty", "ACCORD_SESSION_KEY", "hunter2")))
                .containsExactly(
                        "ACCORD_COUNCIL is not set. It is the code of the council: set it in the environment, to 3 to 8 capital letters and digits.",
                        "ACCORD_PORT is “eighty”. It is the HTTP port, and must be a port from 1 to 65535.",
                        "ACCORD_SESSION_KEY has 7 characters. It is the key that encrypts sessions, and must have exactly 32 characters.");
    }

    @Test
    void a_setting_of_blanks_is_not_set_and_one_with_a_default_may_be_missing() {
        assertThat(Setting.faults(
                        SETTINGS,
                        Map.of("ACCORD_COUNCIL", " ", "ACCORD_SESSION_KEY", "0123456789abcdef0123456789abcdef")))
                .singleElement()
                .asString()
                .startsWith("ACCORD_COUNCIL is not set.");
    }

    @ParameterizedTest
    @CsvSource({
        "NUMBER, 28, twenty",
        "PORT, 8080, 65536",
        "PORT, 1, 0",
        "FLAG, true, yes",
        "DURATION, 30M, soon",
        "DURATION, 5s, -5s",
        "DATE, 2026-11-26, 2026-13-01",
        "ADDRESS, https://id.example.org/realms/accord, id.example.org",
        "ADDRESS, http://localhost:8180, ftp://localhost",
        "ADDRESSES, 'http://a:1,http://b:2', 'http://a:1,b:2'",
        "HOSTS, 'kafka-0:9092,kafka-1:9092', kafka",
        "DATABASE, jdbc:postgresql://localhost:5432/accord_case, postgres://localhost/accord_case",
        "BODY_CODE, 998, council",
        "KEY, 0123456789abcdef0123456789abcdef, 0123456789abcdef0123456789abcde",
        "KEY_OF_32, 0123456789abcdef0123456789abcdef, 0123456789abcdef0123456789abcdef0"
    })
    void a_value_has_the_form_of_its_setting(Form form, String good, String bad) {
        assertThat(form.fits(good)).as(good).isTrue();
        assertThat(form.fits(bad)).as(bad).isFalse();
    }
}

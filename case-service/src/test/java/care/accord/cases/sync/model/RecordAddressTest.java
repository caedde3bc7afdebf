package care.accord.cases.sync.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.accord.kit.refusal.RefusedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecordAddressTest {

    @Test
    void a_request_is_below_its_person() {
        var request = new RecordAddress("LAS", "123", "9");

        assertThat(request.path()).isEqualTo("people/123/requests/9");
        assertThat(request.itsPerson()).isEqualTo(RecordAddress.ofPerson("LAS", "123"));
        assertThat(request.itsPerson().path()).isEqualTo("people/123");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".9", "a b", "12345678901234567890123456789012345678901"})
    void an_id_that_is_unfit_is_refused_for_a_person_and_for_a_request(String id) {
        assertThatThrownBy(() -> RecordAddress.ofPerson("LAS", id)).isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> new RecordAddress("LAS", "123", id)).isInstanceOf(RefusedException.class);
    }
}

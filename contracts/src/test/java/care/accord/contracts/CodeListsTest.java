package care.accord.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class CodeListsTest {

    @Test
    void the_legal_status_list_has_the_27_codes_of_uk_core() {
        assertThat(Arrays.stream(LegalStatus.values()).map(LegalStatus::code))
                .containsExactly(
                        "01", "02", "03", "04", "05", "06", "07", "08", "09", "10", "12", "13", "14", "15", "16", "17",
                        "18", "19", "20", "31", "32", "35", "36", "37", "38", "98", "99");
    }

    @Test
    void a_legal_status_is_found_by_its_code_and_an_unknown_code_is_not_guessed() {
        assertThat(LegalStatus.ofCode("03")).contains(LegalStatus.SECTION_3);
        assertThat(LegalStatus.ofCode("3")).isEmpty();
        assertThat(LegalStatus.ofCode("11")).isEmpty();
    }

    @Test
    void only_no_further_action_ends_a_request() {
        assertThat(Arrays.stream(RequestOutcome.values()).filter(RequestOutcome::endsTheRequest))
                .hasSize(11)
                .doesNotContain(RequestOutcome.PROGRESS_TO_ASSESSMENT, RequestOutcome.ADMITTED_TO_HOSPITAL);
    }

    @Test
    void a_body_code_is_three_to_eight_capitals_or_digits() {
        assertThat(new BodyCode("RZZ").value()).isEqualTo("RZZ");
        org.assertj.core.api.Assertions.assertThatIllegalArgumentException().isThrownBy(() -> new BodyCode("rz"));
    }
}

package care.accord.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class NhsNumberTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"9434765919", "9434765870", "9912003888", "9990000018", "9990000026", "9990000034", "9990000042"
            })
    void a_number_with_the_right_check_digit_is_valid(String digits) {
        assertThat(NhsNumber.parse(digits)).contains(new NhsNumber(digits));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1234567890", "9990000000"})
    void a_number_whose_check_digit_would_be_ten_is_invalid(String digits) {
        assertThat(NhsNumber.parse(digits)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("repeatedDigits")
    void a_repeated_digit_passes_modulus_eleven_and_is_refused_all_the_same(String digits) {
        assertThat(NhsNumber.parse(digits)).isEmpty();
    }

    @Test
    void any_other_last_digit_is_wrong() {
        assertThat(IntStream.rangeClosed(0, 9)
                        .mapToObj(last -> "999000001" + last)
                        .filter(digits -> NhsNumber.parse(digits).isPresent()))
                .containsExactly("9990000018");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "999000001", "99900000180", "99900000I8", "999-000-0018", "９９９００００１８"})
    void anything_but_ten_digits_is_invalid(String typed) {
        assertThat(NhsNumber.parse(typed)).isEmpty();
    }

    @Test
    void spaces_are_dropped_when_typed_and_put_back_when_shown() {
        assertThat(NhsNumber.parse(" 999 000 0018 ").map(NhsNumber::grouped)).contains("999 000 0018");
    }

    @Test
    void an_invalid_number_cannot_be_made_and_the_message_does_not_repeat_it() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new NhsNumber("9990000019"))
                .withMessageNotContaining("9990000019");
    }

    static Stream<String> repeatedDigits() {
        return IntStream.rangeClosed(0, 9)
                .mapToObj(digit -> String.valueOf(digit).repeat(10));
    }
}

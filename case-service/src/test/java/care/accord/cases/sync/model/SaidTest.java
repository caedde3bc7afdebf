package care.accord.cases.sync.model;

import static org.assertj.core.api.Assertions.assertThat;

import care.accord.contracts.RouteOfAccess;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SaidTest {

    private final Said said = new Said();

    @Test
    void a_text_is_taken_up_to_its_length_and_blanks_are_nothing() {
        said.text("fits", " 12345 ", 5).text("tooLong", "123456", 5).text("blank", "  ", 5);

        assertThat(said.values()).isEqualTo(Map.of("fits", "12345"));
        assertThat(said.faults()).isEqualTo(Map.of("tooLong", "Send at most 5 characters"));
    }

    @Test
    void a_date_is_a_day_that_exists() {
        assertThat(said.date("bornOn", "1980-04-03").values()).containsEntry("bornOn", LocalDate.of(1980, 4, 3));
        assertThat(said.date("first", "1000-01-01").values()).containsKey("first");
        assertThat(said.faults()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1980-02-30", "3 4 1980", "0999-12-31", "+10000-01-01"})
    void what_is_no_such_day_is_told_apart(String sent) {
        assertThat(said.date("bornOn", sent).faults())
                .containsEntry("bornOn", "Send a date that exists, as 1980-04-03");
        assertThat(said.values()).isEmpty();
    }

    @Test
    void a_code_that_is_none_of_ours_is_kept_as_received() {
        said.code("known", "COMMUNITY", RouteOfAccess.class)
                .code("unknown", "WALK-IN", RouteOfAccess.class)
                .code("unfit", "a\nb", RouteOfAccess.class)
                .code("missing", null, RouteOfAccess.class);

        assertThat(said.values()).isEqualTo(Map.of("known", RouteOfAccess.COMMUNITY));
        assertThat(said.codes()).isEqualTo(Map.of("unknown", "WALK-IN"));
        assertThat(said.faults()).containsOnlyKeys("unfit");
    }

    @Test
    void of_several_texts_each_and_their_number_are_bounded() {
        said.texts("fit", Arrays.asList(" Ash ", null, "", "Elm"), 2, 3)
                .texts("tooMany", List.of("Ash", "Elm", "Oak"), 2, 3)
                .texts("tooLong", List.of("Alder"), 2, 3)
                .texts("none", List.of(" "), 2, 3)
                .texts("missing", null, 2, 3);

        assertThat(said.values()).isEqualTo(Map.of("fit", List.of("Ash", "Elm")));
        assertThat(said.faults()).containsOnlyKeys("tooMany", "tooLong");
    }

    @Test
    void a_yes_or_no_may_be_left_out() {
        assertThat(said.yesOrNo("asked", false).yesOrNo("left", null).values()).isEqualTo(Map.of("asked", false));
    }
}

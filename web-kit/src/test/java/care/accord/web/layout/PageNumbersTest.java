package care.accord.web.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class PageNumbersTest {

    private static String shown(int current, int last) {
        return new PageNumbers(current, last, page -> "?page=" + page)
                .items().stream()
                        .map(item -> item.gap() ? "…" : item.current() ? "[" + item.number() + "]" : "" + item.number())
                        .collect(Collectors.joining(" "));
    }

    @Test
    void only_the_ends_and_the_neighbours_are_shown() {
        assertThat(shown(1, 1)).isEqualTo("[1]");
        assertThat(shown(1, 3)).isEqualTo("[1] 2 3");
        assertThat(shown(5, 9)).isEqualTo("1 … 4 [5] 6 … 9");
        assertThat(shown(9, 9)).isEqualTo("1 … 8 [9]");
    }

    @Test
    void the_first_page_has_no_previous_and_the_last_no_next() {
        var one = new PageNumbers(1, 2, page -> "?page=" + page);
        assertThat(one.previous()).isNull();
        assertThat(one.next()).isEqualTo("?page=2");
        assertThat(new PageNumbers(2, 2, page -> "?page=" + page).next()).isNull();
    }

    @Test
    void a_page_beyond_the_last_is_an_error_of_the_caller() {
        assertThatThrownBy(() -> new PageNumbers(3, 2, page -> "")).isInstanceOf(IllegalArgumentException.class);
    }
}

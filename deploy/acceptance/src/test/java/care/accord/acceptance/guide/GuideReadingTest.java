package care.accord.acceptance.guide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GuideReadingTest {

    @Test
    void blocks_share_one_shell_and_what_is_shown_is_there() {
        assertThat(follow("""
                        ```sh
                        A=1
                        ```
                        ```sh
                        echo "{\\"a\\": $A, \\"b\\": [{\\"c\\": \\"x and y\\"}]}"
                        ```
                        ```json
                        {"a": 1, "b": [{"c": "x…"}]}
                        ```
                        ```sh
                        echo one; echo two
                        ```
                        ```text
                        two
                        ```
                        """)).isEmpty();
    }

    @Test
    void another_answer_is_a_difference() {
        assertThat(follow("""
                        ```sh
                        echo '{"a": 2}'
                        ```
                        ```json
                        {"a": 1}
                        ```
                        """)).hasSize(1);
    }

    @Test
    void a_block_of_a_page_is_found_by_its_language_and_words_and_stands_as_if_it_were_not_indented(
            @TempDir Path folder) throws IOException {
        var page = Files.writeString(folder.resolve("page.md"), """
                1. First:
                   ```sh
                   select 1
                   ```
                2. Then:
                   ```sql
                   select 1;
                     select 2;
                   ```
                """);
        assertThat(Guide.block(page, "sql", "select 1")).isEqualTo("select 1;\n  select 2;");
        assertThatThrownBy(() -> Guide.block(page, "sh", "select 3")).hasMessageContaining("select 3");
    }

    @Test
    void a_command_that_fails_ends_the_guide() {
        assertThat(follow("""
                        ```sh
                        false
                        ```
                        ```sh
                        echo on
                        ```
                        """)).hasSize(2).allMatch(said -> said.startsWith("Failed, or was never reached"));
    }

    private static List<String> follow(String markdown) {
        return Guide.of(markdown).follow(Map.of());
    }
}

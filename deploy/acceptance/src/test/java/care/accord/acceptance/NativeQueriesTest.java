package care.accord.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class NativeQueriesTest {

    private static final Pattern OF_A_SINGLE_VALUE =
            Pattern.compile("createNativeQuery\\([^;]*?,\\s*(?!Tuple\\b)\\w+\\.class\\)");

    /** Hibernate would keep another plan of it at each asking: ADR 0014. */
    @Test
    void a_native_query_asks_for_tuples_or_names_no_class() throws IOException {
        for (var source : sources()) {
            assertThat(OF_A_SINGLE_VALUE.matcher(Files.readString(source)).find())
                    .as("%s names the class of a single value", source)
                    .isFalse();
        }
    }

    private static List<Path> sources() throws IOException {
        try (var files = Files.walk(Path.of("..", ".."))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> file.toString().contains("/src/main/"))
                    .toList();
        }
    }
}

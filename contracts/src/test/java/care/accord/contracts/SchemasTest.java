package care.accord.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Shows("I8")
class SchemasTest {

    private static final Path FOLDER = Path.of("src/main/resources/schemas");

    @ParameterizedTest
    @MethodSource("types")
    void the_example_of_an_event_fits_its_schema(String type) {
        assertThat(Schemas.violations(type, Schemas.example(type))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("types")
    void an_event_without_its_required_fields_does_not_fit(String type) {
        assertThat(Schemas.violations(type, "{}")).isNotEmpty();
    }

    @Test
    void an_id_that_is_no_uuid_does_not_fit() {
        var example = Schemas.example("care.accord.staffing.team-registered.v1")
                .replaceFirst("\"teamId\": \"[^\"]*\"", "\"teamId\": \"seven\"");
        assertThat(Schemas.violations("care.accord.staffing.team-registered.v1", example))
                .hasSize(1);
    }

    static List<String> types() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.startsWith("care.accord.")
                            && name.endsWith(".json")
                            && !name.endsWith(".example.json"))
                    .map(name -> name.substring(0, name.length() - ".json".length()))
                    .sorted()
                    .toList();
        }
    }
}

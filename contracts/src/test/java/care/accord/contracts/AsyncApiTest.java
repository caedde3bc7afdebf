package care.accord.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

@Shows("I6")
class AsyncApiTest {

    private static final Path RESOURCES = Path.of("src/main/resources");

    private final JsonNode document = read();

    @Test
    void every_published_event_is_described_and_nothing_else() throws IOException {
        assertThat(document.at("/components/messages").findValuesAsText("name"))
                .filteredOn(name -> name.startsWith("care.accord."))
                .containsExactlyInAnyOrderElementsOf(SchemasTest.types());
    }

    @Test
    void every_reference_leads_somewhere() {
        assertThat(document.findValuesAsText("$ref"))
                .isNotEmpty()
                .filteredOn(reference -> reference.startsWith("#")
                        ? document.at(reference.substring(1)).isMissingNode()
                        : Files.notExists(RESOURCES.resolve(reference)))
                .isEmpty();
    }

    @Test
    void the_channels_are_the_topics() {
        assertThat(document.path("channels").findValuesAsText("address"))
                .containsExactlyInAnyOrder(
                        Topics.CASE,
                        Topics.AFTERCARE,
                        Topics.STAFFING,
                        Topics.PARTNERSHIP,
                        Topics.PERSON,
                        Topics.TRAIL,
                        Topics.DEAD_LETTER);
    }

    private static JsonNode read() {
        try {
            return new YAMLMapper().readTree(Files.readString(RESOURCES.resolve("asyncapi.yaml")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

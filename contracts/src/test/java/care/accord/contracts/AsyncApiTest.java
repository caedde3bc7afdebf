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

    @Test
    void every_event_has_a_summary_the_headers_of_all_a_schema_and_an_example() {
        assertThat(document.at("/components/messages")).allSatisfy(message -> {
            var type = message.path("name").asText();
            assertThat(message.path("summary").asText()).as(type).isNotBlank();
            if (type.startsWith("care.accord.")) {
                assertThat(message.at("/traits/0/$ref").asText())
                        .as(type)
                        .isEqualTo("#/components/messageTraits/CloudEvent");
                assertThat(message.at("/payload/$ref").asText()).isEqualTo("schemas/" + type + ".json");
                assertThat(RESOURCES.resolve("schemas/" + type + ".example.json"))
                        .exists();
            }
        });
    }

    @Test
    void every_channel_carries_messages_and_somebody_sends_on_it_once() {
        assertThat(document.path("channels"))
                .allSatisfy(channel -> assertThat(channel.path("messages")).isNotEmpty());
        assertThat(document.path("operations").findValues("channel"))
                .extracting(channel -> channel.path("$ref").asText())
                .containsExactlyInAnyOrderElementsOf(document.path("channels")
                        .propertyStream()
                        .map(channel -> "#/channels/" + channel.getKey())
                        .toList());
    }

    @Test
    void every_message_is_on_a_channel() {
        assertThat(document.path("channels").findValues("messages").stream()
                        .flatMap(messages -> messages.valueStream()
                                .map(message -> message.path("$ref").asText())))
                .containsExactlyInAnyOrderElementsOf(document.at("/components/messages")
                        .propertyStream()
                        .map(message -> "#/components/messages/" + message.getKey())
                        .toList());
    }

    private static JsonNode read() {
        try {
            return new YAMLMapper().readTree(Files.readString(RESOURCES.resolve("asyncapi.yaml")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package care.accord.gateway.reference;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * One service's description of its API, as it was committed when this gateway was built.
 *
 * @param name the first segment of its addresses, by which it is told apart
 */
record Part(String name, JsonNode description) {

    private static final List<String> NAMES = List.of("cases", "aftercare", "staffing", "partnership");

    static List<Part> ofThisGateway() {
        var yaml = new YAMLMapper();
        return NAMES.stream().map(name -> read(name, yaml)).toList();
    }

    /** What a person calls it. */
    String title() {
        return capitalised(description.at("/info/title").asText().replaceFirst("^Accord: ", ""));
    }

    /** Its own name for what another part uses the same name for. */
    String own(String shared) {
        return capitalised(name) + shared;
    }

    /** Each definition that others may refer to, as a pointer: {@code #/components/schemas/Problem}. */
    Stream<Definition> definitions() {
        return description.path("components").properties().stream()
                .flatMap(kind -> kind.getValue().properties().stream()
                        .map(entry -> new Definition(kind.getKey(), entry.getKey(), entry.getValue())));
    }

    /** Each operation of each path. */
    Stream<JsonNode> operations() {
        return description.path("paths").valueStream().flatMap(JsonNode::valueStream);
    }

    record Definition(String kind, String name, JsonNode content) {

        String pointer() {
            return "#/components/" + kind + "/" + name;
        }
    }

    private static String capitalised(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    private static Part read(String name, YAMLMapper yaml) {
        try (var in = Part.class.getResourceAsStream("/openapi/" + name + "/openapi.yaml")) {
            return new Part(name, yaml.readTree(Objects.requireNonNull(in, name)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

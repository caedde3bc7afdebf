package care.accord.gateway.reference;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a value is.
 *
 * @param words for a person
 * @param schemas the named schemas that it is one of
 * @param codes the texts that it is one of
 */
record Kind(String words, List<String> schemas, List<String> codes) {

    static Kind of(JsonNode schema) {
        if (schema.has("$ref")) {
            return new Kind("", List.of(nameIn(schema)), List.of());
        }
        if (schema.has("items")) {
            var element = of(schema.path("items"));
            return new Kind(("list of " + element.words).strip(), element.schemas, element.codes);
        }
        var choices = Stream.of("anyOf", "oneOf", "allOf")
                .flatMap(way -> schema.path(way).valueStream())
                .map(Kind::of)
                .toList();
        if (!choices.isEmpty()) {
            return new Kind(
                    choices.stream()
                            .map(Kind::words)
                            .filter(words -> !words.isEmpty())
                            .collect(Collectors.joining(" or ")),
                    choices.stream().flatMap(choice -> choice.schemas.stream()).toList(),
                    choices.stream().flatMap(choice -> choice.codes.stream()).toList());
        }
        return new Kind(
                words(schema),
                List.of(),
                schema.path("enum").valueStream().map(JsonNode::asText).toList());
    }

    private static String nameIn(JsonNode schema) {
        return schema.path("$ref").asText().replaceFirst(".*/", "");
    }

    private static String words(JsonNode schema) {
        var type = schema.path("type");
        var types = type.isArray()
                ? type.valueStream().map(JsonNode::asText).collect(Collectors.joining(" or "))
                : type.asText("any value");
        return Stream.of(
                        types,
                        schema.path("format").asText(""),
                        limit("at least ", schema.path("minLength")),
                        limit("at most ", schema.path("maxLength")))
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private static String limit(String words, JsonNode characters) {
        return characters.isMissingNode() ? "" : words + characters.asText() + " characters";
    }
}

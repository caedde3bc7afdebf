package care.accord.kit.testing.input;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Bodies that fit a schema, and bodies that were spoilt in one place. */
final class JsonBodies {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final List<String> WORDS =
            List.of("Ash", "2026-04-01", "2026-04-01T09:00:00Z", "998", "00000000-0000-4000-8000-000000000001");

    /** Escapes what is not ASCII, so that half a character can be sent. */
    private static final ObjectMapper WRITER =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private final Description description;
    private final Map<String, String> known;
    private final List<String> codes;

    /** @param known values of fields that only a real record has, by the field's name */
    JsonBodies(Description description, Map<String, String> known) {
        this.description = description;
        this.known = known;
        this.codes = description.codes();
    }

    Arbitrary<byte[]> fitting(JsonNode schema) {
        return documents(schema).map(JsonBodies::written);
    }

    Arbitrary<byte[]> spoilt(JsonNode schema) {
        var documents = documents(schema);
        return Arbitraries.frequencyOf(
                Tuple.of(12, documents.flatMap(JsonBodies::changedSomewhere).map(JsonBodies::written)),
                Tuple.of(2, Combinators.combine(documents, unreadable()).as(JsonBodies::broken)),
                Tuple.of(1, Junk.values().map(JsonBodies::written)),
                Tuple.of(
                        1,
                        Arbitraries.of("", "null", "[]", "\"\"", "{", "\ufeff{}", "{}{}")
                                .map(JsonBodies::bytes)));
    }

    private Arbitrary<JsonNode> documents(JsonNode place) {
        return documents(place, "");
    }

    private Arbitrary<JsonNode> documents(JsonNode place, String name) {
        var schema = description.resolved(place);
        if (schema.has("anyOf")) {
            return Arbitraries.oneOf(
                    each(schema.get("anyOf")).map(one -> documents(one, name)).toList());
        }
        if (schema.has("enum")) {
            return Arbitraries.of(each(schema.get("enum")).toList());
        }
        return switch (schema.path("type").asText()) {
            case "object" -> object(schema);
            case "array" ->
                documents(schema.path("items"), name)
                        .list()
                        .ofMaxSize(2)
                        .map(items -> JSON.arrayNode().addAll(items));
            case "boolean" -> Arbitraries.of(true, false).map(JSON::booleanNode);
            case "integer", "number" -> Arbitraries.integers().between(0, 3).map(JSON::numberNode);
            default -> Arbitraries.just(JSON.textNode(text(schema, name)));
        };
    }

    private Arbitrary<JsonNode> object(JsonNode schema) {
        if (schema.has("additionalProperties")) {
            return Arbitraries.maps(Arbitraries.of(codes), documents(schema.get("additionalProperties")))
                    .ofMaxSize(2)
                    .map(entries -> JSON.objectNode().setAll(entries));
        }
        var required = each(schema.path("required")).map(JsonNode::asText).toList();
        var names = new ArrayList<String>();
        schema.path("properties").fieldNames().forEachRemaining(names::add);
        var values = names.stream()
                .map(name ->
                        documents(schema.get("properties").get(name), name).optional(required.contains(name) ? 1 : 0.7))
                .toList();
        return Combinators.combine(values).as(found -> {
            var object = JSON.objectNode();
            for (int i = 0; i < names.size(); i++) {
                var name = names.get(i);
                found.get(i).ifPresent(value -> object.set(name, value));
            }
            return object;
        });
    }

    private String text(JsonNode schema, String name) {
        if (known.containsKey(name)) {
            return known.get(name);
        }
        var pattern = schema.path("pattern").asText(".*");
        return switch (schema.path("format").asText()) {
            case "date" -> WORDS.get(1);
            case "date-time" -> WORDS.get(2);
            default ->
                WORDS.stream()
                        .filter(word -> pattern.equals("\\S") || word.matches(pattern))
                        .findFirst()
                        .orElse(WORDS.getFirst());
        };
    }

    private static Arbitrary<JsonNode> changedSomewhere(JsonNode document) {
        return Combinators.combine(
                        Arbitraries.of(places(document, JsonPointer.empty())),
                        Arbitraries.integers().between(0, 5),
                        Junk.values())
                .as((place, how, junk) -> switch (how) {
                    case 0 -> changed(document, place, Optional.empty());
                    case 1 -> extended(document, place, junk);
                    default -> changed(document, place, Optional.of(junk));
                });
    }

    private static List<JsonPointer> places(JsonNode node, JsonPointer here) {
        var places = new ArrayList<JsonPointer>();
        places.add(here);
        if (node.isObject()) {
            node.properties()
                    .forEach(field -> places.addAll(places(field.getValue(), here.appendProperty(field.getKey()))));
        }
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            places.addAll(places(node.get(i), here.appendIndex(i)));
        }
        return places;
    }

    /** A copy with something else in that place, or nothing. */
    private static JsonNode changed(JsonNode document, JsonPointer place, Optional<JsonNode> value) {
        if (place.matches()) {
            return value.orElse(JSON.nullNode());
        }
        var copy = document.deepCopy();
        var name = place.last().getMatchingProperty();
        switch (copy.at(place.head())) {
            case ObjectNode object when value.isPresent() -> object.set(name, value.get());
            case ObjectNode object -> object.remove(name);
            case ArrayNode array when value.isPresent() -> array.set(Integer.parseInt(name), value.get());
            case ArrayNode array -> array.remove(Integer.parseInt(name));
            default -> throw new IllegalStateException("Nothing is inside " + place.head());
        }
        return copy;
    }

    /** A copy with a field or an element more in that place. */
    private static JsonNode extended(JsonNode document, JsonPointer place, JsonNode junk) {
        var copy = document.deepCopy();
        switch (copy.at(place)) {
            case ObjectNode object -> object.set("unknown", junk);
            case ArrayNode array -> array.add(junk);
            default -> {
                return changed(document, place, Optional.of(junk));
            }
        }
        return copy;
    }

    /** The many ways in which text is no JSON, or not in the encoding that it has to have. */
    private interface Unreadable {
        byte[] from(String text);
    }

    private static Arbitrary<Unreadable> unreadable() {
        return Arbitraries.of(
                text -> bytes(text.substring(0, text.length() / 2)),
                text -> bytes(text + "}"),
                text -> bytes(text + text),
                text -> bytes(text.replaceFirst("\\{", "{\"a\": 1, \"a\": 2, ")),
                text -> bytes(text.replace('"', '\'')),
                text -> bytes(text.replace("\"", "")),
                text -> bytes(text.replaceFirst("\":", "\": \\\\ud800")),
                text -> bytes(text.replaceFirst("\": *\"", "\": \"\u0000")),
                text -> inBytes(text.replaceFirst("\": *\"", "\": \"\u00ff"), StandardCharsets.ISO_8859_1),
                text -> inBytes(text, StandardCharsets.UTF_16),
                text -> bytes("<xml/>"),
                text -> bytes("[".repeat(20_000)));
    }

    private static byte[] broken(JsonNode document, Unreadable how) {
        return how.from(new String(written(document), StandardCharsets.US_ASCII));
    }

    private static byte[] written(JsonNode document) {
        try {
            return WRITER.writeValueAsBytes(document);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] bytes(String text) {
        return inBytes(text, StandardCharsets.UTF_8);
    }

    private static byte[] inBytes(String text, Charset encoding) {
        return text.getBytes(encoding);
    }

    private static java.util.stream.Stream<JsonNode> each(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }
}

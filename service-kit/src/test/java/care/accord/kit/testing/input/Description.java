package care.accord.kit.testing.input;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** What a service says of its JSON API. */
record Description(JsonNode root) {

    static Description ofTheService() {
        try {
            return new Description(new ObjectMapper()
                    .readTree(given().get("/q/openapi?format=json").asString()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What to send to an endpoint; empty when it wants no body. */
    Optional<JsonNode> bodyOf(Endpoint endpoint) {
        var schema = operation(endpoint).at("/requestBody/content/application~1json/schema");
        return schema.isMissingNode() ? Optional.empty() : Optional.of(schema);
    }

    List<String> queriesOf(Endpoint endpoint) {
        return parametersOf(endpoint, "query");
    }

    List<String> headersOf(Endpoint endpoint) {
        return parametersOf(endpoint, "header");
    }

    /** The schema itself, not the place where it stands. */
    JsonNode resolved(JsonNode schema) {
        return schema.has("$ref")
                ? resolved(root.at(schema.get("$ref").textValue().substring(1)))
                : schema;
    }

    /** Every code that any field of the API allows. */
    List<String> codes() {
        return root.at("/components/schemas").findValues("enum").stream()
                .flatMap(codes -> StreamSupport.stream(codes.spliterator(), false))
                .map(JsonNode::asText)
                .distinct()
                .toList();
    }

    private List<String> parametersOf(Endpoint endpoint, String place) {
        return StreamSupport.stream(operation(endpoint).path("parameters").spliterator(), false)
                .map(this::resolved)
                .filter(parameter -> parameter.path("in").asText().equals(place))
                .map(parameter -> parameter.path("name").asText())
                .toList();
    }

    private JsonNode operation(Endpoint endpoint) {
        return root.path("paths")
                .path(endpoint.template())
                .path(endpoint.method().toLowerCase(Locale.ROOT));
    }
}

package care.accord.gateway.reference;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** One OpenAPI 3.1 description of all parts; what each part defines keeps its name unless another part means something else by it. */
final class JoinedDescription {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final Clashes clashes;
    private final ObjectNode joint = NODES.objectNode();

    private JoinedDescription(Clashes clashes) {
        this.clashes = clashes;
    }

    static ObjectNode of(List<Part> parts) {
        var joined = new JoinedDescription(Clashes.between(parts));
        joined.begin();
        parts.forEach(joined::add);
        return joined.joint;
    }

    private void begin() {
        joint.put("openapi", "3.1.0");
        joint.putObject("info")
                .put("title", "Accord")
                .put("version", "1")
                .put(
                        "description",
                        "Integrated mental-health casework of a council and an NHS trust. Every refusal is a problem (RFC 9457)"
                                + " that says what to do about it.");
        joint.putArray("servers").addObject().put("url", "/");
        joint.putArray("tags");
        joint.putObject("paths");
        joint.putObject("components");
    }

    private void add(Part part) {
        joint.withArray("/tags").addObject().put("name", part.name()).put("description", part.title());
        var paths = (ObjectNode) copy(part, part.description().path("paths"));
        paths.forEach(path -> path.forEach(operation -> {
            var id = operation.path("operationId").asText();
            ((ObjectNode) operation)
                    .put("operationId", clashes.operation(part, id))
                    .putArray("tags")
                    .add(part.name());
        }));
        joint.withObject("/paths").setAll(paths);
        part.definitions().forEach(definition -> {
            var pointer = clashes.definition(part, definition.pointer());
            joint.withObject("/components")
                    .withObjectProperty(definition.kind())
                    .set(pointer.substring(pointer.lastIndexOf('/') + 1), copy(part, definition.content()));
        });
    }

    private JsonNode copy(Part part, JsonNode node) {
        if (node.isObject()) {
            var copy = NODES.objectNode();
            node.properties()
                    .forEach(member -> copy.set(
                            member.getKey(),
                            member.getKey().equals("$ref") && member.getValue().isTextual()
                                    ? NODES.textNode(clashes.definition(
                                            part, member.getValue().asText()))
                                    : copy(part, member.getValue())));
            return copy;
        }
        if (node.isArray()) {
            var copy = NODES.arrayNode();
            node.forEach(element -> copy.add(copy(part, element)));
            return copy;
        }
        return node;
    }
}

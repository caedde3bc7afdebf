package care.accord.gateway.reference;

import care.accord.gateway.route.Access;
import care.accord.gateway.route.Permission;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes chapters of the joined description, and says of each operation who may call it by the gateway's own list. */
final class ReferenceReader {

    private final JsonNode description;
    private final Access access;

    ReferenceReader(JsonNode description, Access access) {
        this.description = description;
        this.access = access;
    }

    List<Chapter> chapters() {
        return description
                .path("tags")
                .valueStream()
                .map(tag -> chapter(
                        tag.path("name").asText(), tag.path("description").asText()))
                .toList();
    }

    private Chapter chapter(String tag, String title) {
        var nodes = new TreeMap<String, JsonNode>();
        description
                .path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(method -> {
                    if (method.getValue().at("/tags/0").asText().equals(tag)) {
                        nodes.put(path.getKey() + " " + method.getKey(), method.getValue());
                    }
                }));
        return new Chapter(
                title,
                nodes.entrySet().stream()
                        .map(node -> operation(node.getKey().split(" ", 2), node.getValue()))
                        .toList());
    }

    private Operation operation(String[] address, JsonNode node) {
        var method = address[1].toUpperCase(Locale.ROOT);
        return new Operation(
                node.path("operationId").asText(),
                method,
                address[0],
                node.path("summary").asText(),
                text(node, "description"),
                callers(method, address[0]),
                node.path("parameters")
                        .valueStream()
                        .map(ReferenceReader::parameter)
                        .toList(),
                body(node.path("requestBody")),
                node.path("responses").properties().stream()
                        .map(reply -> reply(reply.getKey(), resolved(reply.getValue())))
                        .toList(),
                reachableFrom(node).stream().map(this::schema).toList());
    }

    private static Operation.Reply reply(String status, JsonNode node) {
        return new Operation.Reply(status, node.path("description").asText(), body(node));
    }

    private static Field parameter(JsonNode node) {
        return new Field(
                node.path("name").asText(),
                Kind.of(node.path("schema")),
                node.path("required").asBoolean(),
                text(node, "description"));
    }

    private static @Nullable Kind body(JsonNode node) {
        var schema = node.path("content")
                .valueStream()
                .map(media -> media.path("schema"))
                .findFirst();
        return schema.map(Kind::of).orElse(null);
    }

    private String callers(String method, String path) {
        if (!(access.find(method, path) instanceof Access.Match.Listed(var line))) {
            return "nobody";
        }
        return switch (line.permission()) {
            case Permission.Everyone everyone -> "everyone, without a token";
            case Permission.SignedIn signedIn -> "everyone with a token";
            case Permission.Holders holders -> holders.roles().stream().sorted().collect(Collectors.joining(", "));
        };
    }

    private Schema schema(String name) {
        var node = description.at("/components/schemas").path(name);
        var required = node.path("required").valueStream().map(JsonNode::asText).collect(Collectors.toSet());
        return new Schema(
                name,
                text(node, "description"),
                Kind.of(node),
                node.path("properties").properties().stream()
                        .map(member -> new Field(
                                member.getKey(),
                                Kind.of(member.getValue()),
                                required.contains(member.getKey()),
                                text(member.getValue(), "description")))
                        .toList());
    }

    /** The names of all schemas that an operation leads to, in alphabetical order. */
    private Set<String> reachableFrom(JsonNode operation) {
        var names = new TreeSet<String>();
        var seen = new TreeSet<String>();
        var open = new ArrayDeque<JsonNode>(List.of(operation));
        while (!open.isEmpty()) {
            for (var pointer : open.pop().findValuesAsText("$ref")) {
                if (seen.add(pointer)) {
                    open.push(description.at(pointer.substring(1)));
                    if (pointer.startsWith("#/components/schemas/")) {
                        names.add(pointer.substring(pointer.lastIndexOf('/') + 1));
                    }
                }
            }
        }
        return names;
    }

    private JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? description.at(node.path("$ref").asText().substring(1)) : node;
    }

    private static @Nullable String text(JsonNode node, String member) {
        return node.has(member) ? node.path(member).asText() : null;
    }
}

package care.accord.gateway.reference;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What two parts use one name for, though it is not the same: each then has a name of its own in the joint description. */
final class Clashes {

    private final Set<String> pointers = new HashSet<>();
    private final Set<String> operations;

    private Clashes(Set<String> operations) {
        this.operations = operations;
    }

    static Clashes between(List<Part> parts) {
        var clashes = new Clashes(parts.stream()
                .flatMap(Part::operations)
                .collect(Collectors.groupingBy(
                        operation -> operation.path("operationId").asText(), Collectors.counting()))
                .entrySet()
                .stream()
                .filter(count -> count.getValue() > 1)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet()));
        var shared = parts.stream()
                .flatMap(Part::definitions)
                .collect(Collectors.groupingBy(
                        Part.Definition::pointer, Collectors.mapping(Part.Definition::content, Collectors.toList())));
        shared.values().removeIf(contents -> contents.size() < 2);
        while (clashes.pointers.addAll(clashes.among(shared))) {
            // What refers to a name that clashes says something else in each part, too.
        }
        return clashes;
    }

    String operation(Part part, String id) {
        return operations.contains(id) ? part.own(id) : id;
    }

    String definition(Part part, String pointer) {
        var name = pointer.substring(pointer.lastIndexOf('/') + 1);
        return pointers.contains(pointer)
                ? pointer.substring(0, pointer.length() - name.length()) + part.own(name)
                : pointer;
    }

    private Set<String> among(Map<String, List<JsonNode>> shared) {
        return shared.entrySet().stream()
                .filter(definition -> definition.getValue().stream().distinct().count() > 1
                        || definition.getValue().getFirst().findValuesAsText("$ref").stream()
                                .anyMatch(pointers::contains))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }
}

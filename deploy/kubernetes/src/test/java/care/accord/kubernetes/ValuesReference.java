package care.accord.kubernetes;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The chart's values as a table: each with its default and the comment above it. */
final class ValuesReference {

    private static final Pattern KEY = Pattern.compile("( *)([A-Za-z][A-Za-z0-9-]*):(?: (.*))?");
    private static final String HEAD = """
            # Values of the chart

            Made from [values.yaml](../../deploy/kubernetes/accord/values.yaml); [install.md](install.md) says where to begin. A value without a default
            here and needed stops the install with a sentence that names it.

            | value | default | meaning |
            |---|---|---|
            """;

    private record Level(int indent, String name) {}

    private final ArrayDeque<Level> path = new ArrayDeque<>();
    private final List<String> comment = new ArrayList<>();
    private final StringBuilder table = new StringBuilder(HEAD);

    private ValuesReference() {}

    static String of(List<String> values) {
        var reference = new ValuesReference();
        values.forEach(reference::line);
        return reference.table.toString();
    }

    private void line(String line) {
        var key = KEY.matcher(line);
        if (line.isBlank()) {
            comment.clear();
        } else if (line.strip().startsWith("#")) {
            comment.add(line.strip().substring(1).strip());
        } else if (key.matches()) {
            value(key.group(1).length(), key.group(2), key.group(3) == null ? "" : key.group(3));
        }
    }

    private void value(int indent, String name, String usual) {
        while (!path.isEmpty() && path.peek().indent >= indent) {
            path.pop();
        }
        path.push(new Level(indent, name));
        if (!usual.isEmpty() || !comment.isEmpty()) {
            var names = new ArrayList<>(path.stream().map(Level::name).toList()).reversed();
            table.append("| `%s` | %s | %s |%n"
                    .formatted(
                            String.join(".", names),
                            usual.isEmpty() || usual.equals("\"\"") ? "" : "`" + usual + "`",
                            comment.stream()
                                    .collect(Collectors.joining(" "))
                                    .replace("|", "\\|")
                                    .replaceAll("<([a-z ]+)>", "‹$1›")));
        }
        comment.clear();
    }
}

package care.accord.gateway.route;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Writes the services' lines of access.txt as their endpoints.txt have them; what stands above them stays. */
final class AccessText {

    private static final String SECTION = "# --- %s ---";

    private final Map<String, Set<String>> groups = new TreeMap<>();

    /** The list as it is in the source now. */
    static Access asWritten() {
        try (var lines = Files.lines(file())) {
            return Access.parse(lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void write() throws IOException {
        var text = new ArrayList<String>();
        var before = Files.readAllLines(file());
        before.stream().takeWhile(line -> !isSection(line)).forEach(text::add);
        text.stream()
                .map(line -> line.split(" = ", -1))
                .filter(parts -> parts.length == 2)
                .forEach(group -> groups.put(group[0], Set.of(group[1].split(", "))));
        for (var owner : Endpoint.Owner.values()) {
            text.add(SECTION.formatted(owner.segment()));
            text.addAll(owner.hasList() ? lines(owner) : section(owner, before));
            text.add("");
        }
        text.removeLast();
        Files.write(file(), text);
    }

    private static Path file() {
        return Endpoint.root().resolve("gateway/src/main/resources/access.txt");
    }

    private static boolean isSection(String line) {
        return List.of(Endpoint.Owner.values()).stream().anyMatch(owner -> isSectionOf(owner, line));
    }

    private static boolean isSectionOf(Endpoint.Owner owner, String line) {
        return line.equals(SECTION.formatted(owner.segment()));
    }

    private static List<String> section(Endpoint.Owner owner, List<String> before) {
        return before.stream()
                .dropWhile(line -> !isSectionOf(owner, line))
                .skip(1)
                .takeWhile(line -> !line.isBlank())
                .toList();
    }

    private List<String> lines(Endpoint.Owner owner) {
        var endpoints = owner.endpoints();
        var width = endpoints.stream()
                .mapToInt(endpoint -> endpoint.path().length())
                .max()
                .orElse(1);
        return endpoints.stream()
                .sorted(Comparator.comparing(
                                (Endpoint endpoint) -> endpoint.path().startsWith("/api/"))
                        .thenComparing(Endpoint::path)
                        .thenComparing(Endpoint::method))
                .map(endpoint -> ("%-6s %-" + width + "s  %s")
                        .formatted(endpoint.method(), endpoint.path(), who(endpoint.roles())))
                .toList();
    }

    private String who(Set<String> roles) {
        var names = new ArrayList<String>();
        var left = new HashSet<>(roles);
        groups.forEach((name, members) -> {
            if (roles.containsAll(members)) {
                names.add(name);
                left.removeAll(members);
            }
        });
        names.addAll(new TreeSet<>(left));
        return String.join(", ", names);
    }
}

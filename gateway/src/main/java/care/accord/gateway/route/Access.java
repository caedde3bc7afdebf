package care.accord.gateway.route;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who may call what: the lines of {@code access.txt}.
 *
 * <p>A line is {@code METHOD path who}; a path part in braces stands for one segment, and a part that is written out wins over
 * it. {@code who} lists roles, names of groups, {@code signed-in} or {@code everyone}. What no line names is refused.
 */
public final class Access {

    private final Segment root = new Segment();
    private final List<Line> lines = new ArrayList<>();

    /** One method of one path. */
    public record Line(String method, String path, Permission permission) {}

    /** What the list says about a request. */
    public sealed interface Match {

        record Listed(Line line) implements Match {}

        /** The path is known, but not with this method. */
        record OtherMethods(Set<String> allowed) implements Match {}

        record Unlisted() implements Match {}
    }

    /** @throws IllegalArgumentException when a line cannot be understood, or says something twice; the message names it */
    public static Access parse(Stream<String> text) {
        var access = new Access();
        var groups = new HashMap<String, Set<String>>();
        text.map(line -> line.replaceFirst("#.*", "").strip())
                .filter(line -> !line.isEmpty())
                .forEach(line -> access.read(line, groups));
        return access;
    }

    /** The list that this gateway was built with. */
    public static Access ofThisGateway() {
        var resource = Objects.requireNonNull(Access.class.getResourceAsStream("/access.txt"), "access.txt");
        try (var text = new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
            return parse(text.lines());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public List<Line> lines() {
        return List.copyOf(lines);
    }

    /** HEAD is allowed where GET is. */
    public Match find(String method, String path) {
        var found = path.startsWith("/") ? root.find(path, 1) : null;
        if (found == null) {
            return new Match.Unlisted();
        }
        var line = found.methods.get(method.equals("HEAD") ? "GET" : method);
        return line == null ? new Match.OtherMethods(found.methods.keySet()) : new Match.Listed(line);
    }

    private void read(String text, Map<String, Set<String>> groups) {
        var group = text.split("\\s*=\\s*", -1);
        if (group.length == 2) {
            groups.put(group[0], roles(group[1], groups));
            return;
        }
        var parts = text.split("\\s+", 3);
        if (parts.length != 3 || !parts[1].startsWith("/")) {
            throw new IllegalArgumentException("Write METHOD /path who, or group = roles, instead of: " + text);
        }
        add(new Line(parts[0], parts[1], permission(parts[2], groups)));
    }

    private void add(Line line) {
        var segment = root;
        for (var name : line.path().substring(1).split("/", -1)) {
            segment = name.startsWith("{") ? segment.any() : segment.named(name);
        }
        if (segment.methods.putIfAbsent(line.method(), line) != null) {
            throw new IllegalArgumentException("Listed twice: " + line.method() + " " + line.path());
        }
        lines.add(line);
    }

    private static Permission permission(String who, Map<String, Set<String>> groups) {
        return switch (who) {
            case "everyone" -> new Permission.Everyone();
            case "signed-in" -> new Permission.SignedIn();
            default -> new Permission.Holders(roles(who, groups));
        };
    }

    private static Set<String> roles(String names, Map<String, Set<String>> groups) {
        return Arrays.stream(names.split("\\s*,\\s*"))
                .flatMap(name -> groups.getOrDefault(name, Set.of(name)).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static final class Segment {

        private final Map<String, Segment> children = new HashMap<>();
        private final Map<String, Line> methods = new TreeMap<>();
        private @Nullable Segment any;

        Segment named(String name) {
            return children.computeIfAbsent(name, unknown -> new Segment());
        }

        Segment any() {
            var child = any == null ? new Segment() : any;
            any = child;
            return child;
        }

        @Nullable
        Segment find(String path, int from) {
            var slash = path.indexOf('/', from);
            var name = path.substring(from, slash < 0 ? path.length() : slash);
            var written = next(children.get(name), path, slash);
            return written != null || name.isEmpty() ? written : next(any, path, slash);
        }

        private static @Nullable Segment next(@Nullable Segment child, String path, int slash) {
            if (child == null) {
                return null;
            }
            if (slash >= 0) {
                return child.find(path, slash + 1);
            }
            return child.methods.isEmpty() ? null : child;
        }
    }
}

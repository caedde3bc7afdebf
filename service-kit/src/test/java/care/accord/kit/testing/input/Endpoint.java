package care.accord.kit.testing.input;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** One line of {@code endpoints.txt}. */
record Endpoint(String method, String template, List<String> roles) {

    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)}");

    /** Those of the service whose tests run. */
    static List<Endpoint> committed() {
        try {
            return Files.readAllLines(Path.of("endpoints.txt")).stream()
                    .map(line -> line.split(" "))
                    .map(words -> new Endpoint(words[0], words[1], List.of(words[2].split(","))))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean isPage() {
        return !template.startsWith("/api/");
    }

    boolean isRead() {
        return method.equals("GET");
    }

    List<String> variables() {
        return VARIABLE.matcher(template).results().map(found -> found.group(1)).toList();
    }

    /** The address with these values in the place of its variables. */
    String at(Map<String, String> values) {
        return VARIABLE.matcher(template).replaceAll(found -> {
            var value = values.get(found.group(1));
            if (value == null) {
                throw new IllegalStateException("%s needs a value for %s".formatted(this, found.group(1)));
            }
            return value;
        });
    }

    /** Whether this is the page at an address, or one above it. */
    boolean leadsTo(String address) {
        return address.matches(VARIABLE.matcher(template).replaceAll("[^/]+") + "(/.*)?");
    }

    @Override
    public String toString() {
        return method + " " + template;
    }
}

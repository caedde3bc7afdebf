package care.accord.local;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/** Java programs from the libraries that the build lays out, and the files that they read. */
final class JavaProgram {

    private JavaProgram() {}

    /** The command that runs a main class of Kafka's or Connect's libraries. */
    static List<String> command(Path home, List<String> options, String mainClass, List<String> arguments) {
        var libraries = libraries();
        if (!Files.isDirectory(libraries)) {
            throw new StackException(
                    "%s is missing. Build it: ./mvnw -pl deploy/local process-classes".formatted(libraries));
        }
        var command = new ArrayList<>(List.of(Installation.java(), "-Daccord.home=" + home));
        command.addAll(options);
        command.addAll(List.of("-cp", libraries + "/*", mainClass));
        command.addAll(arguments);
        return List.copyOf(command);
    }

    static Path libraries() {
        return Installation.programs().resolve("lib");
    }

    /** Lays a settings file down in {@code conf} below the home: the one from our resources and what is added to it. */
    static Path settings(Path home, String resource, Map<String, String> additions) {
        var text = new StringBuilder(resource(resource));
        new TreeMap<>(additions)
                .forEach((name, value) ->
                        text.append(name).append(" = ").append(value).append('\n'));
        return file(home, resource, text.toString());
    }

    static Path file(Path home, String name, String content) {
        try {
            var file = home.resolve("conf").resolve(name);
            Files.createDirectories(file.getParent());
            return Files.writeString(file, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String resource(String name) {
        try (var in = JavaProgram.class.getResourceAsStream("/" + name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is missing; build deploy/local again.");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Properties properties(String resource) {
        try {
            var properties = new Properties();
            properties.load(new StringReader(resource(resource)));
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

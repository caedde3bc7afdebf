package care.accord.kit.testing;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.lang.reflect.Method;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The endpoints of a service as its code declares them, one line each: {@code METHOD path-template role,role}. Every service
 * commits the list as {@code endpoints.txt}; the gateway's routes are tested against it.
 */
public final class EndpointList {

    private EndpointList() {}

    /**
     * The lines of all resources in the folders or jars that these classes come from, sorted.
     *
     * @throws IllegalStateException for an endpoint that names no roles: nothing is open by omission
     */
    public static List<String> of(Class<?>... oneOfEachPlace) {
        return Arrays.stream(oneOfEachPlace)
                .flatMap(EndpointList::classesBeside)
                .filter(type -> type.isAnnotationPresent(Path.class))
                .flatMap(type -> methodsOf(type).flatMap(method -> lines(type, method)))
                .sorted()
                .toList();
    }

    /** The committed list of the module whose tests run, or with {@code -Daccord.write-endpoints} the declared one. */
    public static List<String> committed(List<String> declared) {
        return Committed.text("endpoints.txt", String.join("\n", declared) + "\n")
                .lines()
                .toList();
    }

    /** Its own and those that it inherits, as a service's operations pages do from the kit. */
    private static Stream<Method> methodsOf(Class<?> type) {
        return Stream.<Class<?>>iterate(type, each -> each != null, Class::getSuperclass)
                .flatMap(each -> Arrays.stream(each.getDeclaredMethods()));
    }

    private static Stream<String> lines(Class<?> type, Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
                .filter(verb -> verb != null)
                .map(verb -> verb.value() + " " + addressOf(type, method) + " " + rolesOf(type, method));
    }

    private static String addressOf(Class<?> type, Method method) {
        var own = method.getAnnotation(Path.class);
        var whole = "/" + type.getAnnotation(Path.class).value() + "/" + (own == null ? "" : own.value());
        return whole.replaceAll("\\{\\s*(\\w+)\\s*:[^/]*}", "{$1}")
                .replaceAll("/{2,}", "/")
                .replaceAll("(?<=.)/$", "");
    }

    private static String rolesOf(Class<?> type, Method method) {
        var roles = firstOf(method.getAnnotation(RolesAllowed.class), type.getAnnotation(RolesAllowed.class));
        if (roles == null) {
            throw new IllegalStateException(method + " names no roles: add @RolesAllowed");
        }
        return String.join(",", Arrays.stream(roles.value()).sorted().toList());
    }

    private static @Nullable RolesAllowed firstOf(@Nullable RolesAllowed one, @Nullable RolesAllowed other) {
        return one == null ? other : one;
    }

    private static Stream<Class<?>> classesBeside(Class<?> type) {
        try {
            var place = type.getProtectionDomain().getCodeSource().getLocation().toURI();
            if (!place.getPath().endsWith(".jar")) {
                return classesUnder(java.nio.file.Path.of(place));
            }
            try (var jar = FileSystems.newFileSystem(URI.create("jar:" + place), Map.of())) {
                return classesUnder(jar.getPath("/"));
            }
        } catch (URISyntaxException | IOException e) {
            throw new IllegalStateException("Cannot look beside " + type, e);
        }
    }

    private static Stream<Class<?>> classesUnder(java.nio.file.Path root) throws IOException {
        try (var files = Files.walk(root)) {
            return files
                    .map(file -> root.relativize(file).toString())
                    .filter(file -> file.startsWith("care/") && file.endsWith(".class"))
                    .map(file ->
                            file.substring(0, file.length() - ".class".length()).replace('/', '.'))
                    .<Class<?>>map(EndpointList::load)
                    .toList()
                    .stream();
        }
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, false, EndpointList.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}

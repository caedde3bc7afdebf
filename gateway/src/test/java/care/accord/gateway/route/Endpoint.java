package care.accord.gateway.route;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** One line of a service's endpoints.txt: what the service itself says about who may call it. */
record Endpoint(String method, String path, Set<String> roles) {

    /** A service's folder and the first segment of its addresses. */
    enum Owner {
        CASE("case-service", "cases"),
        AFTERCARE("s117-service", "aftercare"),
        STAFFING("staffing-service", "staffing"),
        PARTNERSHIP("partnership-service", "partnership");

        private final String folder;
        private final String segment;

        Owner(String folder, String segment) {
            this.folder = folder;
            this.segment = segment;
        }

        String segment() {
            return segment;
        }

        boolean owns(String path) {
            return (path + "/").startsWith("/" + segment + "/") || (path + "/").startsWith("/api/" + segment + "/");
        }

        /** A service that has no list yet has nothing to agree on. */
        boolean hasList() {
            return Files.exists(file());
        }

        List<Endpoint> endpoints() {
            if (!hasList()) {
                return List.of();
            }
            try (var lines = Files.lines(file())) {
                return lines.filter(line -> !line.isBlank()).map(Endpoint::of).toList();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private Path file() {
            return root().resolve(folder).resolve("endpoints.txt");
        }
    }

    static Stream<Endpoint> all() {
        return Stream.of(Owner.values()).flatMap(owner -> owner.endpoints().stream());
    }

    static Path root() {
        return Path.of(Objects.requireNonNull(System.getProperty("accord.root")));
    }

    /** An address that fits and stands in no list by itself. */
    String address() {
        return path.replaceAll("\\{[^}]*}", "0197aaaa-0000-7000-8000-000000000001");
    }

    private static Endpoint of(String line) {
        var parts = line.split(" ", 3);
        return new Endpoint(parts[0], parts[1], Set.of(parts[2].split(",")));
    }
}

package care.accord.gateway.route;

import static org.assertj.core.api.Assertions.assertThat;

import care.accord.gateway.route.Access.Match.Listed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The gateway's list and the services' own lists of endpoints and roles say the same. */
class RoutesAgreeTest {

    private static final List<String> SERVICES = List.of("case", "s117", "staffing", "partnership");

    private static final Set<String> ROLES = Set.of(
            "social-worker",
            "support-worker",
            "senior-practitioner",
            "team-manager",
            "amhp",
            "aftercare-council",
            "aftercare-nhs",
            "staffing-officer",
            "partnership-manager",
            "board-member",
            "council-system",
            "trust-system",
            "sync-steward",
            "privacy-officer",
            "operator");

    private static final Set<String> METHODS =
            Set.of("GET", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "CONNECT");

    private final Access access = Access.ofThisGateway();

    /** One line of a service's endpoints.txt. */
    private record Endpoint(String method, String path, Set<String> roles) {

        static Endpoint of(String line) {
            var parts = line.split(" ", 3);
            return new Endpoint(parts[0], parts[1], Set.of(parts[2].split(",")));
        }

        /** An address that fits and stands in no list by itself. */
        String address() {
            return path.replaceAll("\\{[^}]*}", "0197aaaa-0000-7000-8000-000000000001");
        }

        String asLine() {
            return method + " " + path + " " + String.join(", ", new TreeSet<>(roles));
        }
    }

    @Test
    void each_role_is_admitted_to_exactly_the_endpoints_that_its_service_opens_to_it() {
        var wrong = endpoints()
                .filter(endpoint ->
                        !admittedTo(endpoint.method(), endpoint.address()).equals(endpoint.roles()))
                .map(endpoint -> endpoint.asLine() + "   but the gateway admits "
                        + admittedTo(endpoint.method(), endpoint.address()))
                .toList();

        assertThat(wrong).as("lines for access.txt").isEmpty();
    }

    @Test
    void no_line_is_left_over_from_an_endpoint_that_is_gone() {
        var known = endpoints()
                .map(endpoint -> endpoint.method() + " " + shape(endpoint.path()))
                .collect(Collectors.toSet());
        var stale = access.lines().stream()
                .filter(line -> SERVICES.stream().anyMatch(service -> belongsTo(line.path(), service)))
                .map(line -> line.method() + " " + line.path())
                .filter(line -> !known.contains(shape(line)))
                .toList();

        assertThat(stale).as("lines of access.txt without an endpoint").isEmpty();
    }

    @Test
    void other_methods_of_an_endpoint_are_refused() {
        var listed = access.lines().stream()
                .map(line -> line.method() + " " + shape(line.path()))
                .collect(Collectors.toSet());

        assertThat(endpoints())
                .allSatisfy(endpoint -> assertThat(METHODS.stream()
                                .filter(method -> !listed.contains(method + " " + shape(endpoint.path()))))
                        .noneMatch(method -> access.find(method, endpoint.address()) instanceof Listed));
    }

    @Test
    void what_lies_beside_and_below_an_endpoint_is_refused() {
        assertThat(endpoints())
                .allSatisfy(endpoint -> assertThat(
                                Stream.of("/no-such-thing/here/at/all", "/", "//", "/..;/", "/%2e%2e/"))
                        .noneMatch(
                                more -> access.find(endpoint.method(), endpoint.address() + more) instanceof Listed));
    }

    private Set<String> admittedTo(String method, String address) {
        return access.find(method, address) instanceof Listed(var line)
                ? ROLES.stream()
                        .filter(role -> line.permission().admits(Set.of(role)))
                        .collect(Collectors.toSet())
                : Set.of();
    }

    private static Stream<Endpoint> endpoints() {
        return SERVICES.stream()
                .map(RoutesAgreeTest::file)
                .filter(Files::exists)
                .flatMap(RoutesAgreeTest::lines)
                .map(Endpoint::of);
    }

    /** A service that has no list of endpoints yet has nothing to agree on. */
    private static boolean belongsTo(String path, String service) {
        var segment = path.replaceFirst("^/api", "").split("/", -1)[1];
        return segment.equals(
                        switch (service) {
                            case "case" -> "cases";
                            case "s117" -> "aftercare";
                            default -> service;
                        })
                && Files.exists(file(service));
    }

    private static String shape(String path) {
        return path.replaceAll("\\{[^}]*}", "{}");
    }

    private static Path file(String service) {
        return Path.of(
                Objects.requireNonNull(System.getProperty("accord.root")), service + "-service", "endpoints.txt");
    }

    private static Stream<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream().filter(line -> !line.isBlank());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package care.accord.gateway.route;

import static org.assertj.core.api.Assertions.assertThat;

import care.accord.gateway.route.Access.Match.Listed;
import java.io.IOException;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The gateway's list and the services' own lists of endpoints and roles say the same. */
class RoutesAgreeTest {

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

    private final Access access = AccessText.asWritten();

    /** With {@code -Daccord.access=write}, the lines are written as the services have them, and the change is there to be read. */
    @BeforeAll
    static void writeWhenAsked() throws IOException {
        if ("write".equals(System.getProperty("accord.access"))) {
            new AccessText().write();
        }
    }

    @Test
    void each_role_is_admitted_to_exactly_the_endpoints_that_its_service_opens_to_it() {
        var wrong = Endpoint.all()
                .filter(endpoint ->
                        !admittedTo(endpoint.method(), endpoint.address()).equals(endpoint.roles()))
                .map(endpoint ->
                        endpoint + " but the gateway admits " + admittedTo(endpoint.method(), endpoint.address()))
                .toList();

        assertThat(wrong)
                .as("change access.txt, or write it with -Daccord.access=write")
                .isEmpty();
    }

    @Test
    void no_line_is_left_over_from_an_endpoint_that_is_gone() {
        var known = Endpoint.all()
                .map(endpoint -> endpoint.method() + " " + shape(endpoint.path()))
                .collect(Collectors.toSet());
        var stale = access.lines().stream()
                .filter(line -> Stream.of(Endpoint.Owner.values())
                        .anyMatch(owner -> owner.hasList() && owner.owns(line.path())))
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

        assertThat(Endpoint.all())
                .allSatisfy(endpoint -> assertThat(METHODS.stream()
                                .filter(method -> !listed.contains(method + " " + shape(endpoint.path()))))
                        .noneMatch(method -> access.find(method, endpoint.address()) instanceof Listed));
    }

    @Test
    void what_lies_beside_and_below_an_endpoint_is_refused() {
        assertThat(Endpoint.all())
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

    private static String shape(String path) {
        return path.replaceAll("\\{[^}]*}", "{}");
    }
}

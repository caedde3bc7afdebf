package care.accord.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import care.accord.acceptance.suite.Accord;
import care.accord.acceptance.suite.Answer;
import care.accord.acceptance.suite.Caller;
import care.accord.acceptance.suite.Session;
import care.accord.acceptance.suite.Together;
import care.accord.acceptance.suite.WithAccord;
import care.accord.acceptance.suite.Worker;
import care.accord.local.Installation;
import care.accord.local.Service;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Isolated;

/**
 * Every endpoint that a service lists, tried by everyone: through the gateway with what Keycloak gave them, and once more
 * straight at the service, which must come to the same answer by itself. The ids in the addresses are made up.
 */
@ExtendWith(WithAccord.class)
@Isolated
class RoutesByRoleTest {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)}");
    private static final String NOBODY = "00000000-0000-4000-8000-00000000dead";
    private static final Map<String, String> FITTING =
            Map.of("slug", "about", "functionCode", "CA_ASSESS_S9", "code", "NORTH");

    private record Endpoint(Service service, String method, String template, Set<String> roles) {

        static Endpoint of(Service service, String line) {
            var words = line.split(" ");
            return new Endpoint(service, words[0], words[1], Set.of(words[2].split(",")));
        }

        boolean isApi() {
            return template.startsWith("/api/");
        }

        String path() {
            return PLACEHOLDER.matcher(template).replaceAll(found -> FITTING.getOrDefault(found.group(1), NOBODY));
        }

        boolean admits(Set<String> held) {
            return !Collections.disjoint(roles, held);
        }

        String expectation(Worker worker, Set<String> held) {
            return "%s %s, which %s may %s"
                    .formatted(method, template, worker.username(), admits(held) ? "use" : "not use");
        }
    }

    @Test
    void each_endpoint_admits_the_roles_that_its_service_names_and_no_others(Accord accord) {
        var endpoints = endpoints();
        var tasks = EnumSet.allOf(Worker.class).stream()
                .<Callable<List<String>>>map(worker -> () -> tryAll(accord, worker, endpoints))
                .toList();
        var astray = Together.all(tasks).stream().flatMap(List::stream).toList();
        assertThat(endpoints).hasSizeGreaterThan(100);
        assertThat(astray).isEmpty();
    }

    @Test
    void without_signing_in_the_api_says_401_and_a_page_leads_to_the_sign_in(Accord accord) {
        for (var endpoint : endpoints()) {
            if (endpoint.isApi()) {
                assertThat(call(accord.anybody(), endpoint).status())
                        .as(endpoint.toString())
                        .isEqualTo(401);
            } else if (endpoint.method().equals("GET")) {
                var answer = accord.visitor().get(endpoint.path());
                assertThat(answer.status()).as(endpoint.toString()).isEqualTo(302);
                assertThat(answer.header("Location"))
                        .startsWith(accord.stack().keycloak().realmUrl());
            }
        }
    }

    @Test
    void what_no_service_lists_is_refused_before_it_reaches_one(Accord accord) {
        var wren = accord.as(Worker.WREN);
        assertThat(wren.get("/api/cases/nothing/of/the/kind").status()).isIn(403, 404);
        assertThat(wren.get("/api/nothing").status()).isIn(403, 404);
        assertThat(wren.send("DELETE", "/api/cases/people/" + NOBODY, Map.of(), null)
                        .status())
                .isIn(403, 404, 405);
        var pages = accord.signedIn(Worker.WREN);
        for (var path : List.of("/cases/nothing/of/the/kind", "/q/health/ready", "/q/openapi", "/q/metrics")) {
            assertThat(pages.get(path).status()).as(path).isIn(403, 404);
        }
    }

    /** What did not go as the endpoints' roles say it should. */
    private static List<String> tryAll(Accord accord, Worker worker, List<Endpoint> endpoints) {
        var held = accord.rolesOf(worker);
        var astray = new ArrayList<String>();
        var caller = accord.as(worker);
        var session = worker.isSystem() ? accord.visitor() : accord.signedIn(worker);
        for (var endpoint : endpoints) {
            var admitted = endpoint.admits(held);
            var straight = call(accord.straightAt(endpoint.service(), worker), endpoint);
            if (isRefused(straight) == admitted) {
                astray.add("the service, " + endpoint.expectation(worker, held) + ": " + straight);
            }
            if (endpoint.isApi() || !worker.isSystem()) {
                var through = endpoint.isApi() ? call(caller, endpoint) : visit(session, endpoint);
                if (isRefused(through) == admitted) {
                    astray.add("the gateway, " + endpoint.expectation(worker, held) + ": " + through);
                }
            }
        }
        return astray;
    }

    private static Answer call(Caller caller, Endpoint endpoint) {
        var headers = Map.of("Idempotency-Key", "role-" + System.nanoTime(), "If-Match", "\"0\"");
        var writes = !endpoint.method().equals("GET");
        if (endpoint.isApi()) {
            return caller.send(endpoint.method(), endpoint.path(), headers, writes ? Map.of() : null);
        }
        var form = Map.of("Accept", "text/html, */*;q=0.8", "Content-Type", "application/x-www-form-urlencoded");
        return caller.send(endpoint.method(), endpoint.path(), form, writes ? "" : null);
    }

    private static Answer visit(Session session, Endpoint endpoint) {
        return endpoint.method().equals("GET")
                ? session.get(endpoint.path())
                : session.submit(endpoint.path(), Map.of());
    }

    /** A role that is not enough; a refusal by a rule of the domain is an answer like any other. */
    private static boolean isRefused(Answer answer) {
        return answer.status() == 401
                || answer.status() == 302 && answer.header("Location").contains("/realms/")
                || answer.status() == 403 && !answer.isProblem()
                || answer.status() == 403 && answer.json().path("type").asText().endsWith("/not-allowed");
    }

    private static List<Endpoint> endpoints() {
        return Arrays.stream(Service.values())
                .flatMap(service -> lines(service).map(line -> Endpoint.of(service, line)))
                .toList();
    }

    private static Stream<String> lines(Service service) {
        try {
            return Files.readAllLines(
                            Installation.root().resolve(service.folder()).resolve("endpoints.txt"))
                    .stream()
                    .filter(line -> !line.isBlank());
        } catch (IOException e) {
            throw new AssertionError(service.folder() + " commits no endpoints.txt", e);
        }
    }
}

package care.accord.gateway.limit;

import static org.assertj.core.api.Assertions.assertThat;

import care.accord.contracts.Shows;
import care.accord.gateway.testing.AmongNeighbours;
import care.accord.gateway.testing.Wire;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class PlainRequestsTest extends AmongNeighbours {

    private static final String FORM = "name=Ash";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/cases/../cases/people",
                "/api/cases/./people",
                "/api//cases/people",
                "//api/cases/people",
                "/api/cases/people;a=b",
                "/api/cases\\people",
                "/api/cases%2fpeople",
                "/api/cases%2Fpeople",
                "/api/cases%5cpeople",
                "/api/cases/%2e%2e/people",
                "/api/cases/people%00",
                "/api/cases/%2570eople",
                "/api/cases/%70eople",
                "/api/cases/people%zz",
                "/api/cases/peo\u00e9ple",
                "http://elsewhere.example/api/cases/people",
                "api/cases/people",
                "*"
            })
    void _refused_an_address_that_could_be_read_in_two_ways(String address) throws IOException {
        var answer = Wire.ask(
                neighbours.gateway(),
                "GET " + address + " HTTP/1.1",
                "Host: " + host(),
                "Authorization: Bearer " + token);

        assertThat(answer).matches("(?s)HTTP/1.1 40[04].*");
        assertThat(neighbours.cases().seen()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"elsewhere.example", "localhost", "localhost:1", "localhost:80@elsewhere.example"})
    void _421_another_host(String host) throws IOException {
        var answer = Wire.ask(
                neighbours.gateway(),
                "GET /api/cases/people HTTP/1.1",
                "Host: " + host,
                "Authorization: Bearer " + token);

        assertThat(answer).matches("(?s)HTTP/1.1 (400|421).*");
        assertThat(neighbours.cases().seen()).isEmpty();
    }

    @Test
    void _no_host_is_400_and_two_are_421() throws IOException {
        assertThat(Wire.ask(neighbours.gateway(), "GET /api/cases/people HTTP/1.1"))
                .startsWith("HTTP/1.1 400");
        assertThat(Wire.ask(
                        neighbours.gateway(), "GET /api/cases/people HTTP/1.1", "Host: " + host(), "Host: " + host()))
                .startsWith("HTTP/1.1 421");
    }

    @Test
    void _431_headers_without_end() throws IOException {
        var answer = Wire.ask(
                neighbours.gateway(),
                "GET /api/cases/people HTTP/1.1",
                "Host: " + host(),
                "X-Long: " + "x".repeat(30_000));

        assertThat(answer).startsWith("HTTP/1.1 431");
    }

    @Test
    void _200_sent_from_our_own_page() {
        signIn();

        assertThat(browser.submit("/cases/people", FORM).statusCode()).isEqualTo(200);
        assertThat(browser.send(browser.form("/cases/people", FORM).header("Origin", neighbours.gateway()))
                        .statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"cross-site", "same-site", "none"})
    @Shows("I18")
    void _403_sent_from_elsewhere(String site) {
        signIn();

        var answer = browser.send(browser.form("/cases/people", FORM)
                .header("Sec-Fetch-Site", site)
                .header("Origin", neighbours.gateway()));

        assertPage(answer, 403, "Sent from another site");
        assertThat(neighbours.cases().seen()).isEmpty();
    }

    @Test
    void _403_a_form_that_does_not_say_where_it_comes_from() {
        signIn();

        assertPage(browser.send(browser.form("/cases/people", FORM)), 403, "Sent from another site");
        assertPage(
                browser.send(browser.form("/cases/people", FORM).header("Origin", "https://elsewhere.example")),
                403,
                "Sent from another site");
        assertPage(
                browser.send(browser.form("/cases/people", FORM).header("Origin", "null")),
                403,
                "Sent from another site");
    }

    @Test
    void every_answer_carries_the_strict_policy() {
        var headers = browser.get("/accessibility").headers();

        assertThat(headers.firstValue("content-security-policy"))
                .contains(
                        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self';"
                                + " connect-src 'self'; manifest-src 'self'; form-action 'self' "
                                + neighbours.issuer().url() + "; base-uri 'none'; frame-ancestors 'none'");
        assertThat(headers.firstValue("x-content-type-options")).contains("nosniff");
        assertThat(headers.firstValue("x-frame-options")).contains("DENY");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/q/health", "/q/health/ready", "/q/metrics", "/q/dev", "/q/openapi"})
    void health_and_metrics_are_not_for_the_outside(String path) {
        signIn();

        assertPage(browser.get(path), 404, "Page not found");
    }

    private void signIn() {
        neighbours.issuer().signsInNext("wren.ashby", "social-worker");
        assertThat(browser.visit("/cases").statusCode()).isEqualTo(200);
        neighbours.behaveNormally();
    }
}

package care.accord.gateway.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import care.accord.gateway.testing.AmongNeighbours;
import care.accord.gateway.testing.Backend;
import care.accord.gateway.testing.Wire;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ForwardingTest extends AmongNeighbours {

    @Test
    void _200_a_system_with_a_token_reaches_the_service() {
        var answer = browser.send(api("/api/cases/people?name=O%27Neil+%C3%A9").GET());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(new JsonObject(answer.body()).getString("uri")).isEqualTo("/api/cases/people?name=O%27Neil+%C3%A9");
    }

    @Test
    void _200_a_write_arrives_whole_with_its_key() {
        var answer = browser.send(api("/api/cases/people")
                .header("Idempotency-Key", "42")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"a\":1}")));

        assertThat(new JsonObject(answer.body()).getInteger("length")).isEqualTo(7);
        assertThat(neighbours.cases().last().headers().getFirst("Idempotency-Key"))
                .isEqualTo("42");
    }

    @Test
    void _200_head_is_answered_like_get_without_a_body() {
        var answer = browser.send(api("/api/cases/people").method("HEAD", BodyPublishers.noBody()));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEmpty();
    }

    @Test
    void _200_what_a_client_must_not_say_does_not_reach_the_service() {
        browser.send(api("/api/cases/people")
                .GET()
                .header("Cookie", "q_session=1")
                .header("Forwarded", "for=1.2.3.4")
                .header("X-Forwarded-For", "1.2.3.4")
                .header("X-Forwarded-Host", "evil.example")
                .header("X-Forwarded-Prefix", "/evil")
                .header("X-Real-IP", "1.2.3.4")
                .header("traceparent", "00-11111111111111111111111111111111-2222222222222222-01")
                .header("baggage", "a=b"));

        var headers = neighbours.cases().last().headers();
        assertThat(headers).doesNotContainKeys("Cookie", "Forwarded", "X-real-ip", "X-forwarded-prefix", "Baggage");
        assertThat(headers.get("Authorization")).containsExactly("Bearer " + token);
        assertThat(headers.get("X-Forwarded-For")).containsExactly("127.0.0.1");
        assertThat(headers.get("X-Forwarded-Host")).containsExactly(host());
        assertThat(headers.get("X-Forwarded-Proto")).containsExactly("http");
        assertThat(headers.getOrDefault("Traceparent", List.of())).hasSizeLessThan(2);
        assertThat(String.valueOf(headers.getFirst("Traceparent"))).doesNotContain("2222222222222222");
    }

    @Test
    void _200_a_header_named_in_connection_goes_no_further() throws IOException {
        Wire.ask(
                neighbours.gateway(),
                "GET /api/cases/people HTTP/1.1",
                "Host: " + host(),
                "Authorization: Bearer " + token,
                "X-Hop: 1",
                "Connection: X-Hop");

        assertThat(neighbours.cases().last().headers()).doesNotContainKey("X-hop");
    }

    @Test
    void _200_a_service_sets_no_cookie_and_no_policy_of_its_own() {
        neighbours.cases().behaves(exchange -> {
            exchange.getResponseHeaders().set("Set-Cookie", "a=b");
            exchange.getResponseHeaders().set("Content-Security-Policy", "default-src *");
            exchange.getResponseHeaders().set("Server", "us");
            exchange.getResponseHeaders().set("ETag", "\"7\"");
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });

        var headers = browser.send(api("/api/cases/people").GET()).headers();

        assertThat(headers.map()).doesNotContainKeys("set-cookie", "server");
        assertThat(headers.allValues("content-security-policy"))
                .singleElement()
                .asString()
                .startsWith("default-src 'none'; script-src 'self'");
        assertThat(headers.firstValue("etag")).contains("\"7\"");
        assertThat(headers.firstValue("cache-control")).contains("no-store");
    }

    @ParameterizedTest
    @ValueSource(ints = {204, 304})
    void an_answer_without_a_body_says_so_and_the_connection_goes_on(int status) throws IOException {
        neighbours.cases().behaves(Backend.status(status));
        try (var wire = Wire.to(neighbours.gateway())) {
            wire.send(bare("GET /api/cases/people") + "\r\n");
            assertThat(wire.head()).startsWith("HTTP/1.1 " + status).doesNotContainIgnoringCase("transfer-encoding");
            neighbours.behaveNormally();
            wire.send(bare("GET /api/cases/people") + "Connection: close\r\n\r\n");

            assertThat(wire.rest()).startsWith("HTTP/1.1 200");
        }
    }

    @Test
    void _200_a_long_body_reaches_the_service_while_it_is_still_coming() throws Exception {
        var firstBytes = new CountDownLatch(1);
        neighbours.cases().behaves(exchange -> {
            exchange.getRequestBody().read();
            firstBytes.countDown();
            Backend.echo(exchange);
        });
        try (var wire = Wire.to(neighbours.gateway())) {
            wire.send(bare("POST /api/cases/people")
                    + "Content-Type: application/json\r\nContent-Length: 900000\r\nConnection: close\r\n\r\n");
            wire.out().write(new byte[300_000]);
            wire.out().flush();
            assertThat(firstBytes.await(5, TimeUnit.SECONDS)).isTrue();
            wire.out().write(new byte[600_000]);
            wire.out().flush();

            assertThat(wire.rest()).startsWith("HTTP/1.1 200").contains("\"length\":899999");
        }
    }

    @Test
    void _200_a_body_that_comes_slowly_is_waited_for_longer_than_an_answer() throws Exception {
        try (var wire = Wire.to(neighbours.gateway())) {
            wire.send(bare("POST /api/cases/people") + "Content-Length: 12\r\nConnection: close\r\n\r\n");
            for (var part = 0; part < 12; part++) {
                new CountDownLatch(1).await(100, TimeUnit.MILLISECONDS);
                wire.send("x");
            }

            assertThat(wire.rest()).startsWith("HTTP/1.1 200").contains("\"length\":12");
        }
    }

    @Test
    void _200_after_a_client_went_away_a_hundred_times() throws Exception {
        neighbours.cases().behaves(exchange -> {
            try {
                new CountDownLatch(1).await(300, TimeUnit.MILLISECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            Backend.echo(exchange);
        });
        for (var i = 0; i < 100; i++) {
            try (var wire = Wire.to(neighbours.gateway())) {
                wire.send(bare("GET /api/cases/people") + "\r\n");
            }
        }

        await().until(() -> browser.send(api("/api/cases/people").GET()).statusCode() == 200);
    }

    @Test
    void _100_continue_is_said_once_the_token_is_good() throws IOException {
        try (var wire = Wire.to(neighbours.gateway())) {
            wire.send(bare("POST /api/cases/people")
                    + "Expect: 100-continue\r\nContent-Length: 2\r\nConnection: close\r\n\r\n");

            assertThat(wire.line()).isEqualTo("HTTP/1.1 100 Continue");
            wire.send("{}");
            assertThat(wire.rest()).contains("HTTP/1.1 200").contains("\"length\":2");
        }
    }

    @Test
    void _401_without_a_token() {
        var answer = browser.send(browser.to("/api/cases/people").GET());

        assertProblem(answer, 401, "not-signed-in");
        assertThat(answer.headers().firstValue("www-authenticate")).contains("Bearer");
    }

    @Test
    void _401_with_a_token_that_is_no_token() {
        token = "junk";

        assertProblem(browser.send(api("/api/cases/people").GET()), 401, "not-signed-in");
    }

    @Test
    void _401_with_a_token_for_another_audience() {
        token = neighbours
                .issuer()
                .token("wren.ashby", Duration.ofMinutes(5), List.of("accord-case"), List.of("social-worker"));

        assertProblem(browser.send(api("/api/cases/people").GET()), 401, "not-signed-in");
    }

    @Test
    void _401_with_a_token_that_has_ended() {
        token = neighbours
                .issuer()
                .token("wren.ashby", Duration.ofMinutes(-5), List.of("accord-api"), List.of("social-worker"));

        assertProblem(browser.send(api("/api/cases/people").GET()), 401, "not-signed-in");
    }

    @Test
    void _401_as_soon_as_a_token_that_was_good_has_ended() {
        token = neighbours
                .issuer()
                .token("wren.ashby", Duration.ofSeconds(5), List.of("accord-api"), List.of("social-worker"));
        assertThat(browser.send(api("/api/cases/people").GET()).statusCode()).isEqualTo(200);

        await().untilAsserted(() ->
                assertProblem(browser.send(api("/api/cases/people").GET()), 401, "not-signed-in"));
    }

    @Test
    void _403_with_another_role() {
        token = neighbours.issuer().token("bryony.lane", "staffing-officer");

        assertProblem(browser.send(api("/api/cases/people").GET()), 403, "not-allowed");
    }

    @Test
    void _404_for_a_path_that_is_not_listed() {
        assertProblem(browser.send(api("/api/cases/secrets").GET()), 404, "not-found");
        assertProblem(browser.send(api("/api/nobody").GET()), 404, "not-found");
        assertThat(neighbours.cases().seen()).isEmpty();
    }

    @Test
    void _405_for_a_method_that_is_not_listed() {
        var answer = browser.send(api("/api/cases/people").method("DELETE", BodyPublishers.noBody()));

        assertProblem(answer, 405, "method-not-allowed");
        assertThat(answer.headers().firstValue("allow")).contains("GET, POST");
    }

    @Test
    void _413_by_length() throws IOException {
        var answer = Wire.ask(
                neighbours.gateway(),
                "POST /api/cases/people HTTP/1.1",
                "Host: " + host(),
                "Authorization: Bearer " + token,
                "Content-Length: 1048577");

        assertThat(answer).startsWith("HTTP/1.1 413").contains("problems/too-large");
        assertThat(neighbours.cases().seen()).isEmpty();
    }

    @Test
    void _413_chunk_by_chunk() throws IOException {
        try (var wire = Wire.to(neighbours.gateway())) {
            wire.send(bare("POST /api/cases/people") + "Transfer-Encoding: chunked\r\n\r\n");
            for (var chunk = 0; chunk < 17; chunk++) {
                wire.send("10000\r\n" + "x".repeat(0x10000) + "\r\n");
            }

            assertThat(wire.rest()).startsWith("HTTP/1.1 413").contains("problems/too-large");
        }
    }
}

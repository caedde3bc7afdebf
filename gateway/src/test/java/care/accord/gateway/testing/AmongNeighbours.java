package care.accord.gateway.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;

/** The gateway between an issuer and four services, each behaving normally, and a fresh browser in front. */
@QuarkusTestResource(Surroundings.class)
@SuppressWarnings("NullAway.Init")
public abstract class AmongNeighbours {

    protected Neighbours neighbours;
    protected Browser browser;
    protected String token;

    @BeforeEach
    void everythingIsNormal() {
        neighbours.behaveNormally();
        browser = new Browser(neighbours.gateway());
        token = neighbours.issuer().token("wren.ashby", "social-worker");
    }

    /** The host that the gateway answers for. */
    protected String host() {
        return URI.create(neighbours.gateway()).getAuthority();
    }

    /** A request with the token. */
    protected HttpRequest.Builder api(String path) {
        return browser.to(path).header("Authorization", "Bearer " + token);
    }

    /** A bare request line with host and token; the empty line at the end is the caller's. */
    protected String bare(String requestLine) {
        return requestLine + " HTTP/1.1\r\nHost: " + host() + "\r\nAuthorization: Bearer " + token + "\r\n";
    }

    protected static void assertProblem(HttpResponse<String> answer, int status, String code) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("content-type")).contains("application/problem+json");
        var problem = new JsonObject(answer.body());
        assertThat(problem.getString("type")).isEqualTo("https://accord.care/problems/" + code);
        assertThat(problem.getInteger("status")).isEqualTo(status);
        assertThat(problem.getString("detail")).isNotBlank();
    }

    protected static void assertPage(HttpResponse<String> answer, int status, String heading) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("content-type").orElse("")).startsWith("text/html");
        assertThat(answer.body()).contains("<h1 class=\"govuk-heading-l\">" + heading + "</h1>");
    }
}

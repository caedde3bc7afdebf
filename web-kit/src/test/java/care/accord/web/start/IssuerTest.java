package care.accord.web.start;

import static org.assertj.core.api.Assertions.assertThat;

import care.accord.web.start.Neighbour.Away;
import care.accord.web.start.Neighbour.Fine;
import care.accord.web.start.Neighbour.Wrong;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class IssuerTest {

    private HttpServer server;
    private String address;
    private int status = 200;
    private String body = "";

    @BeforeEach
    void an_issuer_answers() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        address = "http://localhost:%d/realms/accord"
                .formatted(server.getAddress().getPort());
        body = "{\"issuer\": \"%s\"}".formatted(address);
        server.createContext("/realms/accord/.well-known/openid-configuration", exchange -> {
            var bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void an_issuer_that_calls_itself_by_its_address_is_fine() {
        assertThat(new Issuer(address).look()).isEqualTo(new Fine());
    }

    @Test
    void one_with_another_name_is_wrong_at_once_as_no_token_would_be_accepted() {
        body = "{\"issuer\": \"https://id.example.org/realms/accord\"}";
        assertThat(new Issuer(address).look())
                .isInstanceOfSatisfying(
                        Wrong.class,
                        wrong -> assertThat(wrong.sentence())
                                .contains(
                                        address,
                                        "ACCORD_OIDC_URL",
                                        "calls itself “https://id.example.org/realms/accord”"));
    }

    @Test
    void one_that_does_not_know_the_realm_or_does_not_answer_may_still_come() {
        status = 404;
        assertThat(new Issuer(address).look())
                .isInstanceOfSatisfying(
                        Away.class,
                        away -> assertThat(away.sentence())
                                .contains(address, "ACCORD_OIDC_URL", "answers with status 404", "Start Keycloak"));
        server.stop(0);
        assertThat(new Issuer(address).look())
                .isInstanceOfSatisfying(
                        Away.class, away -> assertThat(away.sentence()).contains(address, "cannot be reached"));
    }

    @Test
    void something_else_at_that_address_is_no_issuer() {
        body = "<html>";
        assertThat(new Issuer(address).look())
                .isInstanceOfSatisfying(
                        Away.class, away -> assertThat(away.sentence()).contains("does not answer as an issuer does"));
    }
}

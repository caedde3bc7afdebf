package care.accord.web.start;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import javax.net.ssl.SSLException;

/** Who issues the tokens that a program accepts. Its address stands in every token, so it must call itself by the same one. */
final class Issuer implements Neighbour {

    private static final Duration ANSWERS_WITHIN = Duration.ofSeconds(5);
    private static final int OK = 200;

    private final String address;

    Issuer(String address) {
        this.address = address;
    }

    @Override
    public State look() {
        var question = HttpRequest.newBuilder(URI.create(address + "/.well-known/openid-configuration"))
                .timeout(ANSWERS_WITHIN)
                .build();
        try (var http = HttpClient.newBuilder().connectTimeout(ANSWERS_WITHIN).build()) {
            return judge(http.send(question, BodyHandlers.ofString()));
        } catch (SSLException e) {
            return new Wrong(
                    "The certificate of the issuer %s (ACCORD_OIDC_URL) is not accepted: %s. Give Java a trust store with its authority (-Djavax.net.ssl.trustStore)."
                            .formatted(address, e.getMessage()));
        } catch (IOException e) {
            return away("cannot be reached (%s)".formatted(e.getClass().getSimpleName()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return away("was not waited for");
        }
    }

    private State judge(HttpResponse<String> answer) {
        if (answer.statusCode() != OK) {
            return away("answers with status %d".formatted(answer.statusCode()));
        }
        try {
            var named =
                    new ObjectMapper().readTree(answer.body()).path("issuer").asText();
            return named.equals(address)
                    ? new Fine()
                    : new Wrong(
                            "The issuer %s (ACCORD_OIDC_URL) calls itself “%s”, and so do its tokens. Set ACCORD_OIDC_URL to that address, or Keycloak's hostname to this one."
                                    .formatted(address, named));
        } catch (JsonProcessingException e) {
            return away("does not answer as an issuer does");
        }
    }

    private Away away(String how) {
        return new Away(
                "The issuer %s (ACCORD_OIDC_URL) %s. Start Keycloak with this realm, or correct the address: programs and browsers must reach it under the same one."
                        .formatted(address, how));
    }
}

package care.accord.kit.testing.input;

import io.restassured.RestAssured;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** The service under test, as whoever the test runs as. */
final class Service implements AutoCloseable {

    private final HttpClient client = HttpClient.newHttpClient();
    private final String address = "http://localhost:" + RestAssured.port;

    HttpResponse<byte[]> answerTo(Sent sent) {
        try {
            return client.send(sent.request(address), BodyHandlers.ofByteArray());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException("No answer to " + sent, e);
        }
    }

    Document page(String path) {
        return Jsoup.parse(new String(answerTo(Sent.to("GET", path)).body(), StandardCharsets.UTF_8));
    }

    Optional<String> etagOf(String path) {
        return answerTo(Sent.to("GET", path)).headers().firstValue("ETag");
    }

    @Override
    public void close() {
        client.close();
    }
}

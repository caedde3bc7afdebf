package care.accord.acceptance.suite;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpHeaders;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** What came back. */
public record Answer(URI address, int status, HttpHeaders headers, String body) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** The body as JSON; an answer that is none fails the test with what it was. */
    public JsonNode json() {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException e) {
            throw new AssertionError("Not JSON: " + this, e);
        }
    }

    public Document page() {
        return Jsoup.parse(body, address.toString());
    }

    /** The first value of a header, or an empty string. */
    public String header(String name) {
        return headers.firstValue(name).orElse("");
    }

    /** The number in the ETag. */
    public int version() {
        return Integer.parseInt(header("ETag").replaceAll("\\D", ""));
    }

    public boolean isProblem() {
        return header("Content-Type").startsWith("application/problem+json");
    }

    /** This answer, when its status is the expected one. */
    public Answer expect(int expected) {
        if (status != expected) {
            throw new AssertionError("Expected %d: %s".formatted(expected, this));
        }
        return this;
    }

    @Override
    public String toString() {
        return "%d from %s%n%s".formatted(status, address, body.length() > 600 ? body.substring(0, 600) + "…" : body);
    }
}

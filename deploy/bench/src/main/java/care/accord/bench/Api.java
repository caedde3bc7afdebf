package care.accord.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

/** Single requests to the JSON API, for setting the scene; what is measured goes through {@link Load}. */
final class Api {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final URI address;
    private final Supplier<String> token;
    private final HttpClient http = HttpClient.newHttpClient();

    Api(URI address, Supplier<String> token) {
        this.address = address;
        this.token = token;
    }

    /** An answer that was wanted, and the version that it names, 0 when it names none. */
    record Answer(JsonNode json, int version) {

        UUID id(String field) {
            return UUID.fromString(json.path(field).asText());
        }
    }

    Answer get(String path) {
        return send("GET", path, Map.of(), Map.of());
    }

    Answer post(String path, Map<String, ?> body) {
        return send("POST", path, Map.of("Idempotency-Key", UUID.randomUUID().toString()), body);
    }

    Answer put(String path, int version, Map<String, ?> body) {
        return send("PUT", path, Map.of("If-Match", "\"" + version + "\""), body);
    }

    static String write(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Answer send(String method, String path, Map<String, String> headers, Map<String, ?> body) {
        var request = HttpRequest.newBuilder(address.resolve(path))
                .timeout(Duration.ofSeconds(60))
                .header("Authorization", "Bearer " + token.get())
                .header("Content-Type", "application/json")
                .method(method, "GET".equals(method) ? BodyPublishers.noBody() : BodyPublishers.ofString(write(body)));
        headers.forEach(request::header);
        try {
            HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());
            if (answer.statusCode() >= 300) {
                throw new IllegalStateException(
                        "%s %s was answered with %d: %s".formatted(method, path, answer.statusCode(), answer.body()));
            }
            return new Answer(JSON.readTree(answer.body()), versionOf(answer));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static int versionOf(HttpResponse<String> answer) {
        return answer.headers()
                .firstValue("ETag")
                .map(tag -> Integer.parseInt(tag.replaceAll("\\D", "")))
                .orElse(0);
    }
}

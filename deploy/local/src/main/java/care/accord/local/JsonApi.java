package care.accord.local;

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

/** Accord's JSON API as one person or system calls it who expects every request to succeed. */
public final class JsonApi {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final URI address;
    private final Supplier<String> token;

    /** @param token the access token of the moment; asked for with each request */
    public JsonApi(URI address, Supplier<String> token) {
        this.address = address;
        this.token = token;
    }

    /** An answer that was wanted, and the version that it names, 0 when it names none. */
    public record Answer(JsonNode json, int version) {

        public UUID id(String field) {
            return UUID.fromString(json.path(field).asText());
        }
    }

    /** A request was answered with an error. */
    public static final class RefusedByAccord extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final int status;

        RefusedByAccord(int status, String message) {
            super(message);
            this.status = status;
        }

        public int status() {
            return status;
        }
    }

    /**
     * @throws RefusedByAccord when the answer is an error
     */
    public Answer get(String path) {
        return send("GET", path, Map.of(), "");
    }

    /**
     * Posts with a key of its own.
     *
     * @throws RefusedByAccord when the answer is an error
     */
    public Answer post(String path, Map<String, ?> body) {
        return post(path, UUID.randomUUID().toString(), body);
    }

    /**
     * @param key the same key and body again get the same answer and have no second effect
     * @throws RefusedByAccord when the answer is an error
     */
    public Answer post(String path, String key, Map<String, ?> body) {
        return send("POST", path, Map.of("Idempotency-Key", key), write(body));
    }

    /**
     * Puts over the version that was seen.
     *
     * @throws RefusedByAccord when the answer is an error
     */
    public Answer put(String path, int version, Map<String, ?> body) {
        return send("PUT", path, Map.of("If-Match", "\"" + version + "\""), write(body));
    }

    public static String write(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a text says that must be JSON. */
    static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Answer send(String method, String path, Map<String, String> headers, String body) {
        var request = HttpRequest.newBuilder(address.resolve(path))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + token.get())
                .header("Content-Type", "application/json")
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        headers.forEach(request::header);
        try {
            HttpResponse<String> answer = HTTP.send(request.build(), BodyHandlers.ofString());
            if (answer.statusCode() >= 300) {
                throw new RefusedByAccord(
                        answer.statusCode(),
                        "%s %s was answered with %d: %s".formatted(method, path, answer.statusCode(), answer.body()));
            }
            return new Answer(JSON.readTree(answer.body()), versionOf(answer));
        } catch (IOException e) {
            throw new UncheckedIOException("%s %s was not answered: %s".formatted(method, path, e), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(method + " " + path + " was interrupted", e);
        }
    }

    private static int versionOf(HttpResponse<String> answer) {
        return answer.headers()
                .firstValue("ETag")
                .map(tag -> Integer.parseInt(tag.replaceAll("\\D", "")))
                .orElse(0);
    }
}

package care.accord.acceptance.suite;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Somebody who calls the JSON API with a bearer token, or without one. */
public final class Caller {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final URI base;
    private final Supplier<String> token;

    Caller(URI base, Supplier<String> token) {
        this.base = base;
        this.token = token;
    }

    public Answer get(String path) {
        return send("GET", path, Map.of(), null);
    }

    /** Posts JSON with an idempotency key of its own. */
    public Answer post(String path, Object body) {
        return post(path, UUID.randomUUID().toString(), body);
    }

    public Answer post(String path, String idempotencyKey, Object body) {
        return send("POST", path, Map.of("Idempotency-Key", idempotencyKey), body);
    }

    /** Puts JSON over the version that was seen. */
    public Answer put(String path, int version, Object body) {
        return send("PUT", path, Map.of("If-Match", "\"" + version + "\""), body);
    }

    public Answer delete(String path, int version) {
        return send("DELETE", path, Map.of("If-Match", "\"" + version + "\""), null);
    }

    /** Sends any request; a body that is not null goes as JSON, unless the headers say otherwise. */
    public Answer send(String method, String path, Map<String, String> headers, @Nullable Object body) {
        var request = HttpRequest.newBuilder(base.resolve(path))
                .timeout(Http.PATIENCE)
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(json(body)));
        if (body != null && !headers.containsKey("Content-Type")) {
            request.header("Content-Type", "application/json");
        }
        if (!headers.containsKey("Accept")) {
            request.header("Accept", "application/json, */*;q=0.8");
        }
        var bearer = token.get();
        if (!bearer.isEmpty()) {
            request.header("Authorization", "Bearer " + bearer);
        }
        headers.forEach(request::header);
        return Http.send(request.build());
    }

    private static String json(Object body) {
        try {
            return body instanceof String text ? text : JSON.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}

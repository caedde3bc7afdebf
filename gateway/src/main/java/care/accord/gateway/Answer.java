package care.accord.gateway;

import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import java.util.LinkedHashMap;
import java.util.Map;

/** A whole answer of the gateway's own; never stored by a browser. */
public record Answer(int status, Map<String, String> headers, Buffer body) {

    static Answer of(int status, String contentType, String body) {
        return new Answer(
                status, Map.of("Content-Type", contentType, "Cache-Control", "no-store"), Buffer.buffer(body));
    }

    public Answer with(String header, String value) {
        var more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Answer(status, more, body);
    }

    /** Sends it and lets a request body that nobody reads run out. */
    public void to(RoutingContext request) {
        var response = request.response();
        if (response.ended() || response.closed()) {
            return;
        }
        response.setStatusCode(status);
        headers.forEach(response::putHeader);
        response.end(body);
        request.request().resume();
    }
}

package care.accord.gateway.route;

import io.netty.handler.codec.http.QueryStringDecoder;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A form that a person sent, kept until its answer starts, so that a page can give the fields back when it cannot be delivered.
 *
 * @param action the path and query that it was sent to, on this very site
 */
public record HeldForm(String action, List<Field> fields) {

    /** One field as typed. */
    public record Field(String name, String value) {}

    static HeldForm of(HttpServerRequest request, Buffer body) {
        var decoder =
                new QueryStringDecoder(body.toString(StandardCharsets.UTF_8), StandardCharsets.UTF_8, false, 5_000);
        var fields = decoder.parameters().entrySet().stream()
                .flatMap(named -> named.getValue().stream().map(value -> new Field(named.getKey(), value)))
                .toList();
        return new HeldForm(request.uri(), fields);
    }

    /** Whether this is a form that a browser sent by navigating, small enough to be kept. */
    public static boolean canHold(HttpServerRequest request, long longest) {
        return request.method() == HttpMethod.POST
                && isUrlEncoded(request.getHeader(HttpHeaders.CONTENT_TYPE))
                && isNavigation(request.getHeader("Sec-Fetch-Mode"))
                && isAtMost(longest, request.getHeader(HttpHeaders.CONTENT_LENGTH));
    }

    private static boolean isUrlEncoded(@Nullable String type) {
        return type != null && type.startsWith("application/x-www-form-urlencoded");
    }

    private static boolean isNavigation(@Nullable String mode) {
        return mode == null || mode.equals("navigate");
    }

    private static boolean isAtMost(long longest, @Nullable String length) {
        return length != null && length.length() < 10 && Long.parseLong(length) <= longest;
    }
}

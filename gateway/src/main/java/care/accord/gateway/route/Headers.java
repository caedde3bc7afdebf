package care.accord.gateway.route;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import java.net.URI;
import java.util.List;
import java.util.regex.Pattern;

/** What the gateway takes away from a request and an answer on their way, and what it says itself. */
final class Headers {

    /** Only the gateway says these to a service; trace headers are set anew by the tracing of its client. */
    private static final List<CharSequence> NOT_FROM_CLIENTS = optimized(
            "Cookie",
            "Authorization",
            "Proxy-Authorization",
            "Forwarded",
            "X-Forwarded-For",
            "X-Forwarded-Host",
            "X-Forwarded-Port",
            "X-Forwarded-Prefix",
            "X-Forwarded-Proto",
            "X-Forwarded-Server",
            "X-Forwarded-Ssl",
            "X-Real-IP",
            "X-Original-URL",
            "X-Rewrite-URL",
            "X-HTTP-Method-Override",
            "Expect",
            "traceparent",
            "tracestate",
            "baggage",
            "b3");

    /** Only the gateway says these to a browser. */
    private static final List<CharSequence> NOT_FROM_SERVICES = optimized(
            "Set-Cookie",
            "Server",
            "Content-Security-Policy",
            "X-Content-Type-Options",
            "X-Frame-Options",
            "Referrer-Policy",
            "Cross-Origin-Opener-Policy",
            "Cross-Origin-Resource-Policy",
            "Permissions-Policy",
            "Strict-Transport-Security");

    private static final Pattern COMMA = Pattern.compile("\\s*,\\s*");

    private final CharSequence proto;
    private final CharSequence host;

    Headers(URI publicUrl) {
        this.proto = HttpHeaders.createOptimized(publicUrl.getScheme());
        this.host = HttpHeaders.createOptimized(publicUrl.getAuthority());
    }

    void toService(MultiMap headers, String token, String client) {
        for (var named : headers.getAll(HttpHeaders.CONNECTION)) {
            COMMA.splitAsStream(named.strip()).forEach(headers::remove);
        }
        NOT_FROM_CLIENTS.forEach(headers::remove);
        headers.set(HttpHeaders.AUTHORIZATION, "Bearer " + token)
                .set("X-Forwarded-For", client)
                .set("X-Forwarded-Proto", proto)
                .set("X-Forwarded-Host", host);
    }

    void toClient(MultiMap headers) {
        NOT_FROM_SERVICES.forEach(headers::remove);
        if (!headers.contains(HttpHeaders.CACHE_CONTROL)) {
            headers.set(HttpHeaders.CACHE_CONTROL, "no-store");
        }
    }

    private static List<CharSequence> optimized(String... names) {
        return List.of(names).stream().map(HttpHeaders::createOptimized).toList();
    }
}

package care.accord.gateway.limit;

import care.accord.gateway.Answers;
import care.accord.gateway.GatewayProblem;
import care.accord.gateway.GatewaySettings;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Refuses what two readers could understand in two ways, and what was not sent from our own pages. */
@ApplicationScoped
class PlainRequests {

    /** The check of roles reads the decoded path, a service the raw one: they must be the same text. */
    private static final Pattern ODD =
            Pattern.compile("[;\\\\]|//|%2f|%5c|%2e|%00|%25|[^\\x21-\\x7e]", Pattern.CASE_INSENSITIVE);

    private static final Set<HttpMethod> SAFE = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);
    private static final String BACK_CHANNEL_LOGOUT = "/back-channel-logout";

    private final Answers answers;
    private final String host;
    private final String origin;
    private final String policy;
    private final long longestBody;

    PlainRequests(Answers answers, GatewaySettings settings) {
        this.answers = answers;
        this.host = settings.publicUrl().getAuthority();
        this.origin = origin(settings.publicUrl());
        this.policy = contentSecurityPolicy(origin(settings.oidcUrl()));
        this.longestBody = settings.longestBody().asLongValue();
    }

    void register(@Observes Filters filters) {
        filters.register(this::securityHeaders, 1000);
        filters.register(this::plainAddress, 950);
        filters.register(this::length, 850);
        filters.register(this::sameSite, 800);
    }

    private void securityHeaders(RoutingContext request) {
        request.response()
                .headers()
                .set("Content-Security-Policy", policy)
                .set("X-Content-Type-Options", "nosniff")
                .set("X-Frame-Options", "DENY")
                .set("Referrer-Policy", "same-origin")
                .set("Cross-Origin-Opener-Policy", "same-origin")
                .set("Cross-Origin-Resource-Policy", "same-origin")
                .set("Permissions-Policy", "camera=(), geolocation=(), microphone=()")
                .set("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        request.next();
    }

    private void plainAddress(RoutingContext request) {
        if (isOdd(request)) {
            answers.refuse(request, GatewayProblem.ODD_ADDRESS);
        } else if (!isForUs(request)) {
            answers.refuse(request, GatewayProblem.FOREIGN_HOST);
        } else {
            request.next();
        }
    }

    private boolean isForUs(RoutingContext request) {
        var hosts = request.request().headers().getAll(HttpHeaders.HOST);
        return hosts.size() == 1 && host.equalsIgnoreCase(hosts.getFirst());
    }

    private static boolean isOdd(RoutingContext request) {
        var path = request.request().path();
        return path == null
                || !request.request().uri().startsWith("/")
                || ODD.matcher(path).find()
                || !path.equals(request.normalizedPath());
    }

    private void length(RoutingContext request) {
        if (isOver(longestBody, request.request().getHeader(HttpHeaders.CONTENT_LENGTH))) {
            Answers.hangUpAfterwards(request);
            answers.refuse(request, GatewayProblem.TOO_LARGE);
        } else {
            request.next();
        }
    }

    /** The HTTP server has refused what is not a number; 18 digits and more are too large whatever they say. */
    private static boolean isOver(long longest, @Nullable String length) {
        return length != null && (length.length() > 18 || Long.parseLong(length) > longest);
    }

    private void sameSite(RoutingContext request) {
        if (SAFE.contains(request.request().method())
                || Answers.isApi(request)
                || request.normalizedPath().equals(BACK_CHANNEL_LOGOUT)
                || isFromOurPages(request)) {
            request.next();
        } else {
            answers.refuse(request, GatewayProblem.CROSS_SITE);
        }
    }

    private boolean isFromOurPages(RoutingContext request) {
        var site = request.request().getHeader("Sec-Fetch-Site");
        return site == null
                ? origin.equals(request.request().getHeader(HttpHeaders.ORIGIN))
                : site.equals("same-origin");
    }

    private static String origin(URI url) {
        return url.getScheme() + "://" + url.getAuthority();
    }

    /** Signing out is a form that is redirected to Keycloak, so that forms may lead there. */
    private static String contentSecurityPolicy(String signIn) {
        return String.join(
                "; ",
                "default-src 'none'",
                "script-src 'self'",
                "style-src 'self'",
                "img-src 'self' data:",
                "font-src 'self'",
                "connect-src 'self'",
                "manifest-src 'self'",
                "form-action 'self' " + signIn,
                "base-uri 'none'",
                "frame-ancestors 'none'");
    }
}

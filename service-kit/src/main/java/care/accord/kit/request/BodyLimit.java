package care.accord.kit.request;

import care.accord.web.problem.Problem;
import care.accord.web.problem.Problems;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/** Tells whoever sends too large a body what the limit is. Quarkus would answer with nothing. */
class BodyLimit {

    private static final int BEFORE_QUARKUS = 1_000;
    private static final String EXCEEDED = BodyLimit.class.getName();

    private final Problems problems;
    private final long longest;

    BodyLimit(Problems problems, @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize longest) {
        this.problems = problems;
        this.longest = longest.asLongValue();
    }

    void register(@Observes Filters filters) {
        filters.register(this::note, BEFORE_QUARKUS);
    }

    /** Without its length the request reaches the resources' side, which can answer it; its body is never read. */
    private void note(RoutingContext request) {
        var length = request.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        if (length != null && Long.parseLong(length) > longest) {
            request.put(EXCEEDED, true);
            request.request().headers().remove(HttpHeaders.CONTENT_LENGTH);
            request.response().putHeader(HttpHeaders.CONNECTION, "close");
            request.addEndHandler(answered -> request.request().connection().close());
        }
        request.next();
    }

    @ServerRequestFilter(preMatching = true)
    @Nullable
    Response refuse(RoutingContext request) {
        return request.get(EXCEEDED) == null
                ? null
                : problems.answer(Problem.of(413, "too-large", "The request is too large")
                        .withDetail("Send %d MB or less at a time.".formatted(longest >> 20)));
    }
}

package care.accord.web.problem;

import io.opentelemetry.api.trace.Span;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Turns a problem into the answer that the client understands: JSON below /api, a page for everything else. */
@ApplicationScoped
public class Problems {

    public static final String JSON = "application/problem+json";

    private final RoutingContext request;

    Problems(RoutingContext request) {
        this.request = request;
    }

    /** The whole answer; it carries the trace id, except that a 404 is the same for everybody and every time. */
    public Response answer(Problem problem) {
        return answer(problem, request);
    }

    static Response answer(Problem problem, RoutingContext request) {
        var traced = problem.status() == 404 ? problem : problem.withTraceId(traceId());
        var response = Response.status(problem.status()).header(HttpHeaders.CACHE_CONTROL, "no-store");
        return wantsPage(request)
                ? response.type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                        .entity(new ErrorPages.problem(traced).render())
                        .build()
                : response.type(JSON).entity(traced).build();
    }

    static boolean wantsPage(RoutingContext request) {
        return !request.normalizedPath().startsWith("/api/") || prefersHtml(request);
    }

    private static boolean prefersHtml(RoutingContext request) {
        var accepted = request.parsedHeaders().accept();
        return !accepted.isEmpty()
                && List.of("text/html", "application/xhtml+xml")
                        .contains(accepted.getFirst().value());
    }

    /** The id under which the logs and traces of this request are found; null when nothing is traced. */
    static @Nullable String traceId() {
        var context = Span.current().getSpanContext();
        return context.isValid() ? context.getTraceId() : null;
    }
}

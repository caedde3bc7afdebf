package care.accord.gateway;

import care.accord.web.problem.Problem;
import care.accord.web.problem.Problems;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.opentelemetry.api.trace.Span;
import io.quarkus.qute.TemplateInstance;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/** Says no in the form that the client understands: problem details below /api, a page everywhere else. */
@ApplicationScoped
public class Answers {

    private final ObjectMapper json;
    private final Pages pages;

    Answers(ObjectMapper json, Pages pages) {
        this.json = json;
        this.pages = pages;
    }

    public static boolean isApi(RoutingContext request) {
        var path = request.normalizedPath();
        return path.startsWith("/api/") || path.equals("/api");
    }

    /** Closes the connection once the answer is sent: the rest of an overlong body is not waited for. */
    public static void hangUpAfterwards(RoutingContext request) {
        request.response().putHeader(HttpHeaders.CONNECTION, "close");
        request.addEndHandler(sent -> request.request().connection().close());
    }

    /** Ends a request to the API that came without a good token. */
    public void notSignedIn(RoutingContext request) {
        request.response().putHeader("WWW-Authenticate", "Bearer");
        refuse(request, GatewayProblem.NOT_SIGNED_IN);
    }

    /** Ends the request with this problem. */
    public void refuse(RoutingContext request, GatewayProblem problem) {
        problem(request, problem.problem()).to(request);
    }

    public void refuse(RoutingContext request, Problem problem) {
        problem(request, problem).to(request);
    }

    public Answer problem(RoutingContext request, Problem problem) {
        var traced = problem.status() == 404 ? problem : problem.withTraceId(traceId());
        return isApi(request)
                ? Answer.of(problem.status(), Problems.JSON, json(traced))
                : page(request, problem.status(), new ProblemPages.refused(traced));
    }

    /** A page of the gateway's own, made outside of a resource. */
    public Answer page(RoutingContext request, int status, TemplateInstance page) {
        return Answer.of(status, "text/html; charset=UTF-8", pages.render(request, page));
    }

    private String json(Problem problem) {
        try {
            return json.writeValueAsString(problem);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static @Nullable String traceId() {
        var context = Span.current().getSpanContext();
        return context.isValid() ? context.getTraceId() : null;
    }
}

package care.accord.gateway.signin;

import care.accord.gateway.Answers;
import care.accord.gateway.GatewayProblem;
import io.quarkus.oidc.JavaScriptRequestChecker;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Below /api a bearer token and nothing else; everywhere else a session, and a person without one is sent to sign in. */
@ApplicationScoped
class SignIn implements JavaScriptRequestChecker {

    /** The status by which Quarkus says that a script, which cannot follow to the sign-in page, needs a session. */
    private static final int SCRIPT_NEEDS_SESSION = 499;

    private final Answers answers;

    SignIn(Answers answers) {
        this.answers = answers;
    }

    /** All of this comes before Quarkus' own authentication. */
    void register(@Observes Filters filters) {
        filters.register(this::apiNeedsToken, 700);
        filters.register(this::signOutByPostOnly, 650);
        filters.register(this::scriptsLearnOfEndedSessions, 600);
    }

    private void apiNeedsToken(RoutingContext request) {
        if (Answers.isApi(request) && !hasToken(request)) {
            answers.notSignedIn(request);
        } else {
            request.next();
        }
    }

    /** Quarkus signs out on any method, so that an image on another site could. */
    private void signOutByPostOnly(RoutingContext request) {
        if (request.normalizedPath().equals("/logout") && request.request().method() != HttpMethod.POST) {
            request.response().putHeader(HttpHeaders.ALLOW, "POST");
            answers.refuse(request, GatewayProblem.METHOD_NOT_ALLOWED);
        } else {
            request.next();
        }
    }

    private void scriptsLearnOfEndedSessions(RoutingContext request) {
        if (isJavaScriptRequest(request)) {
            request.addHeadersEndHandler(sent -> {
                if (request.response().getStatusCode() == SCRIPT_NEEDS_SESSION) {
                    request.response()
                            .setStatusCode(401)
                            .setStatusMessage("Unauthorized")
                            .putHeader("HX-Refresh", "true");
                }
            });
        }
        request.next();
    }

    private static boolean hasToken(RoutingContext request) {
        var authorization = request.request().getHeader(HttpHeaders.AUTHORIZATION);
        return authorization != null
                && authorization.regionMatches(true, 0, "Bearer ", 0, 7)
                && !authorization.substring(7).isBlank();
    }

    @Override
    public boolean isJavaScriptRequest(RoutingContext request) {
        var mode = request.request().getHeader("Sec-Fetch-Mode");
        return request.request().headers().contains("HX-Request") || (mode != null && !mode.equals("navigate"));
    }
}

package care.accord.gateway.signin;

import care.accord.gateway.Answers;
import care.accord.gateway.GatewayProblem;
import care.accord.gateway.route.Admission;
import io.quarkus.oidc.JavaScriptRequestChecker;
import io.quarkus.security.AuthenticationCompletionException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.quarkus.vertx.http.runtime.security.HttpSecurityRecorder.DefaultAuthFailureHandler;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Objects;
import java.util.function.BiConsumer;
import org.jboss.logging.Logger;

/** Below /api a bearer token and nothing else; everywhere else a session, and a person without one is sent to sign in. */
@ApplicationScoped
class SignIn implements JavaScriptRequestChecker {

    private static final Logger LOG = Logger.getLogger(SignIn.class);

    /** The status by which Quarkus says that a script, which cannot follow to the sign-in page, needs a session. */
    private static final int SCRIPT_NEEDS_SESSION = 499;

    private final Answers answers;
    private final Admission admission;

    SignIn(Answers answers, Admission admission) {
        this.answers = answers;
        this.admission = admission;
    }

    /** Quarkus authenticates at 200 and authorizes at 100; higher numbers run first. */
    void register(@Observes Filters filters) {
        filters.register(this::apiNeedsToken, 700);
        filters.register(this::signOutByPostOnly, 650);
        filters.register(this::scriptsLearnOfEndedSessions, 600);
        filters.register(this::failuresAreAnswered, 150);
    }

    private void apiNeedsToken(RoutingContext request) {
        if (Answers.isApi(request) && !hasToken(request)) {
            notSignedIn(request);
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

    private void failuresAreAnswered(RoutingContext request) {
        BiConsumer<RoutingContext, Throwable> challenge =
                Objects.requireNonNull(request.get(QuarkusHttpUser.AUTH_FAILURE_HANDLER));
        BiConsumer<RoutingContext, Throwable> ours = (failed, cause) -> answer(failed, cause, challenge);
        request.put(QuarkusHttpUser.AUTH_FAILURE_HANDLER, ours);
        request.next();
    }

    private void answer(RoutingContext request, Throwable failure, BiConsumer<RoutingContext, Throwable> challenge) {
        switch (DefaultAuthFailureHandler.extractRootCause(failure)) {
            case AuthenticationFailedException noToken when Answers.isApi(request) -> notSignedIn(request);
            case AuthenticationFailedException noSession when admission.givesFormBack(request) -> {}
            case AuthenticationCompletionException notSignedIn -> {
                LOG.warn("A sign-in could not be completed");
                answers.refuse(request, GatewayProblem.SIGN_IN_FAILED);
            }
            default -> challenge.accept(request, failure);
        }
    }

    private void notSignedIn(RoutingContext request) {
        request.response().putHeader("WWW-Authenticate", "Bearer");
        answers.refuse(request, GatewayProblem.NOT_SIGNED_IN);
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

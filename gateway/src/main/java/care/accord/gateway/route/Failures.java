package care.accord.gateway.route;

import care.accord.gateway.Answers;
import care.accord.gateway.GatewayProblem;
import care.accord.web.problem.Problem;
import io.quarkus.oidc.OIDCException;
import io.quarkus.security.AuthenticationCompletionException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.quarkus.vertx.http.runtime.security.HttpSecurityRecorder.DefaultAuthFailureHandler;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.core.VertxException;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Objects;
import java.util.function.BiConsumer;
import org.jboss.logging.Logger;

/** Answers for what was refused, or went wrong, outside of a resource and of an exchange with a service. */
@ApplicationScoped
class Failures {

    private static final Logger LOG = Logger.getLogger(Failures.class);

    private final Answers answers;
    private final Admission admission;

    Failures(Answers answers, Admission admission) {
        this.answers = answers;
        this.admission = admission;
    }

    /** Quarkus prepares authentication at 200 and asks for it when it authorizes, at 100. */
    void register(@Observes Filters filters) {
        filters.register(this::signInFailuresAreOurs, 150);
    }

    void register(@Observes Router router) {
        router.route().order(Integer.MIN_VALUE).failureHandler(this::answer);
    }

    private void signInFailuresAreOurs(RoutingContext request) {
        BiConsumer<RoutingContext, Throwable> challenge =
                Objects.requireNonNull(request.get(QuarkusHttpUser.AUTH_FAILURE_HANDLER));
        BiConsumer<RoutingContext, Throwable> ours = (failed, cause) -> notSignedIn(failed, cause, challenge);
        request.put(QuarkusHttpUser.AUTH_FAILURE_HANDLER, ours);
        request.next();
    }

    private void notSignedIn(
            RoutingContext request, Throwable failure, BiConsumer<RoutingContext, Throwable> challenge) {
        switch (DefaultAuthFailureHandler.extractRootCause(failure)) {
            case AuthenticationFailedException noToken when Answers.isApi(request) -> answers.notSignedIn(request);
            case AuthenticationFailedException noSession when admission.givesFormBack(request) -> {}
            case AuthenticationCompletionException notCompleted -> {
                LOG.warn("A sign-in could not be completed");
                answers.refuse(request, GatewayProblem.SIGN_IN_FAILED);
            }
            default -> challenge.accept(request, failure);
        }
    }

    private void answer(RoutingContext request) {
        switch (request.failure()) {
            case ForbiddenException forbidden -> refuse(request);
            case OIDCException signIn -> {
                LOG.warnf("Keycloak cannot be asked: %s", signIn.getMessage());
                answers.refuse(request, GatewayProblem.SIGN_IN_UNAVAILABLE);
            }
            case VertxException unreadable
            when request.statusCode() == 400 -> answers.refuse(request, GatewayProblem.ODD_ADDRESS);
            case null, default -> request.next();
        }
    }

    private void refuse(RoutingContext request) {
        switch (Admission.match(request).orElse(new Access.Match.Unlisted())) {
            case Access.Match.Unlisted unlisted -> answers.refuse(request, Problem.notFound());
            case Access.Match.OtherMethods(var allowed) -> {
                request.response().putHeader(HttpHeaders.ALLOW, String.join(", ", allowed));
                answers.refuse(request, GatewayProblem.METHOD_NOT_ALLOWED);
            }
            case Access.Match.Listed listed -> answers.refuse(request, GatewayProblem.NOT_ALLOWED);
        }
    }
}

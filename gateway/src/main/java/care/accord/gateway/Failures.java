package care.accord.gateway;

import care.accord.gateway.route.Access;
import care.accord.gateway.route.Admission;
import care.accord.web.problem.Problem;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.quarkus.oidc.OIDCException;
import io.quarkus.security.ForbiddenException;
import io.vertx.core.VertxException;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jboss.logging.Logger;

/** Answers for what was refused, or went wrong, outside of a resource and of an exchange with a service. */
@ApplicationScoped
class Failures {

    private static final Logger LOG = Logger.getLogger(Failures.class);

    private final Answers answers;

    Failures(Answers answers) {
        this.answers = answers;
    }

    void register(@Observes Router router) {
        router.route().order(Integer.MIN_VALUE).failureHandler(this::answer);
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
                request.response().putHeader(HttpHeaderNames.ALLOW, String.join(", ", allowed));
                answers.refuse(request, GatewayProblem.METHOD_NOT_ALLOWED);
            }
            case Access.Match.Listed listed -> answers.refuse(request, GatewayProblem.NOT_ALLOWED);
        }
    }
}

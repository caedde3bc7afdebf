package care.accord.gateway.route;

import static java.util.function.Predicate.not;

import care.accord.gateway.Anonymous;
import care.accord.gateway.Answers;
import care.accord.gateway.GatewaySettings;
import care.accord.gateway.signin.EndedSessions;
import care.accord.web.observe.RouteInAccessLog;
import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.HttpSecurityPolicy;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.impl.HttpServerRequestInternal;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/**
 * Decides on every request by {@link Access}, and leaves on the request what was decided.
 *
 * <p>On what everyone may see, nobody is asked who they are: a session that has ended must not stand in the way there. Somebody
 * whose session has ended while filling in a form is let through as {@link Decision.SignedOut}: such a request reaches no service,
 * it is answered with the form.
 */
@ApplicationScoped
public class Admission implements HttpSecurityPolicy {

    /** What was decided about a request that goes on. */
    public sealed interface Decision {

        /** The request may go to a service with this token. */
        record Admitted(SecurityIdentity who, String token) implements Decision {}

        /** The request must not go anywhere; its form is given back. */
        record SignedOut() implements Decision {}
    }

    private static final String MATCH = Access.Match.class.getName();
    private static final String DECISION = Decision.class.getName();

    private static final Uni<CheckResult> PERMIT = Uni.createFrom().item(CheckResult.PERMIT);

    private final Access access = Access.ofThisGateway();
    private final EndedSessions endedSessions;
    private final GatewaySettings settings;

    Admission(EndedSessions endedSessions, GatewaySettings settings) {
        this.endedSessions = endedSessions;
        this.settings = settings;
    }

    /** What {@link Access} said about the request; empty before it was asked. */
    public static Optional<Access.Match> match(RoutingContext request) {
        return Optional.ofNullable(request.get(MATCH));
    }

    /** What was decided; empty for what everyone may see. */
    public static Optional<Decision> decision(RoutingContext request) {
        return Optional.ofNullable(request.get(DECISION));
    }

    /** Whether the form of this request can be given back when nobody is signed in. */
    public boolean givesFormBack(RoutingContext request) {
        return !Answers.isApi(request)
                && match(request).filter(Access.Match.Listed.class::isInstance).isPresent()
                && HeldForm.canHold(
                        request.request(), settings.longestHeldForm().asLongValue());
    }

    @Override
    public Uni<CheckResult> checkPermission(
            RoutingContext request, Uni<SecurityIdentity> identity, AuthorizationRequestContext context) {
        var match = access.find(request.request().method().name(), request.normalizedPath());
        request.put(MATCH, match);
        name(request, match);
        if (match instanceof Access.Match.Listed(var line) && line.permission() instanceof Permission.Everyone) {
            QuarkusHttpUser.setIdentity(Anonymous.IDENTITY, request);
            return PERMIT;
        }
        var decided = identity.map(who -> decide(request, match, who));
        return givesFormBack(request)
                ? decided.onFailure(AuthenticationFailedException.class).recoverWithItem(() -> signedOut(request))
                : decided;
    }

    private CheckResult decide(RoutingContext request, Access.Match match, SecurityIdentity who) {
        if (who.isAnonymous() || endedSessions.contain(who)) {
            return givesFormBack(request) ? signedOut(request) : new CheckResult(false, Anonymous.IDENTITY);
        }
        if (!(match instanceof Access.Match.Listed(var line))
                || !line.permission().admits(who.getRoles())) {
            return CheckResult.DENY;
        }
        token(who).ifPresent(token -> request.put(DECISION, new Decision.Admitted(who, token)));
        return CheckResult.PERMIT;
    }

    private static CheckResult signedOut(RoutingContext request) {
        request.put(DECISION, new Decision.SignedOut());
        return CheckResult.PERMIT;
    }

    private static Optional<String> token(SecurityIdentity who) {
        return Optional.ofNullable(who.getCredential(AccessTokenCredential.class))
                .map(AccessTokenCredential::getToken)
                .filter(not(String::isEmpty));
    }

    /** Metrics and spans are named by the line of the list: the path itself carries ids and has no end of values. */
    private static void name(RoutingContext request, Access.Match match) {
        var template = match instanceof Access.Match.Listed(var line) ? line.path() : "unlisted";
        ((HttpServerRequestInternal) request.request()).context().putLocal(RouteInAccessLog.TEMPLATE, template);
    }
}

package care.accord.gateway.signin;

import io.quarkus.oidc.AuthorizationCodeTokens;
import io.quarkus.oidc.TokenStateManager;
import io.quarkus.oidc.runtime.OidcUtils;
import io.quarkus.oidc.runtime.TenantConfigBean;
import io.quarkus.oidc.runtime.TenantConfigContext;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;

/**
 * The sessions of people, read from their cookies.
 *
 * <p>Quarkus renews an old token as soon as a request asks who is there, and the session with it. {@link #of} does not ask: it
 * opens the cookies by itself.
 */
@ApplicationScoped
class Sessions {

    private static final Duration BY_DEFAULT = Duration.ofMinutes(5);

    private final TenantConfigBean tenants;
    private final TokenStateManager cookies;
    private final EndedSessions ended;
    private final InstantSource clock;

    Sessions(TenantConfigBean tenants, TokenStateManager cookies, EndedSessions ended, InstantSource clock) {
        this.tenants = tenants;
        this.cookies = cookies;
        this.ended = ended;
        this.clock = clock;
    }

    /** The session that the request's cookies hold, which lives no longer for it; empty without one, or when it has ended. */
    Uni<Optional<Session>> of(RoutingContext request) {
        var people = tenants.getDefaultTenant();
        request.put(TenantConfigContext.class.getName(), people);
        var cookie = OidcUtils.getSessionCookie(request, people.oidcConfig());
        return cookie == null
                ? Uni.createFrom().item(Optional.empty())
                : tokensIn(cookie, request, people)
                        .map(tokens -> Optional.of(sessionOf(tokens)).filter(this::isLive))
                        .onFailure()
                        .recoverWithItem(Optional.empty());
    }

    /** The session of somebody who has just been asked who they are, with the tokens that came of it. */
    Session ofSignedIn(RoutingContext request) {
        return sessionOf(Objects.requireNonNull(request.get(AuthorizationCodeTokens.class.getName())));
    }

    /** Without the end: a clock that runs a little fast must not make an answer negative. */
    Duration left(Session session) {
        var left = Duration.between(clock.instant(), session.endsAt());
        return left.isNegative() ? Duration.ZERO : left;
    }

    private Uni<AuthorizationCodeTokens> tokensIn(String cookie, RoutingContext request, TenantConfigContext people) {
        return Uni.createFrom()
                .deferred(() -> cookies.getTokens(
                        request,
                        people.oidcConfig(),
                        cookie,
                        task -> Uni.createFrom().item(task)));
    }

    private Session sessionOf(AuthorizationCodeTokens tokens) {
        return Session.of(
                tokens,
                tenants.getDefaultTenant()
                        .oidcConfig()
                        .authentication()
                        .sessionAgeExtension()
                        .orElse(BY_DEFAULT));
    }

    private boolean isLive(Session session) {
        return clock.instant().isBefore(session.endsAt()) && !ended.contain(session.id());
    }
}

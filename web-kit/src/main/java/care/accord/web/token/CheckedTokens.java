package care.accord.web.token;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.oidc.runtime.OidcIdentityProvider;
import io.quarkus.security.credential.Credential;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.TokenAuthenticationRequest;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.HttpSecurityUtils;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.Principal;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Takes a bearer token that was found good for so good for a minute, and never beyond its own end: to read it and to check its
 * signature is a third of what a short request costs the gateway. Everything else that signs somebody in is OIDC's alone, and so
 * is every token that is not known, letter for letter. Of what was found only principal, roles and credentials are kept.
 *
 * <p>What OIDC can ask of a request beyond a good token, it is not asked for one that is known: no tenant of ours binds tokens to
 * a certificate or a key (DPoP), no resource asks for a stronger sign-in, and of a program's tenants only one takes bearer tokens.
 * Whoever changes that lets such requests pass by here.
 */
@ApplicationScoped
class CheckedTokens implements IdentityProvider<TokenAuthenticationRequest> {

    static final Duration KNOWN_FOR = Duration.ofMinutes(1);
    private static final int KNOWN_AT_MOST = 1_000;

    /** OIDC has the priority that a provider has which says nothing. */
    private static final int BEFORE_OIDC = SYSTEM_FIRST + 2;

    private final IdentityProvider<TokenAuthenticationRequest> oidc;
    private final InstantSource clock;
    private final Cache<String, Checked> known = Caffeine.newBuilder()
            .maximumSize(KNOWN_AT_MOST)
            .expireAfterWrite(KNOWN_FOR)
            .build();

    /** What was found, without the request in which it was found. */
    private record Checked(Principal who, Set<String> roles, Set<Credential> credentials, Instant until) {}

    /** A token ends by the time of day, whatever time a test gives to everything else. */
    @Inject
    CheckedTokens(OidcIdentityProvider oidc) {
        this(oidc, InstantSource.system());
    }

    CheckedTokens(IdentityProvider<TokenAuthenticationRequest> oidc, InstantSource clock) {
        this.oidc = oidc;
        this.clock = clock;
    }

    @Override
    public int priority() {
        return BEFORE_OIDC;
    }

    @Override
    public Class<TokenAuthenticationRequest> getRequestType() {
        return TokenAuthenticationRequest.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(
            TokenAuthenticationRequest request, AuthenticationRequestContext context) {
        if (!(request.getToken() instanceof AccessTokenCredential token)) {
            return oidc.authenticate(request, context);
        }
        var checked = known.getIfPresent(token.getToken());
        if (checked != null && clock.instant().isBefore(checked.until())) {
            return Uni.createFrom().item(identity(checked, request));
        }
        return oidc.authenticate(request, context).onItem().ifNotNull().invoke(found -> keep(token.getToken(), found));
    }

    private void keep(String token, SecurityIdentity found) {
        if (found.getPrincipal() instanceof JsonWebToken claims) {
            var ends = Instant.ofEpochSecond(claims.getExpirationTime());
            var forgotten = clock.instant().plus(KNOWN_FOR);
            known.put(
                    token,
                    new Checked(
                            claims,
                            found.getRoles(),
                            found.getCredentials(),
                            ends.isBefore(forgotten) ? ends : forgotten));
        }
    }

    private static SecurityIdentity identity(Checked checked, TokenAuthenticationRequest request) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(checked.who())
                .addRoles(checked.roles())
                .addCredentials(checked.credentials())
                .addAttribute(RoutingContext.class.getName(), HttpSecurityUtils.getRoutingContextAttribute(request))
                .build();
    }
}

package care.accord.gateway.signin;

import care.accord.gateway.GatewaySettings;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.oidc.SecurityEvent;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * The sessions that Keycloak has ended and whose cookie was seen since.
 *
 * <p>Quarkus forgets a back-channel logout once one request has met it, so that a second copy of the session cookie would go on
 * working; here the session's id is remembered for as long as a cookie can live.
 */
@ApplicationScoped
public class EndedSessions {

    private static final int AT_MOST = 100_000;

    private final Cache<String, Boolean> ended;

    EndedSessions(GatewaySettings settings) {
        this.ended = Caffeine.newBuilder()
                .maximumSize(AT_MOST)
                .expireAfterWrite(settings.rememberEndedSessions())
                .build();
    }

    /** Whether the session that this person's token belongs to has ended. */
    public boolean contain(SecurityIdentity who) {
        return session(who).filter(id -> ended.getIfPresent(id) != null).isPresent();
    }

    void remember(@Observes SecurityEvent event) {
        if (event.getEventType() == SecurityEvent.Type.OIDC_BACKCHANNEL_LOGOUT_COMPLETED) {
            session(event.getSecurityIdentity()).ifPresent(id -> ended.put(id, true));
        }
    }

    private static Optional<String> session(SecurityIdentity who) {
        return who.getPrincipal() instanceof JsonWebToken token ? token.claim("sid") : Optional.empty();
    }
}

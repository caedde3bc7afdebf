package care.accord.gateway.signin;

import care.accord.gateway.GatewaySettings;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/** The sessions that Keycloak has ended, remembered for as long as a cookie can live. */
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
        return who.getPrincipal() instanceof JsonWebToken token && contain(token.<String>getClaim("sid"));
    }

    boolean contain(@Nullable String session) {
        return session != null && ended.getIfPresent(session) != null;
    }

    void remember(String session) {
        ended.put(session, true);
    }
}

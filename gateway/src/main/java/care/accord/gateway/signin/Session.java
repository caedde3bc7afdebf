package care.accord.gateway.signin;

import io.quarkus.oidc.AuthorizationCodeTokens;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One person's time between signing in and out, as its tokens tell it.
 *
 * @param id Keycloak's, by which it says that a session has ended
 * @param subject whose it is
 * @param endsAt when it ends if nothing is asked for until then; each renewal of the tokens moves it on
 */
record Session(@Nullable String id, String subject, Instant endsAt) {

    /**
     * The session that these tokens belong to.
     *
     * <p>Keycloak says with the refresh token when it will no longer renew them: after the realm's idle time, and never beyond the
     * longest session. The cookie may end earlier, and ends it too.
     *
     * @param cookieOutlivesToken how long the session cookie lives on after the token in it
     */
    static Session of(AuthorizationCodeTokens tokens, Duration cookieOutlivesToken) {
        var idToken = claims(tokens.getIdToken())
                .orElseThrow(() -> new IllegalArgumentException("The ID token cannot be read"));
        var cookieEnds = endOf(idToken).plus(cookieOutlivesToken);
        var renewableUntil = claims(tokens.getRefreshToken())
                .filter(claims -> claims.containsKey("exp"))
                .map(Session::endOf);
        return new Session(
                idToken.getString("sid"),
                idToken.getString("sub"),
                renewableUntil.filter(cookieEnds::isAfter).orElse(cookieEnds));
    }

    /** What a token says that was verified elsewhere; empty for one that only its issuer can read. */
    static Optional<JsonObject> claims(@Nullable String token) {
        var parts = token == null ? new String[0] : token.split("\\.", -1);
        if (parts.length != 3) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    new JsonObject(new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8)));
        } catch (IllegalArgumentException | DecodeException e) {
            return Optional.empty();
        }
    }

    private static Instant endOf(JsonObject claims) {
        return Instant.ofEpochSecond(claims.getLong("exp"));
    }
}

package care.accord.kit.draft;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/** Which sign-in a request belongs to. */
@RequestScoped
class SignIn {

    private final SecurityIdentity identity;

    SignIn(SecurityIdentity identity) {
        this.identity = identity;
    }

    /** The session at the identity provider, else the moment of signing in, else the subject alone. */
    String id() {
        var token = identity.getPrincipal() instanceof JsonWebToken jwt ? jwt : null;
        var session = token == null ? null : claim(token, "sid");
        var since = token == null ? null : claim(token, "auth_time");
        if (session != null) {
            return session;
        }
        return since == null ? identity.getPrincipal().getName() : since;
    }

    private static @Nullable String claim(JsonWebToken token, String name) {
        Object value = token.getClaim(name);
        return value == null ? null : value.toString();
    }
}

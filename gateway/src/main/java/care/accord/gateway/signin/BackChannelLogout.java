package care.accord.gateway.signin;

import io.quarkus.oidc.runtime.TenantConfigBean;
import io.vertx.core.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.jose4j.jwt.consumer.InvalidJwtException;

/**
 * Where Keycloak tells that a session has ended there (OpenID Connect Back-Channel Logout 1.0).
 *
 * <p>Quarkus has such an endpoint too. It is not used: it forgets a notice once one request has met it, and all of them whenever
 * anybody signs in; and until then it fails every request whose access token is about to be renewed.
 */
@Path("/back-channel-logout")
public class BackChannelLogout {

    private static final String LOGOUT = "http://schemas.openid.net/event/backchannel-logout";

    private final TenantConfigBean tenants;
    private final EndedSessions ended;

    BackChannelLogout(TenantConfigBean tenants, EndedSessions ended) {
        this.tenants = tenants;
        this.ended = ended;
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response hear(@FormParam("logout_token") @DefaultValue("") String notice) {
        var session = sessionIn(notice);
        session.ifPresent(ended::remember);
        return Response.status(session.isPresent() ? Response.Status.OK : Response.Status.BAD_REQUEST)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    /** The session that a good notice names: section 2.6 of the specification. */
    private Optional<String> sessionIn(String notice) {
        try {
            tenants.getDefaultTenant().provider().verifyLogoutJwtToken(notice);
        } catch (InvalidJwtException e) {
            return Optional.empty();
        }
        return Session.claims(notice)
                .filter(claims -> claims.getValue("events") instanceof JsonObject events && events.containsKey(LOGOUT))
                .filter(claims -> !claims.containsKey("nonce"))
                .map(claims -> claims.getString("sid"));
    }
}

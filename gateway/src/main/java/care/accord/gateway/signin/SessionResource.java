package care.accord.gateway.signin;

import care.accord.gateway.GatewaySettings;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** For the script on every page: how long the session lives if nothing is done, and a way to let it live longer. */
@Path("/session")
@Produces(MediaType.APPLICATION_JSON)
public class SessionResource {

    private static final int BYTES_OF_A_MARK = 8;

    private final Sessions sessions;
    private final GatewaySettings settings;

    SessionResource(Sessions sessions, GatewaySettings settings) {
        this.sessions = sessions;
        this.settings = settings;
    }

    /**
     * @param secondsLeft until the session ends if nothing is done; 0 when there is none
     * @param warnAt how many seconds before its end to warn
     * @param mark the same for the same person, so that a page can tell whether somebody else has signed in since; it says nothing
     *     about who it is
     */
    public record View(
            long secondsLeft, long warnAt, @Nullable String mark) {}

    /** Asking does not let the session live longer. */
    @GET
    public Uni<Response> ask(RoutingContext request) {
        return sessions.of(request).map(this::answer);
    }

    /** Renews the tokens when they are old enough to be renewed, as every request by somebody who is signed in does. */
    @POST
    public Response extend(RoutingContext request) {
        return answer(Optional.of(sessions.ofSignedIn(request)));
    }

    private Response answer(Optional<Session> session) {
        return Response.ok(new View(
                        session.map(sessions::left).map(Duration::toSeconds).orElse(0L),
                        settings.warnBeforeSessionEnds().toSeconds(),
                        session.map(Session::subject).map(this::markOf).orElse(null)))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    private String markOf(String subject) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(settings.sessionKey().getBytes(StandardCharsets.UTF_8), mac.getAlgorithm()));
            return HexFormat.of().formatHex(mac.doFinal(subject.getBytes(StandardCharsets.UTF_8)), 0, BYTES_OF_A_MARK);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}

package care.accord.gateway.limit;

import care.accord.gateway.Answers;
import care.accord.gateway.GatewayProblem;
import care.accord.gateway.GatewaySettings;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** So many requests a second and under way for each client: a person or system by its token, anybody else by network address. */
@ApplicationScoped
public class Limits {

    private static final int CLIENTS_AT_MOST = 100_000;

    private final Answers answers;
    private final LoadingCache<String, Client> clients;
    private final int underWayAtMost;

    private record Client(Bucket bucket, AtomicInteger underWay) {}

    Limits(Answers answers, GatewaySettings settings) {
        this.answers = answers;
        this.underWayAtMost = settings.requestsUnderWay();
        this.clients = Caffeine.newBuilder()
                .maximumSize(CLIENTS_AT_MOST)
                .expireAfterAccess(Duration.ofMinutes(10))
                .build(name -> new Client(bucket(settings), new AtomicInteger()));
    }

    /** Counts the request; over the limit it is answered here and false comes back. */
    public boolean admit(RoutingContext request, SecurityIdentity who) {
        return admit(request, who.getPrincipal() instanceof JsonWebToken token ? token.getSubject() : name(who));
    }

    void register(@Observes Filters filters) {
        filters.register(this::unknownClients, 900);
    }

    private void unknownClients(RoutingContext request) {
        var headers = request.request().headers();
        if (headers.contains(HttpHeaders.AUTHORIZATION)
                || headers.contains(HttpHeaders.COOKIE)
                || admit(request, "from " + request.request().remoteAddress().hostAddress())) {
            request.next();
        }
    }

    private boolean admit(RoutingContext request, String name) {
        var client = clients.get(name);
        var probe = client.bucket.tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            return refuse(request, seconds(probe.getNanosToWaitForRefill()));
        }
        if (client.underWay.incrementAndGet() > underWayAtMost) {
            client.underWay.decrementAndGet();
            return refuse(request, "1");
        }
        request.addEndHandler(ended -> client.underWay.decrementAndGet());
        return true;
    }

    private boolean refuse(RoutingContext request, String retryAfter) {
        request.response().putHeader(HttpHeaders.RETRY_AFTER, retryAfter);
        answers.refuse(request, GatewayProblem.TOO_MANY_REQUESTS);
        return false;
    }

    private static Bucket bucket(GatewaySettings settings) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(settings.requestsAtOnce())
                        .refillGreedy(settings.requestsPerSecond(), Duration.ofSeconds(1)))
                .build();
    }

    private static String name(SecurityIdentity who) {
        return who.getPrincipal().getName();
    }

    private static String seconds(long nanos) {
        return Long.toString(Math.max(1, TimeUnit.NANOSECONDS.toSeconds(nanos)));
    }
}

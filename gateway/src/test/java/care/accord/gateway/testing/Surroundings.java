package care.accord.gateway.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jose4j.lang.JoseException;
import org.jspecify.annotations.Nullable;

/**
 * What the gateway under test stands between: an issuer and four services.
 *
 * <p>The case-service has one address, after-care two, of which the second is for tests to switch on, staffing one that nobody
 * listens on, partnership one.
 */
public final class Surroundings implements QuarkusTestResourceLifecycleManager {

    private @Nullable Neighbours neighbours;

    @Override
    public Map<String, String> start() {
        try {
            var gateway = "http://localhost:" + freePort();
            neighbours = new Neighbours(
                    gateway, Issuer.start(), Backend.start(), Backend.start(), Backend.start(), freePort());
            return configuration(neighbours);
        } catch (IOException | JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, String> configuration(Neighbours neighbours) throws IOException {
        var settings = new HashMap<String, String>();
        var port = Integer.toString(URI.create(neighbours.gateway()).getPort());
        settings.put("quarkus.http.test-port", port);
        settings.put("quarkus.management.test-port", Integer.toString(freePort()));
        settings.put("accord.gateway.public-url", neighbours.gateway());
        settings.put("accord.gateway.oidc-url", neighbours.issuer().url());
        settings.put("accord.gateway.answer-within", "700ms");
        settings.put("accord.gateway.rest", "300ms");
        settings.put("accord.gateway.readiness-every", "50ms");
        settings.put("accord.gateway.longest-body", "1M");
        settings.put("accord.gateway.accessibility.answer-within-days", "5");
        settings.put("accord.gateway.accessibility.prepared-on", "2026-11-26");
        settings.put("accord.routes.case.urls", neighbours.cases().url());
        settings.put(
                "accord.routes.aftercare.urls",
                neighbours.aftercare().url() + ",http://localhost:" + neighbours.nobodyHere());
        settings.put("accord.routes.staffing.urls", "http://localhost:" + freePort());
        settings.put("accord.routes.partnership.urls", neighbours.partnership().url());
        settings.put("ACCORD_OIDC_SECRET", "a secret of tests");
        settings.put("ACCORD_SESSION_KEY", "0123456789abcdef0123456789abcdef");
        settings.put("ACCORD_STATE_KEY", "fedcba9876543210fedcba9876543210");
        return settings;
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(neighbours, new TestInjector.MatchesType(Neighbours.class));
    }

    @Override
    public void stop() {
        Objects.requireNonNull(neighbours).close();
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}

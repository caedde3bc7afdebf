package care.accord.gateway.route;

import care.accord.gateway.Answers;
import care.accord.gateway.GatewaySettings;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.TimeUnit;

/** What every {@link Exchange} works with. */
@ApplicationScoped
class Means {

    private final Vertx vertx;
    private final GatewaySettings settings;
    private final Answers answers;
    private final Headers headers;
    private final HttpClient client;

    Means(Vertx vertx, GatewaySettings settings, Answers answers) {
        this.vertx = vertx;
        this.settings = settings;
        this.answers = answers;
        this.headers = new Headers(settings.publicUrl());
        this.client = vertx.createHttpClient(new HttpClientOptions()
                .setKeepAlive(true)
                .setKeepAliveTimeout((int) settings.connectionsKept().toSeconds())
                .setMaxPoolSize(settings.connectionsPerAddress())
                .setConnectTimeout((int) settings.connectWithin().toMillis())
                .setDecompressionSupported(false)
                .setIdleTimeout(2)
                .setIdleTimeoutUnit(TimeUnit.MINUTES));
    }

    Vertx vertx() {
        return vertx;
    }

    GatewaySettings settings() {
        return settings;
    }

    Answers answers() {
        return answers;
    }

    Headers headers() {
        return headers;
    }

    HttpClient client() {
        return client;
    }
}

package care.accord.gateway.route;

import io.vertx.core.Future;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.RequestOptions;

/**
 * Asks each address of a service that has several whether it is ready, so that one that is about to stop is left out before it does.
 * Where there is one address, whoever stands behind it knows.
 */
final class Readiness {

    private static final String PATH = "/q/health/ready";
    private static final int NOT_READY = 503;

    private final Means means;

    Readiness(Means means) {
        this.means = means;
    }

    void watch(Service service) {
        if (service.addresses().size() > 1) {
            means.vertx()
                    .setPeriodic(
                            means.settings().readinessEvery().toMillis(),
                            again -> service.addresses().forEach(this::ask));
        }
    }

    /** Only a clear no counts: an address that cannot be reached rests anyhow. */
    private void ask(Address address) {
        means.client()
                .request(new RequestOptions(address.options()).setURI(PATH))
                .compose(HttpClientRequest::send)
                .compose(Readiness::status)
                .onSuccess(status -> address.saysReady(status != NOT_READY));
    }

    private static Future<Integer> status(HttpClientResponse answer) {
        return answer.end().map(answer.statusCode());
    }
}

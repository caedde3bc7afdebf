package care.accord.web.stopping;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** A program that stops ends each connection with its next answer: whoever asks again comes over a new one, to another instance. */
@ApplicationScoped
class LastAnswers {

    private static final int FIRST = 2000;

    private final Stopping stopping;

    LastAnswers(Stopping stopping) {
        this.stopping = stopping;
    }

    void register(@Observes Filters filters) {
        filters.register(this::close, FIRST);
    }

    private void close(RoutingContext request) {
        if (stopping.hasBegun()) {
            request.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
        }
        request.next();
    }
}

package care.accord.gateway.route;

import care.accord.gateway.GatewayProblem;
import care.accord.gateway.limit.Limits;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.function.Consumer;

/** Passes every admitted request to the service whose part of the site it is for. */
@ApplicationScoped
class Forwarding {

    private final Means means;
    private final RouteSettings routes;
    private final Limits limits;
    private final Readiness readiness;

    Forwarding(Means means, RouteSettings routes, Limits limits) {
        this.means = means;
        this.routes = routes;
        this.limits = limits;
        this.readiness = new Readiness(means);
    }

    void register(@Observes Router router) {
        routes.services().forEach((name, route) -> {
            var service = service(name, route);
            readiness.watch(service);
            for (var path : route.paths()) {
                router.route(path).handler(request -> forward(request, service));
                router.route(path + "/*").handler(request -> forward(request, service));
            }
        });
    }

    private Service service(String name, RouteSettings.Route route) {
        var settings = means.settings();
        return new Service(
                name,
                route.urls().stream()
                        .map(url -> new Address(
                                url,
                                settings.connectWithin(),
                                settings.failuresBeforeRest(),
                                settings.rest(),
                                System::nanoTime))
                        .toList());
    }

    private void forward(RoutingContext request, Service service) {
        switch (Admission.decision(request).orElse(null)) {
            case Admission.Decision.Admitted admitted -> {
                if (limits.admit(request, admitted.who())) {
                    forward(request, service, admitted.token());
                }
            }
            case Admission.Decision.SignedOut signedOut -> giveBack(request);
            case null -> means.answers().refuse(request, GatewayProblem.NOT_ALLOWED);
        }
    }

    private void forward(RoutingContext request, Service service, String token) {
        if (request.request().headers().contains(HttpHeaders.EXPECT, "100-continue", true)) {
            request.response().writeContinue();
        }
        if (HeldForm.canHold(
                request.request(), means.settings().longestHeldForm().asLongValue())) {
            hold(request, form -> new Exchange(means, request, service, token, form).start());
        } else {
            new Exchange(means, request, service, token, null).start();
        }
    }

    private void giveBack(RoutingContext request) {
        hold(
                request,
                form -> means.answers()
                        .page(request, 401, new FormPages.signedOut(HeldForm.of(request.request(), form)))
                        .to(request));
    }

    private static void hold(RoutingContext request, Consumer<Buffer> then) {
        request.request().body().onSuccess(then::accept);
        request.request().resume();
    }
}

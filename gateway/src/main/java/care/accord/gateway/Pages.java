package care.accord.gateway;

import io.quarkus.arc.Arc;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.runtime.SecurityIdentityAssociation;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;

/** Renders a page where no resource runs, with the same surroundings that a resource would give its template. */
@ApplicationScoped
class Pages {

    private final CurrentVertxRequest current;
    private final SecurityIdentityAssociation association;

    Pages(CurrentVertxRequest current, SecurityIdentityAssociation association) {
        this.current = current;
        this.association = association;
    }

    String render(RoutingContext request, TemplateInstance page) {
        var scope = Arc.container().requestContext();
        var before = scope.getStateIfActive();
        scope.activate();
        try {
            current.setCurrent(request);
            association.setIdentity(
                    request.user() instanceof QuarkusHttpUser user ? user.getSecurityIdentity() : Anonymous.IDENTITY);
            return page.render();
        } finally {
            scope.terminate();
            if (before != null) {
                scope.activate(before);
            }
        }
    }
}

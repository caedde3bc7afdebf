package care.accord.web.observe;

import io.quarkus.vertx.http.runtime.attribute.ExchangeAttribute;
import io.quarkus.vertx.http.runtime.attribute.ExchangeAttributeBuilder;
import io.quarkus.vertx.http.runtime.attribute.ReadOnlyAttributeException;
import io.vertx.core.http.impl.HttpServerRequestInternal;
import io.vertx.ext.web.RoutingContext;
import org.jspecify.annotations.Nullable;

/**
 * {@code %{ROUTE}} in the access log's pattern: the template of the route, as metrics name it. The address itself is what
 * somebody typed, and may hold a name.
 */
public final class RouteInAccessLog implements ExchangeAttributeBuilder, ExchangeAttribute {

    /** Under which Quarkus keeps the template beside the request. */
    public static final String TEMPLATE = "UrlPathTemplate";

    private static final String TOKEN = "%{ROUTE}";
    private static final String NONE = "-";

    @Override
    public String name() {
        return "Route";
    }

    @Override
    public @Nullable ExchangeAttribute build(String token) {
        return TOKEN.equals(token) ? this : null;
    }

    @Override
    public int priority() {
        return 0;
    }

    @Override
    public String readAttribute(RoutingContext request) {
        String template =
                ((HttpServerRequestInternal) request.request()).context().getLocal(TEMPLATE);
        return template == null ? NONE : template;
    }

    @Override
    public void writeAttribute(RoutingContext request, String value) throws ReadOnlyAttributeException {
        throw new ReadOnlyAttributeException(TOKEN, value);
    }
}

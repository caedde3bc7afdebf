package care.accord.gateway.route;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithParentName;
import java.net.URI;
import java.util.List;
import java.util.Map;

/** Where each service is and which part of the site and of the API is its own. */
@ConfigMapping(prefix = "accord.routes")
public interface RouteSettings {

    @WithParentName
    Map<String, Route> services();

    /** One service. */
    interface Route {

        /** What people call the part of the product that it is. */
        String name();

        /** The path prefixes that belong to this service. */
        List<String> paths();

        /** Base addresses of its instances; they take turns. */
        List<URI> urls();
    }
}

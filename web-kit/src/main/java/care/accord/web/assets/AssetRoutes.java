package care.accord.web.assets;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import java.util.Objects;

/** Serves {@code /assets/{version}/{name}} in whichever application carries this jar; only the gateway's is public. */
class AssetRoutes {

    private static final String FOR_EVER = "public, max-age=31536000, immutable";

    private final Assets assets;

    AssetRoutes(Assets assets) {
        this.assets = assets;
    }

    void routes(@Observes Router router) {
        router.get("/assets/:version/:name").handler(this::serve);
        router.head("/assets/:version/:name").handler(this::serve);
    }

    /** While replicas of two versions run side by side, another's address is answered with what there is, not kept for long. */
    private void serve(RoutingContext request) {
        var asset = assets.find(Objects.requireNonNull(request.pathParam("name")));
        if (asset == null) {
            request.next();
            return;
        }
        var ours = assets.version().equals(request.pathParam("version"));
        var accepted = request.request().getHeader(HttpHeaders.ACCEPT_ENCODING);
        var compressed = accepted != null && accepted.contains("gzip");
        var response = request.response()
                .putHeader(HttpHeaders.CONTENT_TYPE, asset.type() + ";charset=UTF-8")
                .putHeader(HttpHeaders.CACHE_CONTROL, ours ? FOR_EVER : "no-cache")
                .putHeader(HttpHeaders.VARY, "Accept-Encoding")
                .putHeader("X-Content-Type-Options", "nosniff");
        if (compressed) {
            response.putHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
        }
        response.end(Buffer.buffer(compressed ? asset.gzipped() : asset.content()));
    }
}

package care.accord.kubernetes;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.marcnuri.helm.DryRun;
import com.marcnuri.helm.Helm;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An install looks into the cluster, of which only the answers that Helm asks for are played here. */
class MissingSecretsTest {

    private static final String RESOURCES = """
            {"kind": "APIResourceList", "apiVersion": "v1", "groupVersion": "v1", "resources": [
              {"name": "secrets", "singularName": "secret", "namespaced": true, "kind": "Secret", "verbs": ["get", "list"]}]}""";
    private static final String ONE_SECRET = """
            {"kind": "SecretList", "apiVersion": "v1", "metadata": {"resourceVersion": "1"}, "items": [
              {"metadata": {"name": "accord-gateway", "namespace": "accord"}, "data": {"oidc-secret": "eA==", "state-key": "eA=="}}]}""";
    private static final String NO_SECRETS = """
            {"kind": "SecretList", "apiVersion": "v1", "metadata": {"resourceVersion": "1"}, "items": []}""";

    private HttpServer cluster;

    @BeforeEach
    void play() throws IOException {
        cluster = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        cluster.createContext("/", MissingSecretsTest::answer);
        cluster.start();
    }

    @AfterEach
    void end() {
        cluster.stop(0);
    }

    @Test
    void an_install_names_every_secret_and_key_that_is_missing() {
        assertThatThrownBy(() -> install("council"))
                .hasMessageContaining("accord-gateway lacks session-key")
                .hasMessageContaining("accord-case-owner (username, password)")
                .hasMessageContaining("Make them as docs/operations/install.md says");
    }

    private void install(String size) {
        new Helm(Chart.folder())
                .install()
                .withName("accord")
                .withNamespace("accord")
                .withValuesFile(Chart.values(size))
                .withKubeConfigContents("""
                        {"apiVersion": "v1", "kind": "Config", "current-context": "here",
                         "clusters": [{"name": "here", "cluster": {"server": "http://127.0.0.1:%d"}}],
                         "contexts": [{"name": "here", "context": {"cluster": "here", "user": "me"}}],
                         "users": [{"name": "me", "user": {}}]}""".formatted(cluster.getAddress().getPort()))
                .dryRun()
                .withDryRunOption(DryRun.SERVER)
                .call();
    }

    private static void answer(HttpExchange exchange) throws IOException {
        var asked = exchange.getRequestURI();
        var text = switch (asked.getPath()) {
            case "/version" -> "{\"major\": \"1\", \"minor\": \"33\", \"gitVersion\": \"v1.33.0\"}";
            case "/api" -> "{\"kind\": \"APIVersions\", \"versions\": [\"v1\"]}";
            case "/apis" -> "{\"kind\": \"APIGroupList\", \"apiVersion\": \"v1\", \"groups\": []}";
            case "/api/v1" -> RESOURCES;
            case "/api/v1/namespaces/accord/secrets" ->
                asked.getQuery() != null && asked.getQuery().contains("labelSelector") ? NO_SECRETS : ONE_SECRET;
            default -> "";
        };
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(text.isEmpty() ? 404 : 200, bytes.length == 0 ? -1 : bytes.length);
        try (var body = exchange.getResponseBody()) {
            body.write(bytes);
        }
    }
}

package care.accord.web.start;

import io.quarkus.arc.Arc;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import io.quarkus.vertx.http.HttpServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A start that leans on nothing and serves nobody, for the JVM to keep what it found out (docs/adr/0026). It has made-up
 * settings and reaches no neighbour, listens on free ports of this machine alone, asks itself what needs no database, and ends.
 */
public final class Rehearsal implements QuarkusApplication {

    private static final String OWN_SETTINGS = "ACCORD_";
    private static final Duration ANSWERS_WITHIN = Duration.ofSeconds(10);

    private static final Map<String, String> APART = Map.of(
            "quarkus.http.host", "127.0.0.1",
            "quarkus.http.port", "0",
            "quarkus.management.host", "127.0.0.1",
            "quarkus.management.port", "0",
            // What is done by the clock needs the database.
            "quarkus.scheduler.start-mode", "halted",
            // As the chart has it.
            "ACCORD_LOG_JSON", "true",
            // Nobody is told that what is away on purpose is away.
            "quarkus.log.category.\"io.quarkus.oidc\".level", "OFF",
            "quarkus.log.category.\"io.quarkus.config\".level", "OFF",
            "quarkus.log.category.\"org.hibernate\".level", "OFF",
            "quarkus.log.category.\"org.apache.kafka\".level", "OFF");

    /** Why this environment is not one to rehearse in: with settings, it is somebody's real program. */
    static List<String> faults(Map<String, String> environment) {
        return environment.keySet().stream()
                .filter(variable -> variable.startsWith(OWN_SETTINGS))
                .sorted()
                .map(
                        "%s is set. A rehearsal makes up its settings: run it without, or leave out the argument to serve."
                                ::formatted)
                .toList();
    }

    static void begin(List<Setting> settings) {
        madeUp(settings).forEach(System::setProperty);
        Quarkus.run(Rehearsal.class);
    }

    static Map<String, String> madeUp(List<Setting> settings) {
        var madeUp = new HashMap<>(APART);
        settings.stream()
                .filter(Setting::needed)
                .forEach(
                        setting -> madeUp.put(setting.variable(), setting.form().madeUp()));
        return Map.copyOf(madeUp);
    }

    @Override
    public int run(String... arguments) throws IOException, InterruptedException {
        var server = Arc.container().instance(HttpServer.class).get();
        var port = server.getManagementPort() > 0 ? server.getManagementPort() : server.getPort();
        try (var http = HttpClient.newHttpClient()) {
            for (var address : List.of(
                    at(port, "/q/health/live"),
                    at(port, "/q/health/ready"),
                    at(port, "/q/metrics"),
                    at(server.getPort(), "/"),
                    at(server.getPort(), "/api"))) {
                var question =
                        HttpRequest.newBuilder(address).timeout(ANSWERS_WITHIN).build();
                http.send(question, BodyHandlers.discarding());
            }
        }
        return 0;
    }

    private static URI at(int port, String path) {
        return URI.create("http://127.0.0.1:%d%s".formatted(port, path));
    }
}

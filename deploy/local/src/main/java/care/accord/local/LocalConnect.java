package care.accord.local;

import care.accord.local.ChildProcess.Launch;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A Kafka Connect worker of our own, in a process of its own, with one Debezium connector per service. */
public final class LocalConnect extends Part {

    private static final Duration START = Duration.ofMinutes(3);

    private final int port;
    private final LocalKafka kafka;
    private final Map<String, String> environment;
    private final HttpClient http = HttpClient.newHttpClient();

    private LocalConnect(Path home, int port, LocalKafka kafka, Map<String, String> environment) {
        super("connect", home);
        this.port = port;
        this.kafka = kafka;
        this.environment = environment;
    }

    /** A worker for the given databases. Connectors of an earlier run go on by themselves. */
    public static LocalConnect in(
            Path home, int port, LocalKafka kafka, LocalPostgres postgres, List<ServiceDatabase> databases) {
        return new LocalConnect(home, port, kafka, environment(postgres, databases));
    }

    /** Where it is told of connectors. */
    public URI address() {
        return URI.create("http://localhost:" + port);
    }

    /**
     * Registers the connector of a service ({@code case}, {@code aftercare}, {@code staffing} or {@code partnership})
     * and answers when it runs. Its tables and publication must be there.
     */
    public void register(String service) {
        var config = JavaProgram.resource("connectors/" + service + ".json");
        send("PUT", connector(service) + "/config", BodyPublishers.ofString(config));
        process().awaitReady(() -> isRunning(service), START);
    }

    /** Whether the connector and its task say that they run. */
    public boolean isRunning(String service) {
        var status = send("GET", connector(service) + "/status", BodyPublishers.noBody());
        return status.contains("\"tasks\":[{")
                && !status.contains("FAILED")
                && !status.contains("PAUSED")
                && !status.contains("STOPPED")
                && !status.contains("UNASSIGNED")
                && !status.contains("RESTARTING");
    }

    /** Lets a connector rest: rows wait in PostgreSQL's log until it is resumed. */
    public void pause(String service) {
        send("PUT", connector(service) + "/pause", BodyPublishers.noBody());
    }

    public void resume(String service) {
        send("PUT", connector(service) + "/resume", BodyPublishers.noBody());
    }

    /** Ends a connector's work and its connection to PostgreSQL, until it is resumed. */
    public void stop(String service) {
        send("PUT", connector(service) + "/stop", BodyPublishers.noBody());
    }

    /** Lets a connector that was stopped begin with a first snapshot; refused while its last task still ends. */
    public void forgetPlace(String service) {
        send("DELETE", connector(service) + "/offsets", BodyPublishers.noBody());
    }

    @Override
    ChildProcess launch() {
        var settings = JavaProgram.settings(
                home(),
                "connect.properties",
                Map.of("bootstrap.servers", kafka.bootstrapServers(), "listeners", "http://localhost:" + port));
        var log = JavaProgram.file(home(), "log4j2.xml", JavaProgram.resource("log4j2.xml"));
        var options = new ArrayList<>(
                List.of("-Xms128m", "-Xmx512m", "-XX:+UseSerialGC", "-Dlog4j2.configurationFile=" + log));
        options.addAll(archiveOptions(JavaProgram.libraries()));
        var main = "org.apache.kafka.connect.cli.ConnectDistributed";
        return ChildProcess.start(new Launch(
                name(),
                home(),
                JavaProgram.command(home(), options, main, List.of(settings.toString())),
                environment,
                "TERM"));
    }

    @Override
    void awaitReady(ChildProcess started) {
        started.awaitReady(() -> !send("GET", "", BodyPublishers.noBody()).isEmpty(), START);
    }

    private String send(String method, String path, BodyPublisher body) {
        var request = HttpRequest.newBuilder(address().resolve("/connectors" + path))
                .timeout(Duration.ofSeconds(60))
                .header("Content-Type", "application/json")
                .method(method, body)
                .build();
        try {
            HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
            if (response.statusCode() >= 300) {
                throw new StackException("Connect answered %d to %s %s: %s"
                        .formatted(response.statusCode(), method, request.uri(), response.body()));
            }
            return response.body();
        } catch (IOException e) {
            throw new StackException("Connect did not answer: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackException("Asking Connect was interrupted", e);
        }
    }

    private static String connector(String service) {
        return "/accord-" + service;
    }

    private static Map<String, String> environment(LocalPostgres postgres, List<ServiceDatabase> databases) {
        var environment = new HashMap<String, String>();
        environment.put("ACCORD_CONNECT_DB_HOST", "localhost");
        environment.put("ACCORD_CONNECT_DB_PORT", Integer.toString(postgres.port()));
        for (var database : databases) {
            var service = database.name().substring("accord_".length()).toUpperCase(Locale.ROOT);
            environment.put(
                    "ACCORD_CONNECT_" + service + "_PASSWORD",
                    database.connector().password());
        }
        return environment;
    }
}

package care.accord.bench;

import care.accord.local.ChildProcess;
import care.accord.local.ChildProcess.Launch;
import care.accord.local.Installation;
import care.accord.local.Ports;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** A gateway of others before the bench's case-service, reached from this machine alone. */
record OtherGateway(URI address, ChildProcess process) implements AutoCloseable {

    private static final Duration START = Duration.ofMinutes(1);

    /** Spring Cloud Gateway with the same check of a token and the same heap as ours, from {@code deploy/bench/compared}. */
    static OtherGateway springCloud(Bed bed) throws IOException, InterruptedException {
        var built = Installation.root().resolve("deploy/bench/compared/target");
        var home = bed.stack().home();
        var port = Ports.free();
        return started(
                port,
                new Launch(
                        "spring-cloud-gateway",
                        home,
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java")
                                        .toString(),
                                "-Daccord.home=" + home,
                                "-Xms64m",
                                "-Xmx320m",
                                "-XX:+UseSerialGC",
                                "-cp",
                                "%s:%s/*".formatted(built.resolve("classes"), built.resolve("program")),
                                "care.accord.bench.compared.SpringGateway"),
                        Map.of(
                                "COMPARED_PORT",
                                Integer.toString(port),
                                "COMPARED_ISSUER",
                                bed.stack().keycloak().realmUrl(),
                                "COMPARED_BACKEND",
                                bed.cases().toString()),
                        "TERM"));
    }

    /** nginx, which passes on what comes and checks nothing: the program that the property {@code accord.nginx} names. */
    static OtherGateway nginx(Bed bed) throws IOException, InterruptedException {
        var port = Ports.free();
        var home = bed.stack().home();
        var folder = Files.createDirectories(home.resolve("nginx"));
        var settings = Files.writeString(
                folder.resolve("nginx.conf"),
                settings()
                        .replace("@port@", Integer.toString(port))
                        .replace("@backend@", Integer.toString(bed.cases().getPort())));
        return started(
                port,
                new Launch(
                        "nginx",
                        home,
                        List.of(
                                System.getProperty("accord.nginx", "nginx"),
                                "-p",
                                folder.toString(),
                                "-c",
                                settings.toString(),
                                "-e",
                                "stderr"),
                        Map.of(),
                        "TERM"));
    }

    @Override
    public void close() {
        process.stop();
    }

    /** Any answer will do: without a token, 401 is the right one. */
    private static OtherGateway started(int port, Launch launch) {
        var gateway = new OtherGateway(URI.create("http://127.0.0.1:" + port), ChildProcess.start(launch));
        var question = HttpRequest.newBuilder(gateway.address()).timeout(START).build();
        try (var http = HttpClient.newHttpClient()) {
            gateway.process()
                    .awaitReady(
                            () -> http.send(question, BodyHandlers.discarding()).statusCode() > 0, START);
        }
        return gateway;
    }

    private static String settings() throws IOException {
        try (var in = OtherGateway.class.getResourceAsStream("/nginx.conf")) {
            if (in == null) {
                throw new IllegalStateException("nginx.conf is missing; build deploy/bench again.");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}

package care.accord.local;

import care.accord.local.ChildProcess.Launch;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.errors.TopicExistsException;

/** A Kafka broker of our own, in a process of its own, with Accord's topics. */
public final class LocalKafka implements AutoCloseable {

    private static final Duration START = Duration.ofSeconds(60);
    private static final Duration FORMAT = Duration.ofSeconds(60);

    private final Path home;
    private final int port;
    private final int controllerPort;
    private ChildProcess process;

    private LocalKafka(Path home, int port, int controllerPort) {
        this.home = home;
        this.port = port;
        this.controllerPort = controllerPort;
        this.process = launch();
    }

    /**
     * Starts the broker and answers when it takes requests and has the topics.
     *
     * @param home the stack's folder; data go to {@code kafka} below it
     */
    public static LocalKafka start(Path home, int port, int controllerPort) {
        ChildProcess.stopLeftOver(home, "kafka");
        var kafka = new LocalKafka(home.toAbsolutePath(), port, controllerPort);
        kafka.awaitReady();
        kafka.createTopics();
        return kafka;
    }

    /** Starts a broker whose data are gone when this JVM ends: for tests. */
    public static LocalKafka temporary() {
        try {
            var home = Files.createTempDirectory("accord-kafka-");
            var kafka = start(home, Ports.free(), Ports.free());
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                kafka.process.kill();
                Folders.delete(home);
            }));
            return kafka;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String bootstrapServers() {
        return "localhost:" + port;
    }

    public ChildProcess process() {
        return process;
    }

    /** Starts the broker again after it was killed or stopped, on the same port and data. */
    public void restart() {
        process = launch();
        awaitReady();
    }

    /** Stops the broker in good order. */
    @Override
    public void close() {
        process.stop();
    }

    private ChildProcess launch() {
        var settings = JavaProgram.settings(
                home,
                "kafka.properties",
                Map.of(
                        "listeners",
                                "PLAINTEXT://localhost:%d,CONTROLLER://localhost:%d".formatted(port, controllerPort),
                        "controller.quorum.voters", "1@localhost:" + controllerPort,
                        "log.dirs", data().toString()));
        formatOnce(settings);
        var options = List.of("-Xms128m", "-Xmx384m", "-XX:+UseSerialGC");
        return ChildProcess.start(new Launch(
                "kafka",
                home,
                JavaProgram.command(home, options, "kafka.Kafka", List.of(settings.toString())),
                Map.of(),
                "TERM"));
    }

    private void formatOnce(Path settings) {
        if (Files.exists(data().resolve("meta.properties"))) {
            return;
        }
        var arguments =
                List.of("format", "--cluster-id", Uuid.randomUuid().toString(), "--config", settings.toString());
        var options = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");
        ChildProcess.start(new Launch(
                        "kafka-format",
                        home,
                        JavaProgram.command(home, options, "kafka.tools.StorageTool", arguments),
                        Map.of(),
                        "TERM"))
                .awaitSuccess(FORMAT);
    }

    private void awaitReady() {
        try (var admin = admin()) {
            process.awaitReady(
                    () -> !admin.describeCluster()
                            .nodes()
                            .get(2, TimeUnit.SECONDS)
                            .isEmpty(),
                    START);
        }
    }

    private void createTopics() {
        try (var admin = admin()) {
            admin.createTopics(topics()).all().get(30, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw new StackException("The topics could not be made: " + e.getMessage(), e);
            }
        } catch (Exception e) {
            throw new StackException("The topics could not be made: " + e.getMessage(), e);
        }
    }

    private Path data() {
        return home.resolve("kafka");
    }

    private Admin admin() {
        return Admin.create(Map.of(
                "bootstrap.servers", bootstrapServers(),
                "reconnect.backoff.ms", "20",
                "reconnect.backoff.max.ms", "100",
                "request.timeout.ms", "5000",
                "default.api.timeout.ms", "30000"));
    }

    private static List<NewTopic> topics() {
        var file = JavaProgram.properties("topics.properties");
        return file.stringPropertyNames().stream()
                .map(name -> topic(name, file.getProperty(name)))
                .toList();
    }

    private static NewTopic topic(String name, String description) {
        var words = description.split(" ");
        var settings = new HashMap<String, String>();
        Arrays.stream(words).skip(1).map(word -> word.split("=", 2)).forEach(pair -> settings.put(pair[0], pair[1]));
        return new NewTopic(name, Integer.parseInt(words[0]), (short) 1).configs(settings);
    }
}

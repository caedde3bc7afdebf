package care.accord.local;

import care.accord.local.ChildProcess.Launch;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
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
public final class LocalKafka extends Part {

    private static final Duration START = Duration.ofMinutes(2);
    private static final Duration FORMAT = Duration.ofSeconds(60);

    private final int port;
    private final int controllerPort;

    private LocalKafka(Path home, int port, int controllerPort) {
        super("kafka", home);
        this.port = port;
        this.controllerPort = controllerPort;
    }

    /**
     * A broker on data that stay. Once started, it has Accord's topics.
     *
     * @param home the stack's folder; data go to {@code kafka} below it
     */
    public static LocalKafka in(Path home, int port, int controllerPort) {
        return new LocalKafka(home, port, controllerPort);
    }

    /** Starts a broker whose data are gone when this JVM ends: for tests. */
    public static LocalKafka temporary() {
        var home = Folders.temporary("accord-kafka-");
        var kafka = new LocalKafka(home, Ports.free(), Ports.free());
        Folders.deleteAtExit(home, kafka);
        kafka.start();
        return kafka;
    }

    public String bootstrapServers() {
        return "localhost:" + port;
    }

    /** Where its topics are. */
    public Path data() {
        return home().resolve("kafka");
    }

    /** The command of one of Kafka's own tools, such as {@code kafka.admin.ConfigCommand}; its arguments are to follow. */
    public List<String> tool(String mainClass) {
        var options = List.of("-Xmx128m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");
        return JavaProgram.command(home(), options, mainClass, List.of());
    }

    @Override
    void prepare() {
        if (Files.exists(data().resolve("meta.properties"))) {
            return;
        }
        var arguments = List.of(
                "format",
                "--cluster-id",
                Uuid.randomUuid().toString(),
                "--config",
                settings().toString());
        var options = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");
        var command = JavaProgram.command(home(), options, "kafka.tools.StorageTool", arguments);
        ChildProcess.start(new Launch("kafka-format", home(), command, Map.of(), "TERM"))
                .awaitSuccess(FORMAT);
    }

    @Override
    ChildProcess launch() {
        var options = new ArrayList<>(List.of("-Xms128m", "-Xmx384m", "-XX:+UseSerialGC"));
        options.addAll(archiveOptions(JavaProgram.libraries()));
        var command = JavaProgram.command(
                home(), options, "kafka.Kafka", List.of(settings().toString()));
        return ChildProcess.start(new Launch(name(), home(), command, Map.of(), "TERM"));
    }

    @Override
    void awaitReady(ChildProcess started) {
        try (var admin = admin()) {
            started.awaitReady(
                    () -> !admin.describeCluster()
                            .nodes()
                            .get(2, TimeUnit.SECONDS)
                            .isEmpty(),
                    START);
            createTopics(admin);
        }
    }

    private Path settings() {
        return JavaProgram.settings(
                home(),
                "kafka.properties",
                Map.of(
                        "listeners",
                                "PLAINTEXT://localhost:%d,CONTROLLER://localhost:%d".formatted(port, controllerPort),
                        "controller.quorum.voters", "1@localhost:" + controllerPort,
                        "log.dirs", data().toString()));
    }

    private static void createTopics(Admin admin) {
        try {
            admin.createTopics(topics()).all().get(30, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw new StackException("The topics could not be made: " + e.getMessage(), e);
            }
        } catch (Exception e) {
            throw new StackException("The topics could not be made: " + e.getMessage(), e);
        }
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

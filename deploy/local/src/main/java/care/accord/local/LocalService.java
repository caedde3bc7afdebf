package care.accord.local;

import care.accord.local.ChildProcess.Launch;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** A service, or the gateway, run from its built jar. */
public final class LocalService extends Part {

    private static final Duration START = Duration.ofMinutes(3);
    private static final Duration RUN = Duration.ofMinutes(3);

    private final Path jar;
    private final URI address;
    private final URI readiness;
    private final Map<String, String> environment;
    private final @Nullable Container container;
    private final HttpClient http = HttpClient.newHttpClient();

    LocalService(String name, Path home, Path jar, URI address, URI readiness, Map<String, String> environment) {
        this(name, home, jar, address, readiness, environment, null);
    }

    private LocalService(
            String name,
            Path home,
            Path jar,
            URI address,
            URI readiness,
            Map<String, String> environment,
            @Nullable Container container) {
        super(name, home);
        this.jar = jar;
        this.address = address;
        this.readiness = readiness;
        this.environment = new ConcurrentHashMap<>(environment);
        this.container = container;
    }

    /** The same instance as a container would run it, without what an earlier run found out: to be started while this one is stopped. */
    public LocalService in(Container chosen) {
        return new LocalService(name(), home(), jar, address, readiness, environment, chosen);
    }

    /** Sets one more variable of its environment, from its next start on. */
    public void set(String variable, String value) {
        environment.put(variable, value);
    }

    /** Where it says how it is: its own address, or its management port's. */
    public URI management() {
        return readiness.resolve("/");
    }

    /** Where it answers, without the gateway in between. */
    public URI address() {
        return address;
    }

    /** The same program at the same address, with other settings in its environment; in the place of this one, not beside it. */
    public LocalService with(Map<String, String> settings) {
        var changed = new HashMap<>(environment);
        changed.putAll(settings);
        return new LocalService(name(), home(), jar, address, readiness, changed);
    }

    /**
     * Runs the jar once with an argument, such as {@code migrate} or {@code verify-trail}, beside the running service.
     *
     * @return what it printed
     * @throws StackException when it ends with another code than 0
     */
    public String runOnce(String argument, Map<String, String> more) {
        var variables = new HashMap<>(environment);
        variables.putAll(more);
        var options = new ArrayList<>(List.of("-Xmx128m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
        options.addAll(ClassArchive.options(name(), jar, false));
        var run = ChildProcess.start(
                new Launch(name() + "-" + argument, home(), command(options, argument), variables, "TERM"));
        run.awaitSuccess(RUN);
        return run.lastLines();
    }

    /** Rehearses a start as the build of its image does, with none of this instance's settings; the JVM leaves its cache in the file. */
    public void rehearse(Container chosen, Path cache) {
        var options = new ArrayList<>(chosen.javaOptions());
        options.add("-XX:AOTCacheOutput=" + cache);
        ChildProcess.start(new Launch(name() + "-rehearse", home(), command(options, "rehearse"), Map.of(), "TERM"))
                .awaitSuccess(RUN);
    }

    @Override
    ChildProcess launch() {
        return ChildProcess.start(new Launch(name(), home(), command(), environment, "TERM"));
    }

    @Override
    void awaitReady(ChildProcess started) {
        var question =
                HttpRequest.newBuilder(readiness).timeout(Duration.ofSeconds(5)).build();
        started.awaitReady(() -> http.send(question, BodyHandlers.discarding()).statusCode() == 200, START);
    }

    private List<String> command() {
        if (container != null) {
            return container.holding(command(container.javaOptions()));
        }
        var options = new ArrayList<>(List.of("-Xms64m", "-Xmx320m", "-XX:+UseSerialGC"));
        options.addAll(archiveOptions(jar));
        return command(options);
    }

    private List<String> command(List<String> options, String... arguments) {
        var command = new ArrayList<>(List.of(Installation.java(), "-Daccord.home=" + home()));
        command.addAll(options);
        command.addAll(List.of("-jar", jar.toString()));
        command.addAll(List.of(arguments));
        return List.copyOf(command);
    }
}

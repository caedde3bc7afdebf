package care.accord.acceptance.suite;

import static care.accord.acceptance.suite.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import care.accord.local.ChildProcess;
import care.accord.local.DemoPartnership;
import care.accord.local.Folders;
import care.accord.local.Installation;
import care.accord.local.LocalService;
import care.accord.local.Progress;
import care.accord.local.Service;
import care.accord.local.Stack;
import care.accord.local.StackPorts;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;

/**
 * The whole of Accord, started once per JVM: with empty data, in a folder of its own and on ports of its own, so that a
 * running {@code ./accord up} is left alone. It is stopped when the JVM ends, however it ends; what a killed JVM left behind
 * is stopped by the next one.
 */
public final class Accord implements AutoCloseable {

    private static final Duration TOKEN_USED_FOR = Duration.ofMinutes(3);

    /** As many as the demo partnership has. */
    private static final int MEMBERSHIPS = 7;

    private static final int DELEGATIONS = 8;

    private final Collector collector = Collector.start();
    private final Stack stack;
    private final Thread stopping = new Thread(this::stop);
    private final Map<Worker, Token> tokens = new ConcurrentHashMap<>();

    private record Token(String value, Instant from) {}

    private Accord(Path home) {
        stack = Stack.in(home)
                .ports(StackPorts.free())
                .environment("ACCORD_OTLP_URL", collector.address())
                .environment("ACCORD_SHUTDOWN_DELAY", "3s")
                .environment("QUARKUS_OTEL_BSP_SCHEDULE_DELAY", "PT0.5S")
                .progress(new Lines())
                .build();
    }

    /** Starts everything below {@code deploy/acceptance/target} and answers when it is ready. */
    static Accord start() {
        var home = Installation.root()
                .resolve("deploy/acceptance/target")
                .resolve(System.getProperty("accord.stack", "stack"));
        ChildProcess.stopLeftOvers(home);
        Folders.delete(home);
        var accord = new Accord(home);
        if (!accord.stack.missing().isEmpty()) {
            throw new IllegalStateException(
                    "Not built: %s. Run ./accord test or ./accord drill, which build them first."
                            .formatted(accord.stack.missing()));
        }
        Runtime.getRuntime().addShutdownHook(accord.stopping);
        try {
            accord.stack.start();
            DemoPartnership.enterOnce(accord.stack);
            accord.awaitStanding();
        } catch (RuntimeException e) {
            accord.close();
            throw e;
        }
        return accord;
    }

    /** The parts, to be killed, paused and started again. */
    public Stack stack() {
        return stack;
    }

    /** The spans of all parts. */
    public Collector collector() {
        return collector;
    }

    /** What every service and the gateway say of themselves to Prometheus, a line each. */
    public List<String> metrics() {
        return Stream.concat(Arrays.stream(Service.values()).map(stack::services), Stream.of(stack.gateway()))
                .flatMap(Accord::metrics)
                .toList();
    }

    /** The same of one of them. */
    public static Stream<String> metrics(LocalService service) {
        var question = HttpRequest.newBuilder(service.management().resolve("/q/metrics"))
                .build();
        return Http.send(question).expect(200).body().lines();
    }

    /** Where browsers find Accord. */
    public URI address() {
        return URI.create(stack.publicUrl());
    }

    /** The JSON API through the gateway, with a real token. */
    public Caller as(Worker worker) {
        return new Caller(address(), () -> token(worker));
    }

    /** The same with a token that was given for this request. */
    public Caller anew(Worker worker) {
        return new Caller(address(), () -> fresh(worker).value());
    }

    /** The same as somebody of whom Keycloak knows beyond the demo people. */
    public Caller as(String username) {
        return new Caller(address(), () -> stack.keycloak().personToken(username));
    }

    /** The same through one more gateway. */
    public Caller through(LocalService gateway, Worker worker) {
        return new Caller(gateway.address(), () -> token(worker));
    }

    /** A service itself, without the gateway in between. */
    public Caller straightAt(Service service, Worker worker) {
        return new Caller(stack.services(service).address(), () -> token(worker));
    }

    /** The roles that Keycloak says they have. */
    public Set<String> rolesOf(Worker worker) {
        var payload = new String(Base64.getUrlDecoder().decode(token(worker).split("\\.")[1]), StandardCharsets.UTF_8);
        try {
            var roles = new TreeSet<String>();
            new ObjectMapper()
                    .readTree(payload)
                    .path("realm_access")
                    .path("roles")
                    .forEach(role -> roles.add(role.asText()));
            return roles;
        } catch (JsonProcessingException e) {
            throw new AssertionError(payload, e);
        }
    }

    /** The JSON API through the gateway, without a token. */
    public Caller anybody() {
        return new Caller(address(), () -> "");
    }

    /** A visitor of pages who has not signed in. */
    public Session visitor() {
        return new Session(address());
    }

    /** A person who has signed in at Keycloak and stands on the home page. */
    public Session signedIn(Worker worker) {
        return signedIn(worker.username());
    }

    /** The same as somebody of whom Keycloak knows beyond the demo people. */
    public Session signedIn(String username) {
        var session = visitor();
        session.signIn(username, "/").expect(200);
        return session;
    }

    /** An access token that Keycloak gave, with some minutes left. */
    public String token(Worker worker) {
        return tokens.compute(worker, (who, known) -> known == null || isOld(known) ? fresh(who) : known)
                .value();
    }

    public Topic topic(String name) {
        return new Topic(stack.kafka().bootstrapServers(), name);
    }

    public Tables tables(Service service) {
        return new Tables(stack.postgres(), stack.database(service).name());
    }

    @Override
    public void close() {
        stop();
        Runtime.getRuntime().removeShutdownHook(stopping);
    }

    private synchronized void stop() {
        stack.close();
        collector.close();
    }

    /** Keycloak may just have lost its database, and say so once or twice. */
    private Token fresh(Worker worker) {
        var name = worker.username();
        var keycloak = stack.keycloak();
        var value = new AtomicReference<String>();
        eventually(() -> value.set(worker.isSystem() ? keycloak.systemToken(name) : keycloak.personToken(name)));
        return new Token(value.get(), Instant.now());
    }

    /** Teams, memberships and delegations travel by event; nobody can act before they have arrived. */
    private void awaitStanding() {
        for (var reader : List.of(Service.CASE, Service.AFTERCARE)) {
            eventually(() -> {
                assertThat(tables(reader).number("select count(*) from known_membership"))
                        .isGreaterThanOrEqualTo(MEMBERSHIPS);
                assertThat(tables(reader).number("select count(*) from known_delegation"))
                        .isGreaterThanOrEqualTo(DELEGATIONS);
            });
        }
    }

    private static boolean isOld(Token token) {
        return token.from().plus(TOKEN_USED_FOR).isBefore(Instant.now());
    }

    /** One line for each part that got ready. */
    private static final class Lines implements Progress {

        @Override
        public void ready(String part, Duration took) {
            System.out.println(String.format(Locale.ROOT, "  %-34s %6.1f s", part, took.toMillis() / 1000.0));
        }

        @Override
        public void note(String sentence) {
            System.out.println("  " + sentence);
        }
    }
}

package care.accord.local;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * All parts of Accord on this machine. Independent parts start side by side; {@link #close()} stops them in reverse
 * order. Drills and tests reach single parts by name.
 */
public final class Stack implements AutoCloseable {

    private static final String COUNCIL = "998";
    /** The first start builds Keycloak beside the programs that lean on it. */
    private static final Map<String, String> PATIENCE = Map.of("ACCORD_START_PATIENCE", "10M");

    private final Path home;
    private final StackPorts ports;
    private final Progress progress;
    private final Map<String, String> more;
    private final Secrets secrets;
    private final LocalPostgres postgres;
    private final LocalKafka kafka;
    private final LocalKeycloak keycloak;
    private final Map<Service, ServiceDatabase> databases = new EnumMap<>(Service.class);
    private final Map<Service, LocalService> services = new EnumMap<>(Service.class);
    private final LocalConnect connect;
    private final LocalService gateway;
    private final boolean withServices;
    private final ExecutorService starters = Executors.newVirtualThreadPerTaskExecutor();

    private Stack(Builder settings) {
        home = settings.home;
        ports = settings.ports;
        progress = settings.progress;
        more = Map.copyOf(settings.environment);
        secrets = Secrets.in(home);
        postgres = LocalPostgres.in(home, ports.postgres(), secrets);
        kafka = LocalKafka.in(home, ports.kafka(), ports.kafkaController());
        keycloak = LocalKeycloak.in(home, ports.keycloak(), postgres, secrets, publicUrl());
        for (var service : Service.values()) {
            databases.put(service, postgres.serviceDatabase(service.area()));
            services.put(service, service(service, service.folder(), ports.of(service)));
        }
        connect = LocalConnect.in(home, ports.connect(), kafka, postgres, List.copyOf(databases.values()));
        gateway = gateway("gateway", ports.gateway(), ports.gatewayManagement(), oneOfEach());
        withServices = settings.services;
        if (settings.remember) {
            parts().values().forEach(Part::rememberClasses);
        }
    }

    /** A stack whose data, logs and secrets are in the given folder. */
    public static Builder in(Path home) {
        return new Builder(home.toAbsolutePath().normalize());
    }

    /** Where and how a stack runs. */
    public static final class Builder {

        private final Path home;
        private final Map<String, String> environment = new HashMap<>();
        private StackPorts ports = StackPorts.standard();
        private Progress progress = Progress.SILENT;
        private boolean remember;
        private boolean services = true;

        private Builder(Path home) {
            this.home = home;
        }

        public Builder ports(StackPorts chosen) {
            ports = chosen;
            return this;
        }

        public Builder progress(Progress listener) {
            progress = listener;
            return this;
        }

        /** Only what the services lean on. */
        public Builder withoutServices() {
            services = false;
            return this;
        }

        /** Lets every program keep its classes at exit, so that the next start is quicker and this stop slower. */
        public Builder rememberingClasses() {
            remember = true;
            return this;
        }

        /** One more environment variable for the services and the gateway. */
        public Builder environment(String variable, String value) {
            environment.put(variable, value);
            return this;
        }

        public Stack build() {
            return new Stack(this);
        }
    }

    /**
     * Starts everything that is built and answers when all of it is ready.
     *
     * @throws StackException when a part does not get ready; what has started is left to {@link #close()}
     */
    public void start() {
        LocalKeycloak.buildOnce(home);
        var postgresReady = begin("PostgreSQL", this::startPostgres);
        var keycloakReady = after(postgresReady, "Keycloak", keycloak::start);
        var kafkaReady = begin("Kafka", kafka::start);
        var connectReady = after(CompletableFuture.allOf(postgresReady, kafkaReady), "Kafka Connect", connect::start);
        var all = new ArrayList<>(List.of(keycloakReady, connectReady));
        for (var service : toStart()) {
            var running = services(service);
            var name = service.folder();
            var migrated = after(postgresReady, name + ": migrations", () -> migrate(service));
            all.add(after(CompletableFuture.allOf(migrated, kafkaReady), name, running::start));
            all.add(after(
                    CompletableFuture.allOf(migrated, connectReady),
                    name + ": connector",
                    () -> connect.register(service.area())));
        }
        if (withServices && Files.exists(Jars.of("gateway"))) {
            all.add(begin("gateway", gateway::start));
        }
        await(all);
    }

    /** What is not built, and so does not run. */
    public List<String> missing() {
        return Stream.concat(Arrays.stream(Service.values()).map(Service::folder), Stream.of("gateway"))
                .filter(module -> !Files.exists(Jars.of(module)))
                .toList();
    }

    /** Where browsers and other systems find Accord. */
    public String publicUrl() {
        return "http://localhost:" + ports.gateway();
    }

    public Path home() {
        return home;
    }

    public LocalPostgres postgres() {
        return postgres;
    }

    public LocalKafka kafka() {
        return kafka;
    }

    public LocalConnect connect() {
        return connect;
    }

    public LocalKeycloak keycloak() {
        return keycloak;
    }

    public LocalService gateway() {
        return gateway;
    }

    public LocalService services(Service service) {
        return Optional.ofNullable(services.get(service)).orElseThrow();
    }

    /** One more instance of a service, to be started and stopped by who asked for it. */
    public LocalService another(Service service) {
        return service(service, service.folder() + "-another", Ports.free());
    }

    /** One more gateway, with an address of its own, before these instances of the services. */
    public LocalService gatewayTo(Map<Service, List<LocalService>> instances) {
        return gateway("gateway-another", Ports.free(), Ports.free(), instances);
    }

    public ServiceDatabase database(Service service) {
        return Optional.ofNullable(databases.get(service)).orElseThrow();
    }

    /** Every part by name, in the order in which they start. */
    public Map<String, Part> parts() {
        var parts = new LinkedHashMap<String, Part>();
        tiers().stream().flatMap(List::stream).forEach(part -> parts.put(part.name(), part));
        return parts;
    }

    /** Checks the audit trail of a service with its own command; the answer is what it printed. */
    public String verifyTrail(Service service) {
        return services(service).runOnce("verify-trail", Map.of());
    }

    /** Stops what runs, those first that lean on others. */
    @Override
    public void close() {
        starters.shutdownNow();
        try {
            starters.awaitTermination(30, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        for (var tier : tiers().reversed()) {
            tier.parallelStream().forEach(Part::close);
        }
    }

    /** Each tier leans on those before it. */
    private List<List<Part>> tiers() {
        return List.of(
                List.of(postgres),
                List.of(kafka, keycloak),
                List.of(connect),
                List.copyOf(services.values()),
                List.of(gateway));
    }

    private void startPostgres() {
        postgres.start();
        databases.keySet().forEach(service -> postgres.createServiceDatabase(service.area()));
    }

    private void migrate(Service service) {
        var owner = database(service).owner();
        services(service)
                .runOnce(
                        "migrate",
                        Map.of("ACCORD_DB_OWNER", owner.user(), "ACCORD_DB_OWNER_PASSWORD", owner.password()));
    }

    private List<Service> toStart() {
        return Arrays.stream(Service.values())
                .filter(service -> withServices && Files.exists(service.jar()))
                .toList();
    }

    private LocalService service(Service service, String name, int port) {
        var database = database(service);
        var address = URI.create("http://localhost:" + port);
        var environment = new HashMap<>(Map.of(
                "ACCORD_SERVICE", service.folder(),
                "ACCORD_PORT", Integer.toString(port),
                "ACCORD_DB_URL", database.url(),
                "ACCORD_DB_USER", database.runtime().user(),
                "ACCORD_DB_PASSWORD", database.runtime().password(),
                "ACCORD_KAFKA", kafka.bootstrapServers(),
                "ACCORD_OIDC_URL", keycloak.realmUrl(),
                "ACCORD_TRAIL_KEY", secrets.get("trail." + service.area() + ".key"),
                "ACCORD_COUNCIL", COUNCIL));
        environment.putAll(PATIENCE);
        environment.putAll(more);
        return new LocalService(name, home, service.jar(), address, address.resolve("/q/health/ready"), environment);
    }

    private LocalService gateway(
            String name, int port, int managementPort, Map<Service, List<LocalService>> instances) {
        var address = URI.create("http://localhost:" + port);
        var environment = new HashMap<>(Map.of(
                "ACCORD_PORT", Integer.toString(port),
                "ACCORD_MANAGEMENT_PORT", Integer.toString(managementPort),
                "ACCORD_PUBLIC_URL", address.toString(),
                "ACCORD_OIDC_URL", keycloak.realmUrl(),
                "ACCORD_OIDC_SECRET", secrets.get("keycloak.gateway.secret"),
                "ACCORD_SESSION_KEY", secrets.get("gateway.session.key"),
                "ACCORD_STATE_KEY", secrets.get("gateway.state.key")));
        instances.forEach((service, several) -> environment.put(
                "ACCORD_" + service.name() + "_URLS",
                several.stream().map(one -> one.address().toString()).collect(Collectors.joining(","))));
        environment.putAll(PATIENCE);
        environment.putAll(more);
        return new LocalService(
                name,
                home,
                Jars.of("gateway"),
                address,
                URI.create("http://localhost:%d/q/health/ready".formatted(managementPort)),
                environment);
    }

    private Map<Service, List<LocalService>> oneOfEach() {
        return services.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> List.of(entry.getValue())));
    }

    private CompletableFuture<Void> begin(String name, Runnable start) {
        return CompletableFuture.runAsync(timed(name, start), starters);
    }

    private CompletableFuture<Void> after(CompletableFuture<Void> earlier, String name, Runnable start) {
        return earlier.thenRunAsync(timed(name, start), starters);
    }

    private Runnable timed(String name, Runnable start) {
        return () -> {
            var began = Instant.now();
            start.run();
            progress.ready(name, Duration.between(began, Instant.now()));
        };
    }

    private static void await(List<CompletableFuture<Void>> all) {
        var failed = new CompletableFuture<Void>();
        all.forEach(one -> one.exceptionally(failure -> {
            failed.completeExceptionally(failure);
            return null;
        }));
        try {
            CompletableFuture.anyOf(CompletableFuture.allOf(all.toArray(CompletableFuture[]::new)), failed)
                    .join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof StackException told
                    ? told
                    : new StackException("The stack did not start: " + e.getCause(), e);
        }
    }
}

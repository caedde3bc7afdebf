package care.accord.local;

import care.accord.local.ChildProcess.Launch;
import care.accord.local.ServiceDatabase.Login;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A Keycloak of our own, in a process of its own, with the realm {@code accord} and its demo people. */
public final class LocalKeycloak extends Part {

    private static final String REALM = "accord";
    private static final String ADMINISTRATOR = "admin";
    private static final String KEYS = "org.keycloak.keys.KeyProvider";
    private static final Duration BUILD = Duration.ofMinutes(5);
    private static final Duration START = Duration.ofMinutes(5);
    private static final Pattern ACCESS_TOKEN = Pattern.compile("\"access_token\"\\s*:\\s*\"([^\"]+)\"");

    private final int port;
    private final LocalPostgres postgres;
    private final Secrets secrets;
    private final String publicUrl;
    private final HttpClient http = HttpClient.newHttpClient();

    private LocalKeycloak(Path home, int port, LocalPostgres postgres, Secrets secrets, String publicUrl) {
        super("keycloak", home);
        this.port = port;
        this.postgres = postgres;
        this.secrets = secrets;
        this.publicUrl = publicUrl;
    }

    /**
     * A Keycloak on the given server. Its first start imports the realm.
     *
     * @param publicUrl where browsers find Accord: the address to which Keycloak may send them back
     */
    public static LocalKeycloak in(Path home, int port, LocalPostgres postgres, Secrets secrets, String publicUrl) {
        return new LocalKeycloak(home, port, postgres, secrets, publicUrl);
    }

    /** Fits the unpacked distribution to PostgreSQL and to this JDK, once; it takes a while and makes each start quick. */
    public static void buildOnce(Path home) {
        var built = distribution().resolve("lib/quarkus/built-for-accord");
        if (Files.exists(built)) {
            return;
        }
        if (!Files.isDirectory(distribution())) {
            throw new StackException("%s is missing. Build it: ./mvnw -pl deploy/local -am -DskipTests package"
                    .formatted(distribution()));
        }
        try {
            Files.createDirectories(home);
            try (var channel = FileChannel.open(
                            distribution().resolve("build.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    var lock = channel.lock()) {
                if (lock.isValid() && !Files.exists(built)) {
                    var options = List.of(
                            "build",
                            "--db=postgres",
                            "--cache=local",
                            "--health-enabled=false",
                            "--metrics-enabled=false");
                    ChildProcess.start(new Launch(
                                    "keycloak-build",
                                    home,
                                    command(home, List.of(), runner(), options),
                                    Map.of(),
                                    "TERM"))
                            .awaitSuccess(BUILD);
                    Files.writeString(built, "");
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The issuer: what services and the gateway are told as {@code ACCORD_OIDC_URL}. */
    public String realmUrl() {
        return "http://localhost:%d/realms/%s".formatted(port, REALM);
    }

    /** The folder of Keycloak's own tools, such as {@code kcadm.sh}. */
    public Path tools() {
        return distribution().resolve("bin");
    }

    /** What the job that makes the realm is told: where Keycloak is, and its administrator's name and password. */
    public Map<String, String> administrator() {
        return Map.of(
                "ACCORD_KEYCLOAK",
                "http://localhost:" + port,
                "KC_ADMIN",
                ADMINISTRATOR,
                "KC_CLI_PASSWORD",
                secrets.get("keycloak.admin.password"));
    }

    /**
     * Someone who can sign in; their password is their name.
     *
     * @param body code of the employing body
     */
    public record Account(String username, String firstName, String lastName, String body, String role) {

        private Map<String, Object> toJson() {
            return Map.of(
                    "username",
                    username,
                    "firstName",
                    firstName,
                    "lastName",
                    lastName,
                    "enabled",
                    true,
                    "emailVerified",
                    true,
                    "attributes",
                    Map.of("body", List.of(body)),
                    "credentials",
                    List.of(Map.of("type", "password", "value", username, "temporary", false)),
                    "realmRoles",
                    List.of(role));
        }
    }

    /**
     * Gives people accounts; whoever has one keeps it as it is.
     *
     * @return the subject of each, by username
     * @throws StackException when Keycloak refuses
     */
    public Map<String, String> addPeople(List<Account> people) {
        var body = JsonApi.write(Map.of(
                "ifResourceExists",
                "SKIP",
                "users",
                people.stream().map(Account::toJson).toList()));
        var answer = administer("POST", "/partialImport", body);
        return answer.path("results")
                .valueStream()
                .collect(Collectors.toMap(
                        result -> result.path("resourceName").asText(),
                        result -> result.path("id").asText()));
    }

    /** From now on tokens are signed with a new key; the one until now is still good for checking what it has signed. */
    public void rotateSigningKeys() {
        var keys = administer("GET", "/components?type=" + KEYS, "");
        var now = keys.valueStream()
                .filter(key -> key.path("providerId").asText().equals("rsa-generated"))
                .filter(key ->
                        !key.path("config").path("active").path(0).asText().equals("false"))
                .toList();
        administer(
                "POST",
                "/components",
                JsonApi.write(Map.of(
                        "name",
                        "rsa-generated-" + keys.size(),
                        "providerId",
                        "rsa-generated",
                        "providerType",
                        KEYS,
                        "config",
                        Map.of(
                                "priority", List.of(Integer.toString(1000 + keys.size())),
                                "algorithm", List.of("RS256"),
                                "enabled", List.of("true"),
                                "active", List.of("true")))));
        for (var key : now) {
            ((ObjectNode) key.path("config")).putArray("active").add("false");
            administer("PUT", "/components/" + key.path("id").asText(), JsonApi.write(key));
        }
    }

    /** How long what people at the gateway are given is good for, until the gateway has it renewed. */
    public void tokensOfPeopleLast(Duration time) {
        var gateway = administer("GET", "/clients?clientId=accord-gateway", "").path(0);
        ((ObjectNode) gateway.path("attributes")).put("access.token.lifespan", Long.toString(time.toSeconds()));
        administer("PUT", "/clients/" + gateway.path("id").asText(), JsonApi.write(gateway));
    }

    /** @throws StackException when Keycloak refuses */
    private JsonNode administer(String method, String path, String body) {
        var request = HttpRequest.newBuilder(
                        URI.create("http://localhost:%d/admin/realms/%s%s".formatted(port, REALM, path)))
                .timeout(Duration.ofMinutes(2))
                .header("Authorization", "Bearer " + adminToken())
                .header("Content-Type", "application/json")
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .build();
        var answer = send(request);
        if (answer.statusCode() >= 300) {
            throw new StackException("Keycloak answered %d to %s %s: %s"
                    .formatted(answer.statusCode(), method, request.uri(), answer.body()));
        }
        return answer.body().isEmpty() ? JsonApi.read("null") : JsonApi.read(answer.body());
    }

    private String adminToken() {
        return token(
                "master",
                Map.of(
                        "grant_type",
                        "password",
                        "client_id",
                        "admin-cli",
                        "username",
                        ADMINISTRATOR,
                        "password",
                        secrets.get("keycloak.admin.password")));
    }

    /** An access token of a demo person. */
    public String personToken(String username) {
        return token(
                REALM,
                Map.of(
                        "grant_type", "password",
                        "client_id", "accord-cli",
                        "scope", "openid",
                        "username", username,
                        "password", username));
    }

    /** An access token of a machine client: {@code council-las} or {@code trust-carenotes}. */
    public String systemToken(String clientId) {
        var secret = "council-las".equals(clientId) ? "keycloak.las.secret" : "keycloak.carenotes.secret";
        return token(
                REALM,
                Map.of(
                        "grant_type",
                        "client_credentials",
                        "client_id",
                        clientId,
                        "client_secret",
                        secrets.get(secret)));
    }

    @Override
    void prepare() {
        buildOnce(home());
        layRealmDown();
    }

    @Override
    ChildProcess launch() {
        var database = postgres.createDatabase("keycloak");
        var options = List.of(
                "start",
                "--optimized",
                "--import-realm",
                "--http-enabled=true",
                "--http-host=localhost",
                "--http-port=" + port,
                "--hostname=http://localhost:" + port,
                "--db-pool-initial-size=2",
                "--db-pool-min-size=2",
                "--db-pool-max-size=20",
                "--cache=local");
        return ChildProcess.start(new Launch(
                name(),
                home(),
                command(
                        home(),
                        archiveOptions(distribution().resolve("lib/quarkus/built-for-accord")),
                        main(),
                        options),
                environment(database),
                "TERM"));
    }

    private Map<String, String> environment(Login database) {
        return Map.of(
                "KC_DB_URL", postgres.url("keycloak"),
                "KC_DB_USERNAME", database.user(),
                "KC_DB_PASSWORD", database.password(),
                "KC_BOOTSTRAP_ADMIN_USERNAME", ADMINISTRATOR,
                "KC_BOOTSTRAP_ADMIN_PASSWORD", secrets.get("keycloak.admin.password"),
                "ACCORD_PUBLIC_URL", publicUrl,
                "ACCORD_OIDC_SECRET", secrets.get("keycloak.gateway.secret"),
                "ACCORD_LAS_SECRET", secrets.get("keycloak.las.secret"),
                "ACCORD_CARENOTES_SECRET", secrets.get("keycloak.carenotes.secret"));
    }

    @Override
    void awaitReady(ChildProcess started) {
        started.awaitReady(() -> status(URI.create(realmUrl())) == 200, START);
    }

    private int status(URI address) throws IOException, InterruptedException {
        var request =
                HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(10)).build();
        return http.send(request, BodyHandlers.discarding()).statusCode();
    }

    private String token(String realm, Map<String, String> form) {
        var address = "http://localhost:%d/realms/%s/protocol/openid-connect/token".formatted(port, realm);
        var request = HttpRequest.newBuilder(URI.create(address))
                .timeout(Duration.ofSeconds(30))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(encode(form)))
                .build();
        var response = send(request);
        var token = ACCESS_TOKEN.matcher(response.body());
        if (response.statusCode() != 200 || !token.find()) {
            throw new StackException(
                    "Keycloak gave no token (%d): %s".formatted(response.statusCode(), response.body()));
        }
        return token.group(1);
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new StackException("Keycloak did not answer: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackException("Asking Keycloak was interrupted", e);
        }
    }

    /** The same options as in Keycloak's own start script, without its shell in between. */
    private static List<String> command(Path home, List<String> more, List<String> program, List<String> arguments) {
        var folder = distribution();
        var command = new ArrayList<>(List.of(
                Installation.java(),
                "-Daccord.home=" + home,
                "-Xms128m",
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError",
                "-Dfile.encoding=UTF-8",
                "-Djava.util.concurrent.ForkJoinPool.common.threadFactory=io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
                "--add-opens=java.base/java.util=ALL-UNNAMED",
                "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
                "--add-opens=java.base/java.security=ALL-UNNAMED",
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "--enable-native-access=ALL-UNNAMED",
                "-Duser.language=en",
                "-Duser.country=GB",
                "-Dkc.home.dir=" + folder,
                "-Djboss.server.config.dir=" + folder.resolve("conf"),
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-Dpicocli.disable.closures=true",
                "-Dquarkus-log-max-startup-records=10000"));
        command.addAll(more);
        command.addAll(program);
        command.addAll(arguments);
        return List.copyOf(command);
    }

    private static List<String> runner() {
        var jar = distribution().resolve("lib/quarkus-run.jar").toString();
        return List.of("-cp", jar, "io.quarkus.bootstrap.runner.QuarkusEntryPoint");
    }

    /** One flat class path instead of the runner's own class loader, whose classes the JVM could not keep in an archive. */
    private static List<String> main() {
        var lib = distribution().resolve("lib");
        var classPath = Stream.of(
                        "quarkus/transformed-bytecode.jar",
                        "quarkus/generated-bytecode.jar",
                        "app/*",
                        "lib/main/*",
                        "lib/boot/*")
                .map(part -> lib + "/" + part)
                .collect(Collectors.joining(":"));
        return List.of("-cp", classPath, "org.keycloak.quarkus.runtime.KeycloakMain");
    }

    private static Path distribution() {
        return Installation.programs().resolve("keycloak/keycloak-" + Installation.version("keycloak"));
    }

    private static void layRealmDown() {
        try {
            var folder = Files.createDirectories(distribution().resolve("data/import"));
            var own = Files.createTempFile(folder, "realm-accord", ".tmp");
            Files.writeString(own, JsonApi.write(realm()));
            Files.move(own, folder.resolve("realm-accord.json"), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The realm of every installation, and the people and systems to try it with. */
    static JsonNode realm() {
        var realm = JsonApi.read(JavaProgram.resource("realm-accord.json"));
        var demo = JsonApi.read(JavaProgram.resource("realm-demo.json"));
        realm.<ArrayNode>withArray("clients").addAll((ArrayNode) demo.get("clients"));
        realm.<ArrayNode>withArray("users").addAll((ArrayNode) demo.get("users"));
        return realm;
    }

    private static String encode(Map<String, String> form) {
        return form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}

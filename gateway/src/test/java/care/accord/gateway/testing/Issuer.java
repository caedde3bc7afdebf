package care.accord.gateway.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.netty.handler.codec.http.QueryStringDecoder;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import org.jose4j.json.JsonUtil;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.lang.JoseException;
import org.jspecify.annotations.Nullable;

/** Signs tokens like Keycloak and answers its addresses; whoever comes to sign in is the person that the test named. */
public final class Issuer implements AutoCloseable {

    private static final String CLIENT = "accord-gateway";

    private final HttpServer server;
    private final RsaJsonWebKey key;
    private final Map<String, Login> logins = new ConcurrentHashMap<>();

    private volatile Person next = new Person("wren.ashby", List.of("social-worker"), Duration.ofMinutes(5));
    private volatile boolean refreshes = true;
    private volatile int renewals;

    /**
     * Somebody who will sign in, and how long their tokens last.
     *
     * @param idle how long the tokens can be renewed, from each renewal on
     * @param longest how long they can be renewed, from signing in on; null for an issuer whose refresh tokens say nothing
     */
    public record Person(
            String name,
            List<String> roles,
            Duration tokensLast,
            Duration idle,
            @Nullable Duration longest) {

        Person(String name, List<String> roles, Duration tokensLast) {
            this(name, roles, tokensLast, Duration.ofMinutes(30), Duration.ofHours(10));
        }
    }

    private record Login(Person person, String session, String nonce, NumericDate at) {}

    private Issuer(HttpServer server, RsaJsonWebKey key) {
        this.server = server;
        this.key = key;
    }

    public static Issuer start() throws IOException, JoseException {
        var key = RsaJwkGenerator.generateJwk(2048);
        key.setKeyId("of-today");
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        var issuer = new Issuer(server, key);
        server.createContext("/.well-known/openid-configuration", issuer::discovery);
        server.createContext("/keys", issuer::keys);
        server.createContext("/auth", issuer::authorize);
        server.createContext("/token", issuer::tokens);
        server.createContext("/logout", issuer::endSession);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
        return issuer;
    }

    public String url() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    public void signsInNext(String name, String... roles) {
        next = new Person(name, List.of(roles), Duration.ofMinutes(5));
        refreshes = true;
    }

    /** Tokens that end within two seconds and cannot be had again: the session of somebody who was away too long. */
    public void signsInNextBriefly(String name, String... roles) {
        next = new Person(name, List.of(roles), Duration.ofSeconds(2));
        refreshes = false;
    }

    /** Tokens of two seconds, which every request renews. */
    public void signsInNextFor(Duration idle, @Nullable Duration longest, String name, String... roles) {
        next = new Person(name, List.of(roles), Duration.ofSeconds(2), idle, longest);
        refreshes = true;
    }

    /** How often tokens were renewed. */
    public int renewals() {
        return renewals;
    }

    /** An access token as a system gets it by its client credentials. */
    public String token(String name, String... roles) {
        return token(name, Duration.ofMinutes(5), List.of("accord-api", "accord-case"), List.of(roles));
    }

    public String token(String name, Duration lasts, List<String> audience, List<String> roles) {
        var claims = claims(name, lasts, UUID.randomUUID().toString());
        claims.setAudience(audience);
        claims.setClaim("realm_access", Map.of("roles", roles));
        return sign(claims);
    }

    /** What Keycloak posts to the gateway when a session ends elsewhere. */
    public String logoutToken(String session) {
        var claims = claims("wren.ashby", Duration.ofMinutes(1), session);
        claims.setAudience(CLIENT);
        claims.setClaim("events", Map.of("http://schemas.openid.net/event/backchannel-logout", Map.of()));
        return sign(claims);
    }

    /** The session that the last sign-in began. */
    public String lastSession() {
        return Objects.requireNonNull(logins.get("last")).session();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private JwtClaims claims(String name, Duration lasts, String session) {
        var claims = new JwtClaims();
        claims.setIssuer(url());
        claims.setGeneratedJwtId();
        claims.setSubject("subject-of-" + name);
        claims.setIssuedAtToNow();
        claims.setExpirationTime(NumericDate.fromSeconds(NumericDate.now().getValue() + lasts.toSeconds()));
        claims.setStringClaim("preferred_username", name);
        claims.setStringClaim("name", name);
        claims.setStringClaim("sid", session);
        claims.setStringClaim("azp", CLIENT);
        return claims;
    }

    private String sign(JwtClaims claims) {
        var signed = new JsonWebSignature();
        signed.setPayload(claims.toJson());
        signed.setKey(key.getPrivateKey());
        signed.setKeyIdHeaderValue(key.getKeyId());
        signed.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
        try {
            return signed.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    private void discovery(HttpExchange exchange) throws IOException {
        json(
                exchange,
                Map.of(
                        "issuer", url(),
                        "authorization_endpoint", url() + "/auth",
                        "token_endpoint", url() + "/token",
                        "end_session_endpoint", url() + "/logout",
                        "jwks_uri", url() + "/keys"));
    }

    private void keys(HttpExchange exchange) throws IOException {
        json(exchange, Map.of("keys", List.of(key.toParams(JsonWebKey.OutputControlLevel.PUBLIC_ONLY))));
    }

    private void authorize(HttpExchange exchange) throws IOException {
        var query = query(exchange.getRequestURI());
        var code = UUID.randomUUID().toString();
        var login = new Login(next, UUID.randomUUID().toString(), query.getOrDefault("nonce", ""), NumericDate.now());
        logins.put(code, login);
        logins.put("last", login);
        redirect(exchange, query.get("redirect_uri") + "?code=" + code + "&state=" + query.get("state"));
    }

    private void tokens(HttpExchange exchange) throws IOException {
        var form =
                query(URI.create("/?" + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
        var login = logins.get(form.getOrDefault("code", form.getOrDefault("refresh_token", "")));
        if (login == null || (form.containsKey("refresh_token") && !refreshes)) {
            exchange.sendResponseHeaders(400, -1);
            exchange.close();
            return;
        }
        var person = login.person();
        var id = claims(person.name(), person.tokensLast(), login.session());
        id.setAudience(CLIENT);
        id.setStringClaim("nonce", login.nonce());
        if (form.containsKey("refresh_token")) {
            renewals++;
        }
        var refresh = refreshToken(login);
        logins.put(refresh, login);
        json(
                exchange,
                Map.of(
                        "token_type",
                        "Bearer",
                        "expires_in",
                        person.tokensLast().toSeconds(),
                        "id_token",
                        sign(id),
                        "access_token",
                        token(person.name(), person.tokensLast(), List.of("accord-case"), person.roles()),
                        "refresh_token",
                        refresh));
    }

    /** Says until when the tokens can be renewed: for the idle time, and never beyond the longest session. */
    private String refreshToken(Login login) {
        var longest = login.person().longest();
        if (longest == null) {
            return UUID.randomUUID().toString();
        }
        var claims = claims(login.person().name(), login.person().idle(), login.session());
        var end = login.at().getValue() + longest.toSeconds();
        if (end < NumericDate.now().getValue() + login.person().idle().toSeconds()) {
            claims.setExpirationTime(NumericDate.fromSeconds(end));
        }
        return sign(claims);
    }

    private void endSession(HttpExchange exchange) throws IOException {
        redirect(exchange, query(exchange.getRequestURI()).getOrDefault("post_logout_redirect_uri", "/"));
    }

    private static Map<String, String> query(URI uri) {
        var values = new ConcurrentHashMap<String, String>();
        new QueryStringDecoder(uri).parameters().forEach((name, all) -> values.put(name, all.getFirst()));
        return values;
    }

    private static void redirect(HttpExchange exchange, String to) throws IOException {
        exchange.getResponseHeaders().set("Location", to);
        exchange.sendResponseHeaders(302, -1);
        exchange.close();
    }

    private static void json(HttpExchange exchange, Map<String, Object> body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        var bytes = JsonUtil.toJson(body).getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}

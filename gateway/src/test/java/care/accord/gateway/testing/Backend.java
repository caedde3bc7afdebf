package care.accord.gateway.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** A service behind the gateway that answers as the test wants, by default with what it was asked. */
public final class Backend implements AutoCloseable {

    private final HttpServer server;
    private final List<Seen> seen = new CopyOnWriteArrayList<>();
    private volatile HttpHandler behaviour = Backend::echo;
    private volatile boolean ready = true;

    /** One request as it arrived. */
    public record Seen(String method, String uri, com.sun.net.httpserver.Headers headers) {}

    private Backend(HttpServer server) {
        this.server = server;
    }

    public static Backend start() throws IOException {
        return start(0);
    }

    public static Backend start(int port) throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        var backend = new Backend(server);
        server.createContext("/", backend::handle);
        server.createContext(
                "/q/health/ready", exchange -> status(backend.ready ? 200 : 503).handle(exchange));
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
        return backend;
    }

    public int port() {
        return server.getAddress().getPort();
    }

    public String url() {
        return "http://localhost:" + port();
    }

    public void behaves(HttpHandler behaviour) {
        this.behaviour = behaviour;
    }

    /** It goes on answering, and says that it should not be asked. */
    public void saysThatItIsNotReady() {
        ready = false;
    }

    public void behavesNormally() {
        behaviour = Backend::echo;
        ready = true;
        seen.clear();
    }

    public List<Seen> seen() {
        return seen;
    }

    public Seen last() {
        return seen.getLast();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    /** Answers with a status and nothing else. */
    public static HttpHandler status(int status) {
        return exchange -> {
            exchange.getRequestBody().readAllBytes();
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        };
    }

    /** Answers once this has happened, or after five seconds, so that no test hangs. */
    public static HttpHandler after(CountDownLatch happened, HttpHandler answering) {
        return exchange -> {
            try {
                happened.await(5, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            answering.handle(exchange);
        };
    }

    /** Answers with what was asked: method, address, and how many bytes came. */
    public static void echo(HttpExchange exchange) throws IOException {
        var length = exchange.getRequestBody().readAllBytes().length;
        var body = "{\"method\":\"%s\",\"uri\":\"%s\",\"length\":%d}"
                .formatted(exchange.getRequestMethod(), exchange.getRequestURI(), length)
                .getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, "HEAD".equals(exchange.getRequestMethod()) ? -1 : body.length);
        if (!"HEAD".equals(exchange.getRequestMethod())) {
            exchange.getResponseBody().write(body);
        }
        exchange.close();
    }

    private void handle(HttpExchange exchange) throws IOException {
        seen.add(new Seen(
                exchange.getRequestMethod(), exchange.getRequestURI().toString(), exchange.getRequestHeaders()));
        behaviour.handle(exchange);
    }
}

package care.accord.acceptance.suite;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Where all parts of the suite send their spans, as to an OpenTelemetry collector; each message comes from one service. */
public final class Collector implements AutoCloseable {

    private final HttpServer server;
    private final Queue<String> messages = new ConcurrentLinkedQueue<>();

    private Collector(HttpServer server) {
        this.server = server;
    }

    static Collector start() {
        try {
            var collector =
                    new Collector(HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0));
            collector.server.createContext("/", exchange -> {
                // One character a byte, so that what is text inside can be searched.
                var message = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.ISO_8859_1);
                collector.messages.add(message);
                exchange.sendResponseHeaders(200, -1);
                exchange.close();
            });
            collector.server.start();
            return collector;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String address() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /** Everything that was sent so far. */
    public List<String> messages() {
        return List.copyOf(messages);
    }

    /** Whether a service has told of a span in this trace. */
    public boolean hasSpan(String service, String traceId) {
        var id = new String(HexFormat.of().parseHex(traceId), StandardCharsets.ISO_8859_1);
        return messages.stream().anyMatch(message -> message.contains(service) && message.contains(id));
    }

    @Override
    public void close() {
        server.stop(0);
    }
}

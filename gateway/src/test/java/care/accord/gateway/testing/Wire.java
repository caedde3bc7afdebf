package care.accord.gateway.testing;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** A bare connection, for requests that no decent client would send. */
public final class Wire implements AutoCloseable {

    private final Socket socket;

    private Wire(Socket socket) {
        this.socket = socket;
    }

    public static Wire to(String gateway) throws IOException {
        var url = URI.create(gateway);
        var socket = new Socket(url.getHost(), url.getPort());
        socket.setSoTimeout(5_000);
        return new Wire(socket);
    }

    /** Sends one request that asks for the connection to be closed, and returns the whole answer. */
    public static String ask(String gateway, String requestLine, String... headers) throws IOException {
        try (var wire = to(gateway)) {
            wire.send(requestLine + "\r\n" + String.join("\r\n", headers) + "\r\nConnection: close\r\n\r\n");
            return wire.rest();
        }
    }

    public void send(String text) throws IOException {
        out().write(text.getBytes(StandardCharsets.ISO_8859_1));
        out().flush();
    }

    public OutputStream out() throws IOException {
        return socket.getOutputStream();
    }

    /** Everything until the other side closes. */
    public String rest() throws IOException {
        return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    /** One line. */
    public String line() throws IOException {
        var line = new StringBuilder();
        for (var c = socket.getInputStream().read();
                c >= 0 && c != '\n';
                c = socket.getInputStream().read()) {
            line.append((char) c);
        }
        return line.toString().strip();
    }

    /** All lines up to the empty one. */
    public String head() throws IOException {
        var head = new StringBuilder();
        for (var line = line(); !line.isEmpty(); line = line()) {
            head.append(line).append('\n');
        }
        return head.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}

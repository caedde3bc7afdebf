package care.accord.kit.testing.input;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A request as it goes over the wire.
 *
 * @param typed what a person typed into its text fields, which the page that refuses it must still show
 */
record Sent(String method, String address, Map<String, String> headers, byte[] body, Map<String, String> typed) {

    private static final Duration AT_MOST = Duration.ofSeconds(30);
    private static final int SHOWN = 400;

    static Sent to(String method, String address) {
        return new Sent(method, address, Map.of(), new byte[0], Map.of());
    }

    Sent at(String elsewhere) {
        return new Sent(method, elsewhere, headers, body, typed);
    }

    Sent asking(String query) {
        return at(address + "?" + query);
    }

    Sent with(String header, String value) {
        var more = new HashMap<>(headers);
        more.put(header, value);
        return new Sent(method, address, Map.copyOf(more), body, typed);
    }

    Sent carrying(byte[] content) {
        return new Sent(method, address, headers, content, typed);
    }

    Sent carrying(TypedForm form) {
        return new Sent(method, address, headers, form.encoded().getBytes(StandardCharsets.US_ASCII), form.texts());
    }

    HttpRequest request(String server) {
        var request = HttpRequest.newBuilder(URI.create(server + address))
                .timeout(AT_MOST)
                .method(method, body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
        headers.forEach(request::header);
        return request.build();
    }

    @Override
    public String toString() {
        var headed = headers.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(header -> " [%s: %s]".formatted(header.getKey(), header.getValue()))
                .collect(Collectors.joining());
        return "%s %s%s %s"
                .formatted(method, shortened(address), headed, shortened(new String(body, StandardCharsets.UTF_8)));
    }

    private static String shortened(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "… (" + text.length() + " characters)";
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Sent sent && toString().equals(sent.toString()) && Arrays.equals(body, sent.body);
    }

    @Override
    public int hashCode() {
        return toString().hashCode();
    }
}

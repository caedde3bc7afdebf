package care.accord.gateway.testing;

import java.io.IOException;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;

/** Keeps cookies and says where requests come from, as browsers do; follows redirects only when asked. */
public final class Browser {

    private final HttpClient http = HttpClient.newHttpClient();
    private final Map<String, String> cookies = new TreeMap<>();
    private final String gateway;

    public Browser(String gateway) {
        this.gateway = gateway;
    }

    public HttpResponse<String> get(String path) {
        return send(to(path).GET().header("Sec-Fetch-Mode", "navigate").header("Sec-Fetch-Site", "same-origin"));
    }

    /** Goes to the page and on to wherever it leads, signing in included. */
    public HttpResponse<String> visit(String path) {
        var answer = get(path);
        for (var hops = 0; hops < 10 && answer.statusCode() / 100 == 3; hops++) {
            answer = get(answer.headers().firstValue("Location").orElseThrow());
        }
        return answer;
    }

    public HttpResponse<String> submit(String path, String form) {
        return send(form(path, form).header("Sec-Fetch-Mode", "navigate").header("Sec-Fetch-Site", "same-origin"));
    }

    /** A form that a test gives its own origin. */
    public HttpRequest.Builder form(String path, String form) {
        return to(path).POST(BodyPublishers.ofString(form)).header("Content-Type", "application/x-www-form-urlencoded");
    }

    public HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(path.startsWith("http") ? URI.create(path) : URI.create(gateway + path));
    }

    public HttpResponse<String> send(HttpRequest.Builder request) {
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        try {
            var answer = http.send(request.build(), BodyHandlers.ofString());
            answer.headers().allValues("Set-Cookie").stream()
                    .flatMap(header -> HttpCookie.parse(header).stream())
                    .forEach(this::keep);
            return answer;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Sends it and goes on; without cookies. */
    public CompletableFuture<HttpResponse<String>> sendAside(HttpRequest.Builder request) {
        return http.sendAsync(request.build(), BodyHandlers.ofString());
    }

    public Map<String, String> cookies() {
        return cookies;
    }

    /** A second browser with a copy of the cookies. */
    public Browser copied() {
        var copy = new Browser(gateway);
        copy.cookies.putAll(cookies);
        return copy;
    }

    private void keep(HttpCookie cookie) {
        if (cookie.getMaxAge() == 0) {
            cookies.remove(cookie.getName());
        } else {
            cookies.put(cookie.getName(), cookie.getValue());
        }
    }
}

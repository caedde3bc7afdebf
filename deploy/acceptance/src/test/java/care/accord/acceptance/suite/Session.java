package care.accord.acceptance.suite;

import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Pages as a browser asks for them, without one: cookies are kept, and redirects after a GET are followed, to Keycloak and
 * back.
 */
public final class Session {

    private static final int LONGEST_CHAIN = 10;

    private final URI base;
    private final Map<String, String> cookies = new TreeMap<>();

    Session(URI base) {
        this.base = base;
    }

    /** Signs in at Keycloak's own form, on the way to the given page, and answers with that page. */
    public Answer signIn(Worker worker, String path) {
        return signIn(worker.username(), path);
    }

    Answer signIn(String username, String path) {
        var form = open(path).page().selectFirst("form#kc-form-login");
        if (form == null) {
            throw new AssertionError("No sign-in form on the way to " + path);
        }
        var sent = send("POST", URI.create(form.attr("action")), Map.of("username", username, "password", username));
        return follow(sent);
    }

    /** The page where the redirects end. */
    public Answer open(String path) {
        return follow(get(path));
    }

    /** The very first answer. */
    public Answer get(String path) {
        return send("GET", base.resolve(path), null);
    }

    /** Posts a form as the page of this site would; the answer is not followed. */
    public Answer submit(String path, Map<String, String> fields) {
        return send("POST", base.resolve(path), fields);
    }

    /** The page that a posted form leads to. */
    public Answer follow(Answer answer) {
        var at = answer;
        for (var hop = 0; at.status() >= 300 && at.status() < 400; hop++) {
            if (hop == LONGEST_CHAIN) {
                throw new AssertionError("Redirects without end: " + at);
            }
            at = send("GET", at.address().resolve(at.header("Location")), null);
        }
        return at;
    }

    private Answer send(String method, URI address, @Nullable Map<String, String> form) {
        var request = HttpRequest.newBuilder(address)
                .timeout(Http.PATIENCE)
                .header("Accept", "text/html,application/xhtml+xml,*/*;q=0.8")
                .header("Sec-Fetch-Mode", "navigate")
                .header("Sec-Fetch-Dest", "document");
        if (!cookies.isEmpty()) {
            request.header("Cookie", String.join("; ", pairs(cookies, "=")));
        }
        if (form == null) {
            request.method(method, BodyPublishers.noBody());
        } else {
            request.header("Content-Type", "application/x-www-form-urlencoded")
                    .header("Origin", originOf(address))
                    .header("Sec-Fetch-Site", "same-origin")
                    .method(method, BodyPublishers.ofString(encoded(form)));
        }
        var answer = Http.send(request.build());
        answer.headers().allValues("Set-Cookie").stream()
                .flatMap(header -> HttpCookie.parse(header).stream())
                .forEach(this::keep);
        return answer;
    }

    private void keep(HttpCookie cookie) {
        if (cookie.getMaxAge() == 0 || cookie.getValue().isEmpty()) {
            cookies.remove(cookie.getName());
        } else {
            cookies.put(cookie.getName(), cookie.getValue());
        }
    }

    private static String encoded(Map<String, String> form) {
        var encoded = form.entrySet().stream()
                .collect(Collectors.toMap(
                        field -> encode(field.getKey()),
                        field -> encode(field.getValue()),
                        (one, other) -> other,
                        TreeMap::new));
        return String.join("&", pairs(encoded, "="));
    }

    private static Iterable<String> pairs(Map<String, String> map, String between) {
        return map.entrySet().stream()
                .map(entry -> entry.getKey() + between + entry.getValue())
                .toList();
    }

    private static String originOf(URI address) {
        return address.getScheme() + "://" + address.getAuthority();
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}

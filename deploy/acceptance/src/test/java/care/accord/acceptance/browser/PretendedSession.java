package care.accord.acceptance.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.Route.FulfillOptions;
import java.time.Duration;
import java.time.Instant;

/** Tells the pages of a browser that their session ends soon, which nobody wants to wait for. */
final class PretendedSession {

    private static final String ADDRESS = "**/session";

    private final BrowserContext browser;
    private Instant endsAt;
    private Duration extendedBy = Duration.ZERO;
    private int extensions;

    PretendedSession(BrowserContext browser, Duration left) {
        this.browser = browser;
        endsAt = Instant.now().plus(left);
        browser.route(ADDRESS, this::answer);
    }

    /**
     * From now on.
     *
     * @param extendedBy what an extension makes of it at least; zero when it cannot be extended
     */
    void endsIn(Duration left, Duration extendedBy) {
        endsAt = Instant.now().plus(left);
        this.extendedBy = extendedBy;
    }

    /** The gateway answers again. */
    void isReal() {
        browser.unroute(ADDRESS);
    }

    /** How often somebody asked for more time. */
    int extensions() {
        return extensions;
    }

    private void answer(Route route) {
        if (route.request().method().equals("POST")) {
            extensions++;
            var extended = Instant.now().plus(extendedBy);
            endsAt = extended.isAfter(endsAt) ? extended : endsAt;
        }
        var left = Math.max(Duration.between(Instant.now(), endsAt).toSeconds(), 0);
        route.fulfill(new FulfillOptions()
                .setContentType("application/json")
                .setBody("{\"secondsLeft\":%d,\"warnAt\":180,\"mark\":\"0123456789abcdef\"}".formatted(left)));
    }
}

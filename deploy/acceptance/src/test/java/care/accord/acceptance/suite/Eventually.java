package care.accord.acceptance.suite;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.awaitility.core.ThrowingRunnable;

/** What becomes true a little later, because it travels by event. Asked again and again, never slept for. */
public final class Eventually {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final Duration BETWEEN_QUESTIONS = Duration.ofMillis(50);

    private Eventually() {}

    /** Passes as soon as the assertion does; fails with its last fault after half a minute. */
    public static void eventually(ThrowingRunnable assertion) {
        within(SOON, assertion);
    }

    /** Passes as soon as the assertion does; fails with its last fault when the time is over. */
    public static void within(Duration limit, ThrowingRunnable assertion) {
        await().atMost(limit)
                .pollDelay(Duration.ZERO)
                .pollInterval(BETWEEN_QUESTIONS)
                .ignoreExceptions()
                .untilAsserted(assertion);
    }
}

package care.accord.gateway.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import care.accord.contracts.Shows;
import care.accord.gateway.testing.AmongNeighbours;
import care.accord.gateway.testing.Backend;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(LimitsTest.FiveAtOnce.class)
@Shows("I15")
class LimitsTest extends AmongNeighbours {

    /** Five requests at once, then one a second; three under way. */
    public static final class FiveAtOnce implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "accord.gateway.requests-at-once", "5",
                    "accord.gateway.requests-per-second", "1",
                    "accord.gateway.requests-under-way", "3");
        }
    }

    @Test
    void _429_for_the_client_that_sends_too_much_and_for_nobody_else() {
        var busy = neighbours.issuer().token("busy", "social-worker");
        token = busy;
        for (var i = 0; i < 5; i++) {
            assertThat(browser.send(api("/api/cases/people").GET()).statusCode())
                    .isEqualTo(200);
        }

        var refused = browser.send(api("/api/cases/people").GET());

        assertProblem(refused, 429, "too-many-requests");
        assertThat(refused.headers().firstValue("retry-after")).contains("1");
        token = neighbours.issuer().token("quiet", "social-worker");
        assertThat(browser.send(api("/api/cases/people").GET()).statusCode()).isEqualTo(200);
    }

    @Test
    void _429_for_the_client_that_goes_on_before_it_is_answered_and_for_nobody_else() {
        var mayAnswer = new CountDownLatch(1);
        neighbours.cases().behaves(Backend.after(mayAnswer, Backend::echo));
        var hasty = neighbours.issuer().token("hasty", "social-worker");
        token = hasty;
        var underWay = Stream.generate(
                        () -> browser.sendAside(api("/api/cases/people").GET()))
                .limit(3)
                .toList();
        await().until(() -> neighbours.cases().seen().size() == 3);

        var refused = browser.send(api("/api/cases/people").GET());

        assertProblem(refused, 429, "too-many-requests");
        assertThat(refused.headers().firstValue("retry-after")).contains("1");
        neighbours.behaveNormally();
        token = neighbours.issuer().token("patient", "social-worker");
        assertThat(browser.send(api("/api/cases/people").GET()).statusCode()).isEqualTo(200);
        mayAnswer.countDown();
        assertThat(underWay)
                .allSatisfy(answer -> assertThat(answer.join().statusCode()).isEqualTo(200));
        token = hasty;
        assertThat(browser.send(api("/api/cases/people").GET()).statusCode()).isEqualTo(200);
    }

    @Test
    void _429_for_an_address_that_never_says_who_it_is() {
        for (var i = 0; i < 6; i++) {
            browser.get("/accessibility");
        }

        assertPage(browser.get("/accessibility"), 429, "Too many requests");
    }
}

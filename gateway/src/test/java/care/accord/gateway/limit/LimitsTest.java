package care.accord.gateway.limit;

import static org.assertj.core.api.Assertions.assertThat;

import care.accord.contracts.Shows;
import care.accord.gateway.testing.AmongNeighbours;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(LimitsTest.FiveAtOnce.class)
@Shows("I15")
class LimitsTest extends AmongNeighbours {

    /** Five requests at once, then one a minute as good as. */
    public static final class FiveAtOnce implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("accord.gateway.requests-at-once", "5", "accord.gateway.requests-per-second", "1");
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
    void _429_for_an_address_that_never_says_who_it_is() {
        for (var i = 0; i < 6; i++) {
            browser.get("/accessibility");
        }

        assertPage(browser.get("/accessibility"), 429, "Too many requests");
    }
}

package care.accord.acceptance.browser;

import static org.assertj.core.api.Assertions.assertThat;

import care.accord.acceptance.suite.Accord;
import care.accord.acceptance.suite.WithAccord;
import care.accord.contracts.Shows;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Isolated;

/** The pages that come instead of a service which is down: by itself, as links of every service lead to the others. */
@ExtendWith({WithAccord.class, WithChromium.class})
@Isolated
@Shows("M18")
class ServiceDownPagesTest {

    @Test
    void the_gateway_is_clean_in_front_of_a_service_that_is_down(Accord accord, Chromium chromium) {
        try (var inspection = new Inspection(accord, chromium)) {
            new GatewayRound(accord, inspection).makeWithAServiceDown();
            assertThat(inspection.findings(page -> false)).isEmpty();
        }
    }
}

package care.accord.web.observe;

import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class MetersTest {

    private static final String BUCKET =
            "http_server_requests_seconds_bucket\\{.*uri=\"/sample/components\",le=\"%s\"\\} [0-9]+.*";

    @Test
    void requests_are_counted_by_how_long_they_took() {
        when().get("/sample/components").then().statusCode(200);

        var shown = when().get("/q/metrics").asString().lines().toList();

        for (var step : new String[] {"0.05", "0.3", "1.0", "10.0", "+Inf"}) {
            assertThat(shown).anyMatch(line -> line.matches(BUCKET.formatted(step.replace("+", "\\+"))));
        }
        assertThat(shown).noneMatch(line -> line.matches("jvm_.*_bucket.*"));
    }

    @Test
    void nothing_is_shown_that_is_registered_twice() {
        assertThat(when().get("/q/metrics").asString())
                .contains("netty_eventexecutor_tasks_pending")
                .doesNotContain("netty_eventexecutor_workers");
    }
}

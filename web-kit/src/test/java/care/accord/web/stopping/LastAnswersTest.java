package care.accord.web.stopping;

import static io.restassured.RestAssured.when;
import static org.hamcrest.Matchers.equalToIgnoringCase;
import static org.hamcrest.Matchers.not;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestSecurity(user = "wren.ashby")
class LastAnswersTest {

    @Inject
    Event<ShutdownDelayInitiatedEvent> delay;

    @Test
    void each_answer_ends_its_connection_once_the_program_is_about_to_stop() {
        when().get("/api/fail/missing").then().header("Connection", not(equalToIgnoringCase("close")));

        delay.fire(new ShutdownDelayInitiatedEvent());

        when().get("/api/fail/missing").then().header("Connection", equalToIgnoringCase("close"));
    }
}

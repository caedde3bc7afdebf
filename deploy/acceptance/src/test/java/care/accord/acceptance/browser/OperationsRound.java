package care.accord.acceptance.browser;

import static care.accord.acceptance.suite.Eventually.eventually;
import static care.accord.acceptance.suite.Worker.ALDER;
import static org.assertj.core.api.Assertions.assertThat;

import care.accord.acceptance.suite.Accord;
import java.util.Map;
import java.util.UUID;

/** Through the operators' pages of one service, with and without an event that it cannot apply. */
final class OperationsRound {

    private final Accord accord;
    private final Inspection inspection;
    private final String page;

    /** @param page where the service lists what it could not apply */
    OperationsRound(Accord accord, Inspection inspection, String page) {
        this.accord = accord;
        this.inspection = inspection;
        this.page = page;
    }

    /** @param type of an event that the service reads from the topic */
    void make(String topic, String type) {
        inspection.visit(ALDER, "operations " + page, page, "Nothing is parked");
        var key = UUID.randomUUID();
        accord.topic(topic).poison(key, type, UUID.randomUUID().toString());
        eventually(() -> assertThat(parked(key)).isNotEmpty());
        var event = page + "/parked/" + parked(key);
        inspection.visit(ALDER, "operations " + page + ", an event is parked", page, "Try again");
        inspection.visit(
                ALDER, "operations " + page + ", to be set aside", event + "/set-aside", "Why is it given up?");
        accord.as(ALDER)
                .post("/api" + event + "/set-aside", Map.of("why", "Made by a test"))
                .expect(204);
    }

    private String parked(UUID key) {
        for (var event :
                accord.as(ALDER).get("/api" + page + "/parked").expect(200).json()) {
            if (event.path("key").asText().equals(key.toString())) {
                return event.path("id").asText();
            }
        }
        return "";
    }
}

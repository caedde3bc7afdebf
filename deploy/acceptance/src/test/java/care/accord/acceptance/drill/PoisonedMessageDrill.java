package care.accord.acceptance.drill;

import static care.accord.acceptance.suite.Eventually.eventually;
import static care.accord.acceptance.suite.Eventually.within;
import static org.assertj.core.api.Assertions.assertThat;

import care.accord.acceptance.suite.Accord;
import care.accord.acceptance.suite.WithAccord;
import care.accord.acceptance.suite.Worker;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An event that cannot be applied holds back its own key, and no other, until an operator settles it. */
@ExtendWith(WithAccord.class)
class PoisonedMessageDrill {

    private static final String TOPIC = "accord.case.v1";
    private static final String PARKED = "/api/aftercare/operations/parked";

    @Test
    void it_holds_back_only_its_own_key_until_it_is_set_aside(Accord accord) {
        var scene = new Scene(accord);
        var casework = scene.casework();
        scene.say("An event of person A that no reader can apply, then good ones of A and of B");
        var a = casework.open("Poisoned", "Testperson");
        var b = casework.open("Healthy", "Testperson");
        var ofA = casework.assessed(a);
        var ofB = casework.assessed(b);
        accord.topic(TOPIC)
                .poison(a.personId(), Scene.DETERMINED, UUID.randomUUID().toString());
        eventually(() -> assertThat(parkedOf(accord, a.personId())).isNotEmpty());

        assertThat(scene.decide(List.of(ofA, ofB))).isEqualTo(2);
        eventually(() -> assertThat(scene.effectsOf(List.of(ofB))).isOne());
        assertThat(scene.effectsOf(List.of(ofA))).isZero();
        scene.say("B's event was applied, A's waits");

        within(
                Duration.ofSeconds(60),
                () -> assertThat(accord.topic("accord.dead-letter.v1").all())
                        .anyMatch(letter -> letter.value().contains(TOPIC)));
        var letter = accord.topic("accord.dead-letter.v1").all().getLast();
        scene.say("dead letter: %s", letter.value());
        assertThat(letter.value()).doesNotContain("not-an-id");

        setAside(accord, parkedOf(accord, a.personId()).getFirst());
        eventually(() -> assertThat(scene.effectsOf(List.of(ofA))).isOne());
        assertThat(parkedOf(accord, a.personId())).isEmpty();
        scene.say("set aside by the operator; A goes on");
    }

    @Test
    void a_record_that_is_no_event_at_all_holds_back_nobody_else(Accord accord) {
        var scene = new Scene(accord);
        var casework = scene.casework();
        scene.say("A record of person A whose id cannot be read, then a good event of B");
        var a = casework.open("Unreadable", "Testperson");
        var ofB = scene.assessments(1);
        accord.topic(TOPIC).poison(a.personId(), Scene.DETERMINED, "not an id");
        assertThat(scene.decide(ofB)).isOne();
        eventually(() -> assertThat(scene.effectsOf(ofB)).isOne());
        eventually(() -> assertThat(parkedOf(accord, a.personId())).hasSize(1));
        scene.say("parked; B's event was applied");
        setAside(accord, parkedOf(accord, a.personId()).getFirst());
    }

    private static void setAside(Accord accord, JsonNode parked) {
        accord.as(Worker.ALDER)
                .post(PARKED + "/" + parked.path("id").asText() + "/set-aside", Map.of("why", "Made by a drill"))
                .expect(204);
    }

    private static List<JsonNode> parkedOf(Accord accord, UUID personId) {
        var parked = accord.as(Worker.ALDER).get(PARKED).expect(200).json();
        return parked.findParents("key").stream()
                .filter(event -> personId.toString().equals(event.path("key").asText()))
                .toList();
    }
}

package care.accord.acceptance.drill;

import static care.accord.acceptance.suite.Eventually.within;
import static org.assertj.core.api.Assertions.assertThat;

import care.accord.acceptance.suite.Accord;
import care.accord.acceptance.suite.WithAccord;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The broker is away for a while; people go on working, and what they did arrives afterwards. */
@ExtendWith(WithAccord.class)
class BrokerStoppedDrill {

    private static final int CASES = 25;

    @Test
    void casework_goes_on_without_the_broker_and_everything_arrives(Accord accord) {
        var scene = new Scene(accord);
        var broker = accord.stack().kafka();
        scene.say("The broker is stopped, and %d whole cases are worked on meanwhile", CASES);
        broker.close();
        var assessments = scene.assessments(CASES);
        assertThat(scene.decide(assessments)).isEqualTo(CASES);
        scene.say("%d cases from registration to decision, each step confirmed", CASES);
        scene.start(broker);
        within(
                Duration.ofMinutes(2),
                () -> assertThat(scene.effectsOf(assessments)).isGreaterThanOrEqualTo(CASES));
        scene.say("applied %d times, for %d decisions", scene.effectsOf(assessments), CASES);
        assertThat(scene.effectsOf(assessments)).isEqualTo(CASES);
    }
}

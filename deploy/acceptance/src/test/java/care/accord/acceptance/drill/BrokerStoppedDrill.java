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
    private static final int RESTARTS = 3;
    private static final int DECISIONS_BETWEEN = 8;

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

    @Test
    void what_is_decided_while_the_broker_is_restarted_again_and_again_is_applied_once(Accord accord) {
        var scene = new Scene(accord);
        var broker = accord.stack().kafka();
        var assessments = scene.assessments(RESTARTS * DECISIONS_BETWEEN);
        scene.say("The broker is restarted %d times under readers and connectors at work", RESTARTS);
        for (var restart = 0; restart < RESTARTS; restart++) {
            var burst = assessments.subList(restart * DECISIONS_BETWEEN, (restart + 1) * DECISIONS_BETWEEN);
            assertThat(scene.decide(burst)).isEqualTo(DECISIONS_BETWEEN);
            broker.close();
            scene.start(broker);
        }
        within(
                Duration.ofMinutes(2),
                () -> assertThat(scene.effectsOf(assessments)).isGreaterThanOrEqualTo(assessments.size()));
        scene.say("applied %d times, for %d decisions", scene.effectsOf(assessments), assessments.size());
        assertThat(scene.effectsOf(assessments)).isEqualTo(assessments.size());
    }
}

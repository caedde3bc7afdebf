package care.accord.acceptance.drill;

import static care.accord.acceptance.suite.Eventually.within;
import static org.assertj.core.api.Assertions.assertThat;

import care.accord.acceptance.suite.Accord;
import care.accord.acceptance.suite.WithAccord;
import care.accord.local.Service;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The reader is killed again and again between an effect and the commit of its offset. */
@ExtendWith(WithAccord.class)
class ReaderKilledDrill {

    private static final int KILLS = 4;
    private static final int DECISIONS_BETWEEN = 10;

    @Test
    void what_is_delivered_again_has_no_second_effect(Accord accord) {
        var scene = new Scene(accord);
        var reader = accord.stack().services(Service.AFTERCARE);
        scene.say(
                "s117-service killed %d times as soon as the first of %d decisions had its effect",
                KILLS, DECISIONS_BETWEEN);
        var assessments = scene.assessments(KILLS * DECISIONS_BETWEEN);
        var cutBetween = 0;
        for (var round = 0; round < KILLS; round++) {
            var burst = assessments.subList(round * DECISIONS_BETWEEN, (round + 1) * DECISIONS_BETWEEN);
            assertThat(scene.decide(burst)).isEqualTo(DECISIONS_BETWEEN);
            within(
                    Duration.ofMinutes(1),
                    () -> assertThat(scene.effectsOf(burst)).isPositive());
            scene.kill(reader);
            var applied = scene.effectsOf(burst);
            var unconfirmed = accord.topic("accord.case.v1").notYetConfirmedBy("s117-service");
            var stillToCome = DECISIONS_BETWEEN - applied;
            scene.say("%d effects were there, %d records not confirmed to the broker", applied, unconfirmed);
            if (unconfirmed > stillToCome) {
                cutBetween++;
            }
            scene.start(reader);
        }
        within(
                Duration.ofMinutes(1),
                () -> assertThat(scene.effectsOf(assessments)).isGreaterThanOrEqualTo(assessments.size()));
        within(
                Duration.ofMinutes(1),
                () -> assertThat(accord.topic("accord.case.v1").notYetConfirmedBy("s117-service"))
                        .isZero());
        scene.say("applied %d times, for %d decisions", scene.effectsOf(assessments), assessments.size());
        assertThat(cutBetween).as("kills between effect and offset").isPositive();
        assertThat(scene.effectsOf(assessments)).isEqualTo(assessments.size());
    }
}

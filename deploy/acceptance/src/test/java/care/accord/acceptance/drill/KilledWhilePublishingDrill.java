package care.accord.acceptance.drill;

import static care.accord.acceptance.suite.Eventually.within;
import static org.assertj.core.api.Assertions.assertThat;

import care.accord.acceptance.suite.Accord;
import care.accord.acceptance.suite.WithAccord;
import care.accord.contracts.Shows;
import care.accord.local.Service;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The connector rests while decisions are committed; then writer, database and Connect are killed at once. */
@ExtendWith(WithAccord.class)
@Shows("I9")
class KilledWhilePublishingDrill {

    private static final int DECISIONS = 30;

    @Test
    void as_many_effects_at_the_reader_as_decisions_were_committed(Accord accord) {
        var scene = new Scene(accord);
        var stack = accord.stack();
        scene.say("The connector rests, %d decisions, then case-service, PostgreSQL and Connect killed", DECISIONS);
        var assessments = scene.assessments(DECISIONS);

        stack.connect().pause("case");
        assertThat(scene.decide(assessments)).isEqualTo(DECISIONS);
        assertThat(scene.effectsOf(assessments)).isZero();
        scene.say("%d decisions confirmed, none published", DECISIONS);

        scene.kill(stack.services(Service.CASE), stack.postgres(), stack.connect());
        scene.start(stack.postgres(), stack.connect(), stack.services(Service.CASE));
        stack.connect().resume("case");

        within(
                Duration.ofMinutes(2),
                () -> assertThat(scene.effectsOf(assessments)).isGreaterThanOrEqualTo(DECISIONS));
        scene.say("published %d times, applied %d times", scene.publishedOf(assessments), scene.effectsOf(assessments));
        assertThat(scene.effectsOf(assessments)).isEqualTo(DECISIONS);
    }
}

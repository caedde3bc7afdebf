package care.accord.acceptance.drill;

import static care.accord.acceptance.suite.Eventually.eventually;
import static care.accord.acceptance.suite.Eventually.within;
import static org.assertj.core.api.Assertions.assertThat;

import care.accord.acceptance.suite.Accord;
import care.accord.acceptance.suite.WithAccord;
import care.accord.local.Service;
import java.time.Duration;
import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Kafka Connect is away for a while under load; operators see it, and what was committed meanwhile arrives afterwards. */
@ExtendWith(WithAccord.class)
class ConnectorStoppedDrill {

    private static final int DECISIONS = 25;
    private static final int WRITERS = 3;
    private static final int WRITES = 60;

    @Test
    void work_goes_on_while_the_connector_is_away_and_everything_arrives_once(Accord accord) {
        var scene = new Scene(accord);
        var connect = accord.stack().connect();
        var assessments = scene.assessments(DECISIONS);
        eventually(() -> assertThat(outbox(accord, "connected_connectors")).isOne());
        scene.say("Kafka Connect is stopped, and work goes on");
        connect.close();
        double waiting;
        try (var traffic = Traffic.of(
                Collections.nCopies(WRITERS, () -> scene.casework().registering("Connected", "Testperson")))) {
            eventually(() -> assertThat(outbox(accord, "connected_connectors")).isZero());
            var atFirst = outbox(accord, "retained_bytes");
            assertThat(scene.decide(assessments)).isEqualTo(DECISIONS);
            traffic.goesOn(WRITES);
            eventually(() -> assertThat(outbox(accord, "retained_bytes")).isGreaterThan(atFirst));
            waiting = outbox(accord, "retained_bytes");
            scene.say("%d decisions confirmed, %.0f kB wait for the connector", DECISIONS, waiting / 1024);
            assertThat(scene.effectsOf(assessments)).isZero();

            scene.start(connect);
            within(
                    Duration.ofMinutes(2),
                    () -> assertThat(scene.effectsOf(assessments)).isGreaterThanOrEqualTo(DECISIONS));
            traffic.close();
            assertThat(traffic.statuses()).containsOnlyKeys(201);
            assertThat(traffic.unanswered()).isEmpty();
        } finally {
            scene.startAgain(connect);
        }
        eventually(() -> {
            assertThat(outbox(accord, "connected_connectors")).isOne();
            assertThat(outbox(accord, "retained_bytes")).isLessThan(waiting);
        });
        scene.say("applied %d times, for %d decisions", scene.effectsOf(assessments), DECISIONS);
        assertThat(scene.effectsOf(assessments)).isEqualTo(DECISIONS);
    }

    /** What case-service says of its outbox: the number after the name. */
    private static double outbox(Accord accord, String what) {
        return Accord.metrics(accord.stack().services(Service.CASE))
                .filter(line -> line.startsWith("accord_outbox_" + what + " "))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.indexOf(' '))))
                .findFirst()
                .orElseThrow();
    }
}

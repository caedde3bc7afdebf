package care.accord.acceptance.drill;

import static org.assertj.core.api.Assertions.assertThat;

import care.accord.acceptance.suite.Accord;
import care.accord.acceptance.suite.WithAccord;
import care.accord.acceptance.suite.Worker;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** PostgreSQL is stopped and started in good order while people and systems read and write through the gateway. */
@ExtendWith(WithAccord.class)
class DatabaseRestartedDrill {

    private static final int BETWEEN_RESTARTS = 60;
    private static final int FAILURES = 10;

    @Test
    void callers_are_told_to_come_back_and_nothing_confirmed_is_lost(Accord accord) {
        var scene = new Scene(accord);
        var postgres = accord.stack().postgres();
        var casework = scene.casework();
        var person = casework.open("Restarted", "Testperson").personId();
        var laurel = accord.as(Worker.LAUREL);
        var system = accord.as(Worker.COUNCIL_SYSTEM);
        var pages = accord.signedIn(Worker.WREN);
        scene.say("PostgreSQL is restarted under reads and writes");
        try (var traffic = Traffic.of(List.of(
                () -> casework.registering("Restarted", "Testperson"),
                () -> casework.registering("Restarted", "Testperson"),
                () -> scene.wren().get("/api/cases/people/" + person),
                () -> laurel.get("/api/aftercare/entitlements?personId=" + person),
                () -> system.get("/api/cases/changes?after=now&wait=2"),
                () -> pages.get("/cases/people/" + person)))) {
            traffic.goesOn(BETWEEN_RESTARTS);
            postgres.close();
            traffic.fails(FAILURES);
            scene.start(postgres);
            traffic.goesOn(BETWEEN_RESTARTS);
            scene.awaitSignIns();
            traffic.close();

            scene.say("%d requests answered: %s", traffic.answers().size(), traffic.statuses());
            assertThat(traffic.statuses()).containsOnlyKeys(200, 201, 503);
            assertThat(traffic.answers())
                    .filteredOn(answer -> answer.status() == 503)
                    .allMatch(answer -> answer.header("Retry-After").matches("[1-9][0-9]*"));
            assertThat(traffic.unanswered()).isEmpty();
            assertThat(scene.registeredAmong(traffic.registered()))
                    .as("people whose registration was confirmed")
                    .isEqualTo(traffic.registered().size());
        }
    }
}

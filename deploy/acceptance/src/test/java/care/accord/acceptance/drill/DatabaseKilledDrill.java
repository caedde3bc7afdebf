package care.accord.acceptance.drill;

import static org.assertj.core.api.Assertions.assertThat;

import care.accord.acceptance.suite.Accord;
import care.accord.acceptance.suite.WithAccord;
import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** PostgreSQL is killed in the middle of writes: what was confirmed is there, and nothing is there by half. */
@ExtendWith(WithAccord.class)
class DatabaseKilledDrill {

    private static final int WRITERS = 4;
    private static final int BETWEEN = 60;
    private static final int FAILURES = 10;

    @Test
    void every_confirmed_write_survives_and_none_is_there_by_half(Accord accord) {
        var scene = new Scene(accord);
        var postgres = accord.stack().postgres();
        scene.say("%d writers register people; PostgreSQL is killed under them", WRITERS);
        try (var traffic =
                Traffic.of(Collections.nCopies(WRITERS, () -> scene.casework().registering("Durable", "Testperson")))) {
            traffic.goesOn(BETWEEN);
            scene.kill(postgres);
            traffic.fails(FAILURES);
            scene.start(postgres);
            traffic.goesOn(BETWEEN);
            scene.awaitSignIns();
            traffic.close();
            scene.say("writes answered: %s", traffic.statuses());
            assertThat(traffic.statuses()).containsOnlyKeys(201, 503);
            assertThat(traffic.unanswered()).isEmpty();
            assertThat(scene.registeredAmong(traffic.registered()))
                    .isEqualTo(traffic.registered().size());
        }
        assertThat(scene.cases().column("""
                        select p.id from person p
                         where (select count(*) from ledger l
                                 where l.subject = p.id::text and l.type = 'care.accord.case.person-registered.v1') <> 1
                            or not exists (select 1 from audit a where a.person_id = p.id)
                            or not exists (select 1 from person_identity i where i.person_id = p.id)"""))
                .as("people without their ledger entry, audit entry or published identity")
                .isEmpty();
        assertThat(scene.cases().column("""
                        select l.subject from ledger l
                         where l.type = 'care.accord.case.person-registered.v1'
                           and not exists (select 1 from person p where p.id::text = l.subject)""")).as("ledger entries about nobody").isEmpty();
    }
}

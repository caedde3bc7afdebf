package care.accord.acceptance.drill;

import static care.accord.acceptance.suite.Eventually.within;
import static org.assertj.core.api.Assertions.assertThat;

import care.accord.acceptance.suite.Accord;
import care.accord.acceptance.suite.WithAccord;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** PostgreSQL is killed in the middle of writes: what was confirmed is there, and nothing is there by half. */
@ExtendWith(WithAccord.class)
class DatabaseKilledDrill {

    private static final int WRITERS = 4;
    private static final int CONFIRMED_BEFORE = 60;

    @Test
    void every_confirmed_write_survives_and_none_is_there_by_half(Accord accord) {
        var scene = new Scene(accord);
        var postgres = accord.stack().postgres();
        var confirmed = new ConcurrentLinkedQueue<UUID>();
        var unanswered = new AtomicInteger();
        var stopped = new AtomicBoolean();
        scene.say("%d writers register people; PostgreSQL is killed under them", WRITERS);
        try (var writers = Executors.newFixedThreadPool(WRITERS)) {
            for (var writer = 0; writer < WRITERS; writer++) {
                writers.execute(() -> {
                    while (!stopped.get()) {
                        try {
                            confirmed.add(scene.casework().register("Durable", "Testperson"));
                        } catch (AssertionError | RuntimeException e) {
                            unanswered.incrementAndGet();
                        }
                    }
                });
            }
            within(Duration.ofMinutes(1), () -> assertThat(confirmed).hasSizeGreaterThan(CONFIRMED_BEFORE));
            scene.kill(postgres);
            var atTheKill = confirmed.size();
            scene.start(postgres);
            within(Duration.ofMinutes(1), () -> assertThat(confirmed).hasSizeGreaterThan(atTheKill + CONFIRMED_BEFORE));
            stopped.set(true);
        }
        var ids = confirmed.toArray(UUID[]::new);
        scene.say("%d writes confirmed, %d refused or cut off", ids.length, unanswered.get());
        assertThat(unanswered).as("writes that the kill cut off").hasPositiveValue();
        assertThat(scene.cases().number("select count(*) from person where id = any (?)", (Object) ids))
                .isEqualTo(ids.length);
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

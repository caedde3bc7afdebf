package care.accord.acceptance.drill;

import static care.accord.acceptance.suite.Eventually.eventually;
import static care.accord.acceptance.suite.Eventually.within;
import static org.assertj.core.api.Assertions.assertThat;

import care.accord.acceptance.suite.Accord;
import care.accord.acceptance.suite.Answer;
import care.accord.acceptance.suite.Casework;
import care.accord.acceptance.suite.Tables;
import care.accord.acceptance.suite.WithAccord;
import care.accord.acceptance.suite.Worker;
import care.accord.local.LocalService;
import care.accord.local.Service;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Two instances of a service do what is done on schedule, every second and at the same second; one is killed over it. */
@ExtendWith(WithAccord.class)
class ScheduledWorkDrill {

    private static final int SEALS = 8;
    private static final int DRAFTS = 200;
    private static final int POISONED = 20;
    private static final Map<String, String> EVERY_SECOND = Map.of(
            "ACCORD_TRAIL_SEALED_EVERY", "1s",
            "ACCORD_DRAFTS_DELETED_EVERY", "1s",
            "ACCORD_EVENTS_RETRIED_FOR", "PT2S");

    @Test
    void what_two_instances_do_on_schedule_is_done_once_and_goes_on_when_one_is_killed(Accord accord)
            throws SQLException, IOException {
        var scene = new Scene(accord);
        var usual = accord.stack().services(Service.CASE);
        var one = usual.with(EVERY_SECOND);
        var other = accord.stack().another(Service.CASE).with(EVERY_SECOND);
        usual.close();
        try {
            killWhileItSeals(accord, scene, one, other);
            sealed(scene.cases(), register(accord, other));
            scene.say("the other one seals");
            scene.start(one);

            var person = register(accord, one);
            try (var traffic = Traffic.of(List.of(
                    registering(accord, one),
                    registering(accord, other),
                    registering(accord, one),
                    registering(accord, other)))) {
                var poisoned = poison(accord);
                leaveOldDrafts(scene.cases(), person);
                var before = seals(scene.cases());
                within(
                        Duration.ofMinutes(1),
                        () -> assertThat(seals(scene.cases())).isGreaterThanOrEqualTo(before + SEALS));
                allGivenUp(scene.cases(), poisoned);
                traffic.close();
                scene.say("%d writes confirmed, %d seals", traffic.registered().size(), seals(scene.cases()));
                assertThat(traffic.statuses()).containsOnlyKeys(201);
                assertThat(traffic.unanswered()).isEmpty();
                toldOfOnce(scene.cases(), poisoned);
            }
            eachSealFollowsTheLast(scene.cases());
            eachDraftIsDeletedOnce(scene.cases());
            assertThat(faultsIn(one)).isEmpty();
            assertThat(faultsIn(other)).isEmpty();
            assertThat(accord.stack().verifyTrail(Service.CASE)).contains("HOLDS");
        } finally {
            one.close();
            other.close();
            scene.start(usual);
        }
    }

    /** Nobody can finish a seal while the administrator holds the table: who has begun one has the lease, and is killed. */
    private static void killWhileItSeals(Accord accord, Scene scene, LocalService one, LocalService other)
            throws SQLException {
        try (var administrator = accord.stack()
                .postgres()
                .connectAsSuperuser(accord.stack().database(Service.CASE).name())) {
            administrator.setAutoCommit(false);
            administrator.createStatement().execute("lock table audit_seal in exclusive mode");
            scene.start(one);
            register(accord, one);
            eventually(() -> assertThat(sealing(scene.cases())).isOne());
            scene.start(other);
            register(accord, other);
            assertThat(sealing(scene.cases())).isOne();
            scene.kill(one);
            administrator.rollback();
        }
    }

    private static long sealing(Tables cases) {
        return cases.number("select count(*) from pg_locks where relation = 'audit_seal'::regclass and not granted");
    }

    private static UUID register(Accord accord, LocalService instance) {
        return casework(accord, instance).register("Scheduled", "Testperson");
    }

    private static Supplier<Answer> registering(Accord accord, LocalService instance) {
        var casework = casework(accord, instance);
        return () -> casework.registering("Scheduled", "Testperson");
    }

    private static Casework casework(Accord accord, LocalService instance) {
        return new Casework(accord.through(instance, Worker.WREN));
    }

    private static void sealed(Tables cases, UUID person) {
        eventually(() -> assertThat(cases.number("""
                                select count(*) from audit where person_id = ?
                                   and xid < (select max(to_xid::text::bigint)::text::xid8 from audit_seal)""", person)).isPositive());
    }

    private static long seals(Tables cases) {
        return cases.number("select count(*) from audit_seal");
    }

    private static void eachSealFollowsTheLast(Tables cases) {
        assertThat(cases.column("""
                        select seal.number from audit_seal seal
                          left join audit_seal last on last.number = seal.number - 1 and last.to_xid = seal.from_xid
                         where last.number is null and seal.number > 1"""))
                .as("seals that do not begin where the last one ended")
                .isEmpty();
        assertThat(cases.number("select sum(entries) from audit_seal"))
                .as("entries sealed")
                .isEqualTo(
                        cases.number(
                                "select count(*) from audit where xid < (select max(to_xid::text::bigint)::text::xid8 from audit_seal)"));
        assertThat(cases.number("select count(*) from ledger where type = 'care.accord.kit.trail-sealed.v1'"))
                .as("heads that left the database")
                .isEqualTo(seals(cases));
    }

    private static void leaveOldDrafts(Tables cases, UUID person) {
        cases.change("""
                insert into draft (owner_subject, form, person_id, title, fields, started_at, saved_at)
                select 'nobody', '/drill/' || number, ?, 'Drill', '{}', now() - interval '400 days', now() - interval '400 days'
                  from generate_series(1, ?) as number""", person, DRAFTS);
    }

    private static void eachDraftIsDeletedOnce(Tables cases) {
        assertThat(cases.number("select count(*) from draft where form like '/drill/%'"))
                .isZero();
        assertThat(
                        cases.number(
                                "select count(*) from audit where action = 'care.accord.kit.draft-expired' and target like '/drill/%'"))
                .isEqualTo(DRAFTS);
    }

    private static UUID[] poison(Accord accord) {
        var topic = accord.topic("accord.aftercare.v1");
        return Scene.repeat(POISONED, () -> {
                    var event = UUID.randomUUID();
                    topic.poison(event, "care.accord.aftercare.entitlement-opened.v1", event.toString());
                    return event;
                })
                .toArray(UUID[]::new);
    }

    private static void allGivenUp(Tables cases, UUID[] poisoned) {
        within(
                Duration.ofMinutes(1),
                () -> assertThat(cases.number(
                                "select count(*) from parked_event where state = 'DEAD' and event_id = any (?)",
                                (Object) poisoned))
                        .isEqualTo(poisoned.length));
    }

    private static void toldOfOnce(Tables cases, UUID[] poisoned) {
        var told = cases.column(
                "select data ->> 'eventId' from ledger where topic = 'accord.dead-letter.v1' and (data ->> 'eventId')::uuid = any (?)",
                (Object) poisoned);
        cases.change("""
                update parked_event set state = 'SET_ASIDE', settled_at = now(), settled_by = 'drill', settled_why = 'Made by a drill'
                 where event_id = any (?)""", (Object) poisoned);
        assertThat(told).hasSize(poisoned.length).doesNotHaveDuplicates();
    }

    private static List<String> faultsIn(LocalService instance) throws IOException {
        try (var lines = Files.lines(instance.process().log())) {
            return lines.filter(line -> line.matches("\\S+ ERROR .*|.*duplicate key.*"))
                    .toList();
        }
    }
}

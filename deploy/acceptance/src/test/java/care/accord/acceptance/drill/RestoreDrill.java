package care.accord.acceptance.drill;

import static care.accord.acceptance.suite.Eventually.eventually;
import static care.accord.acceptance.suite.Eventually.within;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import care.accord.acceptance.suite.Accord;
import care.accord.acceptance.suite.Answer;
import care.accord.acceptance.suite.Caller;
import care.accord.acceptance.suite.Casework;
import care.accord.acceptance.suite.Casework.Case;
import care.accord.acceptance.suite.Tables;
import care.accord.acceptance.suite.Topic;
import care.accord.acceptance.suite.WithAccord;
import care.accord.acceptance.suite.Worker;
import care.accord.local.Service;
import care.accord.local.Stack;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** All four databases go back to a moment, by the steps of docs/operations/backup-and-restore.md, section A. */
@ExtendWith(WithAccord.class)
class RestoreDrill {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int DECISIONS = 3;
    private static final String CHANGES = "/api/cases/changes";
    private static final List<Service> EACH = Runbook.EACH;

    private final Accord accord;
    private final Stack stack;
    private final Scene scene;
    private final Runbook runbook;
    private final Archive archive;

    RestoreDrill(Accord accord) {
        this.accord = accord;
        stack = accord.stack();
        scene = new Scene(accord);
        runbook = new Runbook(accord, scene);
        archive = new Archive(stack.postgres());
    }

    /** What cannot be told from a restored table alone: it must be there as it was. */
    private record Records(Set<String> ledger, Set<String> audit, Set<String> seals) {

        static Records in(Tables tables) {
            return new Records(
                    all(tables, "select id || ' ' || type || ' ' || md5(data::text) from ledger"),
                    all(tables, "select position || ' ' || action || ' ' || outcome from audit"),
                    all(tables, "select number || ' ' || encode(head, 'hex') from audit_seal"));
        }

        private static Set<String> all(Tables tables, String query) {
            return Set.copyOf(tables.column(query));
        }

        boolean contain(Records others) {
            return ledger.containsAll(others.ledger)
                    && audit.containsAll(others.audit)
                    && seals.containsAll(others.seals);
        }
    }

    /** A case that was worked on from registration to decision. */
    private record Decided(Case opened, UUID assessment) {}

    @Test
    void what_was_confirmed_before_the_moment_is_there_and_nothing_is_applied_twice() {
        var early = decided();
        var shell = new Shell(stack);
        var unchecked = shell.checkBackup();
        assertThat(unchecked.said()).contains("archive_mode is off: nothing is archived.");
        assertThat(unchecked.code()).isNotZero();
        archive.open();
        stack.postgres().close();
        scene.start(stack.postgres());
        eventually(() -> scene.casework().register("Again", "Testperson"));
        var meanwhile = registeredWhile(archive::takeBaseBackup);
        scene.say("a base backup was taken, and %d people were registered meanwhile", meanwhile.size());
        assertThat(shell.checkBackup().well()).isEmpty();
        var late = decided();
        var before = recordsOfEach();
        var oldCursor = next(system().get(CHANGES + "?after=now"));
        var sealsBefore = runbook.seals(Service.CASE);
        var moment = Instant.now();
        scene.say("T is %s", moment);

        var lost = decided();
        var lostEntitlement = detain(late.getFirst());
        Casework.restrict(accord.as(Worker.FERN), personOf(late.getLast()), Worker.WREN);
        eventually(() -> {
            assertThat(guards(scene.reader())).contains(personOf(late.getLast()) + " RESTRICTED");
            assertThat(runbook.headPublished(Service.CASE))
                    .isGreaterThan(sealsBefore)
                    .isEqualTo(runbook.seals(Service.CASE));
        });
        scene.say("after T: %d more cases, an entitlement to after-care, and a restriction", lost.size());

        var lastSeals = closeSuite();
        restore(moment);
        lookBefore(moment, before);
        forgetPlaces();
        setReadersBack(moment);
        findWhatOnlyKafkaHas(lost);
        startConnectors(early);
        lookAtTrail();
        startServices();
        takeBackWhatReadersBelieve(lost, late.getLast());
        scene.start(stack.gateway());

        assertThat(scene.effectsOf(assessmentsOf(early))).isEqualTo(DECISIONS);
        assertThat(scene.effectsOf(assessmentsOf(late))).isEqualTo(DECISIONS);
        scene.say("what was applied before T was read again, and applied no second time");
        assertThat(scene.cases().number("select count(*) from person where id = any (?)", (Object)
                        meanwhile.toArray(UUID[]::new)))
                .isEqualTo(meanwhile.size());
        before.forEach(this::isStillThere);

        var refused = system().get(oldCursor).expect(400);
        assertThat(refused.json().path("type").asText()).endsWith("/cursor-unreadable");
        scene.say("an old cursor: %s", refused.json().path("detail").asText());
        assertThat(feedOf(late.getFirst()).expect(200).body()).contains(Scene.DETERMINED);
        feedOf(lost.getFirst()).expect(404);

        recordDetentionAgain(late.getFirst(), lostEntitlement);
        var fresh = decided();
        scene.say("%d new cases went from registration to the register", fresh.size());
        workUntilSealsPass(lastSeals);
        archive.forgetDamaged();
    }

    /** Cases whose decisions have reached the register. */
    private List<Decided> decided() {
        var cases = Scene.repeat(DECISIONS, () -> {
            var opened = scene.casework().open("Restored", "Testperson");
            return new Decided(opened, scene.casework().assessed(opened));
        });
        assertThat(scene.decide(assessmentsOf(cases))).isEqualTo(DECISIONS);
        within(PATIENCE, () -> assertThat(scene.effectsOf(assessmentsOf(cases))).isEqualTo(DECISIONS));
        return cases;
    }

    private List<UUID> registeredWhile(Runnable task) {
        var registered = new ConcurrentLinkedQueue<UUID>();
        var done = new AtomicBoolean();
        var writer = CompletableFuture.runAsync(() -> {
            while (!done.get()) {
                registered.add(scene.casework().register("Meanwhile", "Testperson"));
            }
        });
        try {
            eventually(() -> assertThat(registered).isNotEmpty());
            task.run();
        } finally {
            done.set(true);
        }
        writer.join();
        return List.copyOf(registered);
    }

    /** An AMHP records a detention; answers with the entitlement when its mark has reached the case. */
    private UUID detain(Decided who) {
        var entitlement = Casework.detain(accord.as(Worker.HAZEL), personOf(who));
        eventually(() -> assertThat(marksOf(entitlement)).isOne());
        return entitlement;
    }

    /** Steps 1 to 3; answers with the numbers of the last seals. */
    private Map<Service, Long> closeSuite() {
        scene.say(
                "1–3: gateway, services and connectors are stopped, and Keycloak, whose database is on the same server");
        runbook.closeSuite();
        EACH.forEach(service -> stack.connect().stop(service.area()));
        stack.keycloak().close();
        return ofEach(runbook::seals);
    }

    /** Steps 4 to 6. */
    private void restore(Instant moment) {
        scene.say("4–6: PostgreSQL is stopped, its files are set aside, and the backup goes on to T");
        stack.postgres().close();
        archive.prepareRestore(moment);
        scene.start(stack.postgres());
        within(
                PATIENCE,
                () -> assertThat(scene.cases().column("select pg_is_in_recovery()"))
                        .containsExactly("f"));
    }

    /** Step 7. */
    private void lookBefore(Instant moment, Map<Service, Records> before) {
        before.forEach((service, records) -> {
            isStillThere(service, records);
            var late = accord.tables(service)
                    .number("select count(*) from ledger where recorded_at > ?::timestamptz", moment.toString());
            assertThat(late).isZero();
            scene.say(
                    "7: %s has its %d entries up to T",
                    service.folder(), records.ledger().size());
        });
    }

    /** Step 8. */
    private void forgetPlaces() {
        assertThat(scene.cases().column("select slot_name from pg_replication_slots"))
                .isEmpty();
        scene.say("8: the server has no slots; the connectors forget their places");
        EACH.forEach(service -> eventually(() -> stack.connect().forgetPlace(service.area())));
    }

    /** Steps 9 and 10. */
    private void setReadersBack(Instant moment) {
        scene.say("9–10: the readers go back to an hour before T, identities are emptied");
        var earlier = moment.minus(Duration.ofHours(1));
        Runbook.TOPICS_OF_READER.forEach((reader, topics) ->
                topics.forEach(topic -> eventually(() -> accord.topic(topic).setBack(reader.folder(), earlier))));
        runbook.asOwner(Service.AFTERCARE, "delete from known_person");
        accord.topic(Runbook.IDENTITIES).setBack(Service.AFTERCARE.folder(), Instant.now());
    }

    /** Step 11: the runbook's comparison. */
    private void findWhatOnlyKafkaHas(List<Decided> lost) {
        var kinds = new TreeMap<String, Long>();
        var counted = new HashSet<String>();
        for (var service : EACH) {
            var topic = "accord." + service.area() + ".v1";
            var inLedger =
                    Set.copyOf(accord.tables(service).column("select id::text from ledger where topic = ?", topic));
            accord.topic(topic).all().stream()
                    .filter(event -> !inLedger.contains(Topic.header(event, "ce_id")))
                    .filter(event -> counted.add(Topic.header(event, "ce_id")))
                    .forEach(event -> kinds.merge(Topic.header(event, "ce_type"), 1L, Long::sum));
        }
        kinds.forEach((kind, number) -> scene.say("11: on the topics only: %d × %s", number, kind));
        assertThat(kinds.getOrDefault(Scene.DETERMINED, 0L)).isGreaterThanOrEqualTo(lost.size());
        assertThat(kinds).containsKey("care.accord.aftercare.entitlement-opened.v1");
    }

    /** Step 12. */
    private void startConnectors(List<Decided> early) {
        EACH.forEach(service -> stack.connect().resume(service.area()));
        runbook.awaitConnectors();
        within(
                PATIENCE,
                () -> assertThat(scene.publishedOf(assessmentsOf(early))).isGreaterThanOrEqualTo(2 * DECISIONS));
        scene.say("12: the connectors run, have made their slots and publish every entry once more");
    }

    /** “After a restore”, 3. */
    private void lookAtTrail() {
        var verdict = scene.verdict(Service.CASE);
        scene.say("the trail of case-service: %s", verdict);
        assertThat(verdict).contains("cut off");
    }

    /** Step 13, but for the gateway. */
    private void startServices() {
        scene.start(stack.keycloak());
        EACH.forEach(service -> stack.services(service).set("ACCORD_GENERATION", "2"));
        runbook.startServices();
        within(
                PATIENCE,
                () -> assertThat(scene.reader().column("select person_id::text from known_person"))
                        .containsExactlyInAnyOrderElementsOf(
                                scene.cases().column("select person_id::text from person_identity")));
        scene.say("13: the services run with the next generation of cursors, and their readers have caught up");
    }

    /** “What Kafka has and the ledger has not”: the register forgets the lost people, and guards as case-service does. */
    private void takeBackWhatReadersBelieve(List<Decided> lost, Decided restricted) {
        var people = lost.stream().map(RestoreDrill::personOf).toArray(UUID[]::new);
        assertThat(guardsInRegisterOnly())
                .contains(personOf(lost.getFirst()) + " NORMAL", personOf(restricted) + " RESTRICTED");
        List.of(
                        "delete from known_eligibility where person_id = any (?)",
                        "delete from known_allocation where person_id = any (?)",
                        "delete from relationship where person_id = any (?) and kind <> 'AMHP_DUTY'",
                        "delete from named_right where person_id = any (?)",
                        "delete from person_guard where person_id = any (?)")
                .forEach(sql -> runbook.asOwner(Service.AFTERCARE, sql, people));
        List.of(
                        "delete from named_right where person_id = any (?)",
                        "update person_guard set sensitivity = 'NORMAL' where person_id = any (?)")
                .forEach(sql -> runbook.asOwner(Service.AFTERCARE, sql, personOf(restricted)));
        assertThat(guardsInRegisterOnly()).isEmpty();
        scene.say("the register's copies about %d people of the lost time are taken back", lost.size());
    }

    private List<String> guardsInRegisterOnly() {
        var inCaseService = Set.copyOf(guards(scene.cases()));
        return guards(scene.reader()).stream()
                .filter(guard -> !inCaseService.contains(guard))
                .toList();
    }

    private static List<String> guards(Tables tables) {
        return tables.column("select person_id || ' ' || sensitivity from person_guard");
    }

    private Answer feedOf(Decided one) {
        return system().get(CHANGES + "?subject=" + personOf(one));
    }

    /** The lost detention is recorded again; only then does the mark of the lost entitlement go. */
    private void recordDetentionAgain(Decided who, UUID lostEntitlement) {
        assertThat(marksOf(lostEntitlement)).isOne();
        detain(who);
        runbook.asOwner(Service.CASE, "delete from aftercare_mark where entitlement_id = any (?)", lostEntitlement);
        assertThat(accord.as(Worker.WREN)
                        .get("/api/cases/people/" + personOf(who))
                        .expect(200)
                        .json()
                        .path("section117")
                        .asBoolean())
                .isTrue();
        scene.say("the lost detention is recorded again, and the mark of the lost entitlement taken away");
    }

    /** Once as many seals were made as were lost, the trail holds again. */
    private void workUntilSealsPass(Map<Service, Long> lastSeals) {
        within(PATIENCE, () -> {
            var opened = scene.casework().open("Sealed", "Testperson");
            accord.as(Worker.HAZEL)
                    .post(
                            "/api/aftercare/people/" + opened.personId() + "/duty",
                            Map.of("reason", "Assessment under the Act"));
            lastSeals.forEach((service, lost) -> assertThat(runbook.headPublished(service))
                    .isGreaterThanOrEqualTo(lost)
                    .isEqualTo(runbook.seals(service)));
        });
        runbook.trailsHold();
    }

    private Map<Service, Records> recordsOfEach() {
        return ofEach(service -> Records.in(accord.tables(service)));
    }

    private static <T> Map<Service, T> ofEach(Function<Service, T> question) {
        return EACH.stream().collect(toMap(Function.identity(), question));
    }

    private void isStillThere(Service service, Records before) {
        assertThat(Records.in(accord.tables(service)).contain(before))
                .as("ledger, audit and seals of %s are still there", service.folder())
                .isTrue();
    }

    private long marksOf(UUID entitlement) {
        return scene.cases().number("select count(*) from aftercare_mark where entitlement_id = ?", entitlement);
    }

    private Caller system() {
        return accord.as(Worker.COUNCIL_SYSTEM);
    }

    /** Where an answer of the feed leads on. */
    private static String next(Answer answer) {
        var link = answer.expect(200).header("Link");
        return link.substring(link.indexOf('<') + 1, link.indexOf('>'));
    }

    private static UUID personOf(Decided one) {
        return one.opened().personId();
    }

    private static List<UUID> assessmentsOf(List<Decided> cases) {
        return cases.stream().map(Decided::assessment).toList();
    }
}

package care.accord.acceptance.drill;

import static care.accord.acceptance.suite.Eventually.eventually;
import static care.accord.acceptance.suite.Eventually.within;
import static org.assertj.core.api.Assertions.assertThat;

import care.accord.acceptance.guide.Guide;
import care.accord.acceptance.suite.Accord;
import care.accord.acceptance.suite.Casework;
import care.accord.acceptance.suite.WithAccord;
import care.accord.acceptance.suite.Worker;
import care.accord.local.Installation;
import care.accord.local.Service;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The register's copies of others' facts are emptied and made again from the topics: docs/operations/rebuild-a-copy.md. */
@ExtendWith(WithAccord.class)
class CopyRebuiltDrill {

    private static final Path PAGE = Installation.root().resolve("docs/operations/rebuild-a-copy.md");
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String READER = Service.AFTERCARE.folder();

    /** Copies about people; the value of each query is the rows of some of them. */
    private static final Map<String, String> OF_PEOPLE = Map.of(
            "known_person", "select person_id || ' ' || version || ' ' || name from known_person",
            "known_eligibility",
                    "select assessment_id || ' ' || eligible || ' ' || determined_on from known_eligibility",
            "known_allocation",
                    "select episode_id || ' ' || team_id || ' ' || coalesce(worker_subject, '-') from known_allocation",
            "person_guard", "select person_id || ' ' || sensitivity from person_guard",
            "named_right", "select person_id || ' ' || subject from named_right",
            "relationship", """
                    select concat_ws(' ', person_id, kind, subject, team_id, body, in_team, reason, from_at, until_at)
                      from relationship""");

    /** Copies about everybody's standing. */
    private static final List<String> OF_STANDING = List.of(
            "known_team", "known_worker", "known_membership", "known_agreement", "known_delegation", "known_body");

    @Test
    void an_emptied_copy_comes_again_from_the_topics_as_it_was(Accord accord) {
        var stack = accord.stack();
        var scene = new Scene(accord);
        var shell = new Shell(stack);
        var runbook = new Runbook(accord, scene);
        var reader = stack.services(Service.AFTERCARE);
        var ordinary = scene.casework().open("Rebuilt", "Testperson");
        var restricted = scene.casework().open("Restricted", "Testperson");
        var assessments =
                List.of(scene.casework().assessed(ordinary), scene.casework().assessed(restricted));
        assertThat(scene.decide(assessments)).isEqualTo(assessments.size());
        Casework.restrict(accord.as(Worker.FERN), restricted.personId(), Worker.WREN);
        var entitlement = Casework.detain(accord.as(Worker.HAZEL), ordinary.personId());
        var people = List.of(ordinary.personId(), restricted.personId());
        eventually(() -> {
            assertThat(scene.effectsOf(assessments)).isEqualTo(assessments.size());
            assertThat(restrictedIn(accord, Service.AFTERCARE))
                    .contains(restricted.personId().toString());
        });
        runbook.awaitNothingToRead(Service.AFTERCARE);
        var before = copies(scene, people);
        before.forEach((table, rows) -> assertThat(rows).as(table).isNotEmpty());

        scene.say("1–2: the register is closed, and its readers are stopped");
        stack.gateway().close();
        reader.close();
        try {
            var described = Guide.block(PAGE, "sh", "--describe --group s117-service --state");
            within(PATIENCE, () -> assertThat(shell.lines(described)).contains("Empty"));
            scene.say("3: its group is empty");
            runbook.asOwner(Service.AFTERCARE, Guide.block(PAGE, "sql", "delete from seen_event"));
            assertThat(copies(scene, people).get("person_guard")).isEmpty();
            scene.say("4: its copies are emptied; they give access to nobody");
            var back = Guide.block(PAGE, "sh", "--dry-run");
            assertThat(shell.lines(back)).contains("accord.person.v1");
            shell.lines(back.replace("--dry-run", "--execute"));
            assertThat(accord.topic("accord.case.v1").notYetConfirmedBy(READER)).isPositive();
            scene.say("5: its readers go back to the beginning");
            scene.start(reader);
            runbook.awaitNothingToRead(Service.AFTERCARE);
            scene.say("6–7: nothing is left to read");
            look(accord, scene, people, before);
        } finally {
            scene.startAgain(reader, stack.gateway());
        }
        var record = accord.as(Worker.HAZEL).get("/api/aftercare/people/" + ordinary.personId());
        assertThat(record.expect(200).body()).contains(entitlement.toString());
        accord.as(Worker.HAZEL)
                .get("/api/aftercare/people/" + restricted.personId())
                .expect(404);
    }

    /** A restore that went before leaves people on the topics whom no table has: the register may know more. */
    private static void look(Accord accord, Scene scene, List<UUID> people, Map<String, List<String>> before) {
        assertThat(copies(scene, people)).isEqualTo(before);
        assertThat(scene.reader().number("select count(*) from known_worker"))
                .isEqualTo(accord.tables(Service.STAFFING).number("select count(*) from worker"));
        assertThat(scene.reader().column("select person_id::text from known_person"))
                .containsAll(scene.cases().column("select person_id::text from person_identity"));
        assertThat(restrictedIn(accord, Service.AFTERCARE)).containsAll(restrictedIn(accord, Service.CASE));
        scene.say("8–9: the copies are as they were, and whoever is restricted is restricted again");
    }

    private static Map<String, List<String>> copies(Scene scene, List<UUID> people) {
        var copies = new LinkedHashMap<String, List<String>>();
        OF_PEOPLE.forEach((table, query) ->
                copies.put(table, scene.reader().column(query + " where person_id = any (?) order by 1", (Object)
                        people.toArray(UUID[]::new))));
        OF_STANDING.forEach(table -> copies.put(
                table,
                scene.reader()
                        .column("select (to_jsonb(row) - 'heard_at')::text from %s row order by 1".formatted(table))));
        return copies;
    }

    private static List<String> restrictedIn(Accord accord, Service service) {
        return accord.tables(service).column("select person_id::text from person_guard where sensitivity <> 'NORMAL'");
    }
}

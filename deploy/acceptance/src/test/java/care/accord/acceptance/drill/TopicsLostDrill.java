package care.accord.acceptance.drill;

import static care.accord.acceptance.suite.Eventually.eventually;
import static care.accord.acceptance.suite.Eventually.within;
import static org.assertj.core.api.Assertions.assertThat;

import care.accord.acceptance.guide.Guide;
import care.accord.acceptance.suite.Accord;
import care.accord.acceptance.suite.WithAccord;
import care.accord.local.Folders;
import care.accord.local.Installation;
import care.accord.local.Service;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** All topics are lost, Connect's own with them, and come again from the ledgers: docs/operations/backup-and-restore.md, section B. */
@ExtendWith(WithAccord.class)
class TopicsLostDrill {

    private static final Path PAGE = Installation.root().resolve("docs/operations/backup-and-restore.md");
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int DECISIONS = 5;

    @Test
    void the_ledgers_fill_new_topics_and_nothing_is_applied_twice(Accord accord) {
        var stack = accord.stack();
        var scene = new Scene(accord);
        var runbook = new Runbook(accord, scene);
        var shell = new Shell(stack);
        var early = scene.assessments(DECISIONS);
        var meanwhile = scene.assessments(DECISIONS);
        assertThat(scene.decide(early)).isEqualTo(DECISIONS);
        within(PATIENCE, () -> assertThat(scene.effectsOf(early)).isEqualTo(DECISIONS));
        eventually(() -> assertThat(runbook.headPublished(Service.CASE)).isEqualTo(runbook.seals(Service.CASE)));
        var sealed = runbook.seals(Service.CASE);

        scene.kill(stack.kafka());
        Folders.delete(stack.kafka().data());
        assertThat(scene.decide(meanwhile)).isEqualTo(DECISIONS);
        var registered = scene.casework().register("Meanwhile", "Testperson");
        scene.say("all topics are lost, and %d decisions were made since", DECISIONS);

        scene.say("1: gateway and services are stopped, and Connect, which does not end by itself without its brokers");
        runbook.closeSuite();
        scene.kill(stack.connect());
        scene.start(stack.kafka());
        shell.lines("kafka-topics.sh --bootstrap-server $BOOTSTRAP --delete --topic accord.case.v1");
        shell.makeTopics(Shell.fileOfChart("topics.properties"));
        assertThat(accord.topic("accord.case.v1").all()).isEmpty();
        scene.say("2: the topics are made");
        for (var reader : Runbook.TOPICS_OF_READER.keySet()) {
            assertThat(accord.tables(reader).number("select count(*) from parked_event where settled_at is null"))
                    .isZero();
        }
        var dropped = scene.cases().column(Guide.block(PAGE, "sql", "pg_drop_replication_slot"));
        assertThat(dropped).hasSameSizeAs(Runbook.EACH);
        scene.say("3–4: nothing is parked; %d old slots are dropped", dropped.size());
        scene.start(stack.connect());
        shell.registerConnectors();
        runbook.awaitConnectors();
        scene.say("5: the connectors are registered anew, and publish the ledgers");
        var set = shell.lines(Guide.block(PAGE, "sh", "--group case-service --reset-offsets --to-earliest"));
        Runbook.TOPICS_OF_READER.forEach((reader, topics) ->
                topics.forEach(topic -> assertThat(set).containsPattern(reader.folder() + " +" + topic + " +\\d+ +0")));
        scene.say("6: the readers begin at the beginning");
        runbook.startServices();
        scene.start(stack.gateway());

        within(PATIENCE, () -> {
            assertThat(scene.publishedOf(early)).isEqualTo(DECISIONS);
            assertThat(scene.effectsOf(meanwhile)).isEqualTo(DECISIONS);
        });
        runbook.awaitNothingToRead(Service.AFTERCARE);
        assertThat(scene.effectsOf(early)).isEqualTo(DECISIONS);
        scene.say(
                "what was applied before was read again, and applied no second time; what was decided since has arrived");
        assertThat(scene.reader().column("select person_id::text from known_person"))
                .contains(registered.toString())
                .containsExactlyInAnyOrderElementsOf(
                        scene.cases().column("select person_id::text from person_identity"));
        eventually(() -> assertThat(runbook.headPublished(Service.CASE)).isGreaterThanOrEqualTo(sealed));
        runbook.trailsHold();
        var fresh = scene.assessments(1);
        assertThat(scene.decide(fresh)).isOne();
        eventually(() -> assertThat(scene.effectsOf(fresh)).isOne());
    }
}

package care.accord.acceptance.drill;

import static care.accord.acceptance.suite.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import care.accord.acceptance.suite.Accord;
import care.accord.acceptance.suite.WithAccord;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The scripts of the chart's Jobs, which run again with each upgrade: on the local stack, with the real programs. */
@ExtendWith(WithAccord.class)
class ChartScriptsDrill {

    private static final String TOPIC = "accord.rehearsed.v1";
    private static final String RETAINED = TOPIC + " = 2 retention.ms=-1\n";
    private static final String REALM = "rehearsed";
    private static final String VARIABLE = "ACCORD_SECRET_ACCORD_GATEWAY";

    private final Accord accord;
    private final Scene scene;
    private final Shell shell;

    ChartScriptsDrill(Accord accord) {
        this.accord = accord;
        scene = new Scene(accord);
        shell = new Shell(accord.stack());
    }

    @Test
    void a_missing_topic_is_made_and_one_that_is_there_keeps_its_records_and_gets_its_settings_back() {
        shell.makeTopics(RETAINED);
        try {
            accord.topic(TOPIC).put(new ProducerRecord<>(TOPIC, "key", "value"));
            scene.say("a topic is made");
            shell.lines("kafka-configs.sh --bootstrap-server $BOOTSTRAP --alter --entity-type topics --entity-name "
                    + TOPIC + " --add-config retention.ms=86400000");
            assertThat(settings()).contains("retention.ms=86400000");

            shell.makeTopics(RETAINED);
            assertThat(settings()).contains("retention.ms=-1", "min.insync.replicas=1", "PartitionCount: 2");
            assertThat(accord.topic(TOPIC).all()).hasSize(1);
            scene.say("made again, it keeps its record and has its settings back");
        } finally {
            shell.lines("kafka-topics.sh --bootstrap-server $BOOTSTRAP --delete --topic " + TOPIC);
        }
    }

    @Test
    void connectors_that_are_registered_again_go_on_at_their_places() {
        var before = scene.assessments(2);
        var after = scene.assessments(2);
        assertThat(scene.decide(before)).isEqualTo(2);
        eventually(() -> assertThat(scene.publishedOf(before)).isEqualTo(2));
        shell.registerConnectors();
        new Runbook(accord, scene).awaitConnectors();
        assertThat(scene.decide(after)).isEqualTo(2);
        eventually(() -> assertThat(scene.effectsOf(after)).isEqualTo(2));
        assertThat(scene.publishedOf(before)).isEqualTo(2);
    }

    @Test
    void a_realm_is_made_once_and_keeps_its_people_while_a_changed_secret_takes_hold() {
        makeRealm("first");
        try {
            kcadm("create users -r " + REALM + " -s username=kept -s enabled=true");
            assertThat(secretOfGateway()).endsWith("first");
            scene.say("a realm is made, and somebody given an account");

            makeRealm("second");
            assertThat(secretOfGateway()).endsWith("second");
            assertThat(kcadm("get users -r " + REALM + " -q username=kept --fields username --format csv --noquotes"))
                    .endsWith("kept");
            scene.say("made again, it has the new secret, and they are still there");
        } finally {
            kcadm("delete realms/" + REALM);
        }
    }

    private void makeRealm(String secret) {
        var realm = Shell.fileOfChart("realm-accord.json")
                .replace("\"realm\": \"accord\"", "\"realm\": \"" + REALM + "\"")
                .replace("${ACCORD_PUBLIC_URL}", accord.stack().publicUrl())
                .replace("${ACCORD_OIDC_SECRET}", "${" + VARIABLE + "}");
        var environment = new HashMap<>(accord.stack().keycloak().administrator());
        environment.put("ACCORD_REALM", REALM);
        environment.put(VARIABLE, secret);
        shell.job(
                        "make-realm.sh",
                        Map.of("realm.json", realm, "clients.txt", "accord-gateway " + VARIABLE + "\n"),
                        environment)
                .well();
    }

    private String secretOfGateway() {
        return kcadm("get clients -r " + REALM + " -q clientId=accord-gateway --fields secret --format csv --noquotes");
    }

    private String settings() {
        return shell.lines("kafka-topics.sh --bootstrap-server $BOOTSTRAP --describe --topic " + TOPIC);
    }

    private String kcadm(String command) {
        return shell.lines(
                        "kcadm.sh " + command
                                + " --no-config --server $ACCORD_KEYCLOAK --realm master --user $KC_ADMIN --password $KC_CLI_PASSWORD")
                .strip();
    }
}

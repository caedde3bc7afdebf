package care.accord.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.accord.kubernetes.rule.Rule;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever runs the last release keeps their values file and takes today's chart. */
class UpgradeTest {

    @BeforeAll
    static void writeRelease() throws IOException {
        if (System.getProperty("accord.write-release") != null) {
            LastRelease.write("laptop", "council", "county");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"laptop", "council", "county"})
    void an_upgrade_with_the_values_of_the_last_release_changes_nothing_that_cannot_change(String size)
            throws IOException {
        var before = LastRelease.kept(size);
        var now = Manifests.of(Chart.renderAsUpgrade(LastRelease.values(size)));
        assertThat(Kept.breaches(before, now)).isEmpty();
        assertThat(before).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"laptop", "council", "county"})
    void no_value_of_the_last_release_is_refused(String size) {
        assertThat(Chart.renderAsUpgrade(LastRelease.defaults(), LastRelease.values(size)))
                .isNotEmpty();
    }

    @Test
    void a_value_that_vanished_is_refused_with_its_name() {
        var without = Chart.copy(text -> text.replace("\"connectorSettings\"", "\"connectors\""));
        assertThatThrownBy(() -> Chart.renderOf(without, LastRelease.defaults(), LastRelease.values("laptop")))
                .hasMessageContaining("connectorSettings");
    }

    @ParameterizedTest
    @ValueSource(strings = {"laptop", "council", "county"})
    void other_values_change_nothing_that_cannot_change(String size) {
        var now = Manifests.of(Chart.render(
                size,
                Map.of(
                        "image.tag",
                        "1.1.0",
                        "defaults.drainSeconds",
                        15,
                        "connect.replicas",
                        2,
                        "pods.labels.cost-centre",
                        "casework",
                        "organisation",
                        "Another name")));
        assertThat(Kept.breaches(Kept.in(Chart.rendered(size)), now)).isEmpty();
    }

    @Test
    void an_upgrade_leaves_as_many_pods_as_there_are_where_they_are_scaled_by_themselves() {
        assertThat(Manifests.of(Chart.renderOver(5, "county")).all(Deployment.class))
                .filteredOn(program -> !program.getMetadata().getName().equals("accord-connect"))
                .hasSize(5)
                .allMatch(program -> program.getSpec().getReplicas() == 5);
        assertThat(Manifests.of(Chart.renderOver(5, "council")).all(Deployment.class))
                .noneMatch(program -> program.getSpec().getReplicas() == 5);
    }

    @ParameterizedTest
    @EnumSource
    void an_upgrade_that_cannot_be_done_is_seen(Fault fault) throws IOException {
        var now = Chart.rendered("county");
        fault.seed.accept(now);
        assertThat(Kept.breaches(LastRelease.kept("county"), now)).isNotEmpty();
    }

    @Test
    void a_restored_cluster_of_another_name_takes_the_place_of_the_old_one_for_all_who_ask() {
        var restored = Map.of(
                "operators.postgres.cluster", "accord-restored",
                "operators.postgres.bootstrap.recovery.source", "before");
        var manifests = Manifests.of(Chart.render("county", restored));
        assertThat(manifests
                        .part("Cluster", "accord-restored", "/spec/bootstrap/recovery")
                        .path("source")
                        .asText())
                .isEqualTo("before");
        assertThat(Arrays.stream(Rule.values()).flatMap(rule -> rule.breaches(manifests)))
                .isEmpty();
        assertThat(manifests.objects().toString()).doesNotContain("accord-postgres");
        assertThat(Kept.breaches(Kept.in(Chart.rendered("county")), manifests))
                .allMatch(breach -> breach.contains(" is gone"))
                .as("Helm keeps them: see WHAT_HOLDS_DATA_STAYS")
                .hasSize(6);
    }

    private enum Fault {
        ANOTHER_SELECTOR(now -> now.part("Deployment", "accord-gateway", "/spec/selector/matchLabels")
                .put("app.kubernetes.io/name", "gate")),
        A_HOOK_THAT_IS_A_JOB_OF_THE_RELEASE_NOW(
                now -> now.part("Job", "accord-migrate-case-service", "/metadata/annotations")
                        .removeAll()),
        LESS_ROOM_FOR_POSTGRES(
                now -> now.part("Cluster", "accord-postgres", "/spec/storage").put("size", "100Gi")),
        FEWER_PARTITIONS(
                now -> now.part("KafkaTopic", "accord.case.v1", "/spec").put("partitions", 3)),
        ANOTHER_NAME_FOR_A_DATABASE(
                now -> now.part("Database", "accord-case", "/metadata").put("name", "accord-cases")),
        ANOTHER_SLOT(
                now -> now.part("KafkaConnector", "accord-case", "/spec/config").put("slot.name", "accord_cases"));

        private final Consumer<Manifests> seed;

        Fault(Consumer<Manifests> seed) {
            this.seed = seed;
        }
    }

    @Test
    void a_job_that_stays_cannot_get_another_template() {
        var before = object("Job", "/spec/template", "one");
        assertThat(Kept.breaches(Kept.in(before), object("Job", "/spec/template", "one")))
                .isEmpty();
        assertThat(Kept.breaches(Kept.in(before), object("Job", "/spec/template", "other")))
                .containsExactly("Job accord does not let /spec/template change");
    }

    /** Whether the chart has such an object or not. */
    @ParameterizedTest
    @MethodSource("fields")
    void every_field_that_is_kept_is_looked_at(Kept field) {
        var before = object(field.kind(), field.pointer(), "2Gi");
        assertThat(Kept.breaches(Kept.in(before), object(field.kind(), field.pointer(), "2Gi")))
                .isEmpty();
        assertThat(Kept.breaches(Kept.in(before), object(field.kind(), field.pointer(), "1Gi")))
                .isNotEmpty();
    }

    static Stream<Kept> fields() {
        return Kept.FIELDS.stream();
    }

    private static Manifests object(String kind, String pointer, String value) {
        var object = JsonNodeFactory.instance.objectNode().put("kind", kind);
        object.putObject("metadata").put("name", "accord");
        var parent = pointer.substring(0, pointer.lastIndexOf('/'));
        var field = pointer.substring(parent.length() + 1).replace("~1", "/");
        (parent.isEmpty() ? object : object.withObject(parent)).put(field, value);
        return new Manifests(List.of(object));
    }
}

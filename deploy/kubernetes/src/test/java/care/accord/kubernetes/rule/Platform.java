package care.accord.kubernetes.rule;

import care.accord.kubernetes.Manifests;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What CloudNativePG, Strimzi and Keycloak's operator make of the objects that the chart hands them, as their handbooks have it. */
final class Platform {

    private static final Set<String> GROUPS = Set.of("postgresql.cnpg.io", "kafka.strimzi.io", "k8s.keycloak.org");
    private static final int POSTGRES_PORT = 5432;

    private Platform() {}

    static Stream<ObjectNode> objects(Manifests manifests) {
        return manifests.objects().stream()
                .filter(object ->
                        GROUPS.contains(object.path("apiVersion").asText().split("/")[0]));
    }

    /** The Services, with their ports. */
    static Map<String, Set<Integer>> services(Manifests manifests) {
        var services = new HashMap<String, Set<Integer>>();
        manifests
                .ofKind("Cluster")
                .forEach(cluster -> Stream.of("-rw", "-ro", "-r")
                        .forEach(end -> services.put(name(cluster) + end, Set.of(POSTGRES_PORT))));
        manifests
                .ofKind("Kafka")
                .forEach(kafka -> services.put(
                        name(kafka) + "-kafka-bootstrap",
                        kafka.at("/spec/kafka/listeners")
                                .valueStream()
                                .map(listener -> listener.path("port").asInt())
                                .collect(Collectors.toSet())));
        manifests.ofKind("KafkaConnect").forEach(it -> services.put(name(it) + "-connect-api", Set.of(8083)));
        manifests
                .ofKind("Keycloak")
                .forEach(it -> services.put(
                        name(it) + "-service",
                        it.at("/spec/http/httpEnabled").asBoolean() ? Set.of(8080, 8443, 9000) : Set.of(8443, 9000)));
        return services;
    }

    /** The Secrets, with their keys. */
    static Map<String, Set<String>> secrets(Manifests manifests) {
        var secrets = new HashMap<String, Set<String>>();
        manifests.ofKind("Cluster").forEach(it -> secrets.put(name(it) + "-ca", Set.of("ca.crt")));
        manifests.ofKind("Kafka").forEach(it -> secrets.put(name(it) + "-cluster-ca-cert", Set.of("ca.crt")));
        manifests.ofKind("KafkaUser").forEach(it -> secrets.put(name(it), Set.of("password", "sasl.jaas.config")));
        return secrets;
    }

    /** The labels by which others select the pods. */
    static List<Map<String, String>> pods(Manifests manifests) {
        var pods = new ArrayList<Map<String, String>>();
        manifests
                .ofKind("Cluster")
                .forEach(it -> pods.add(Map.of("cnpg.io/cluster", name(it), "cnpg.io/podRole", "instance")));
        manifests.ofKind("Kafka").forEach(it -> pods.add(strimzi(it, "kafka")));
        manifests.ofKind("KafkaConnect").forEach(it -> pods.add(strimzi(it, "connect")));
        manifests
                .ofKind("Keycloak")
                .forEach(it -> pods.add(Map.of(
                        "app", "keycloak",
                        "app.kubernetes.io/instance", name(it),
                        "app.kubernetes.io/managed-by", "keycloak-operator")));
        return pods;
    }

    private static Map<String, String> strimzi(JsonNode object, String kind) {
        return Map.of(
                "strimzi.io/cluster", name(object),
                "strimzi.io/kind", object.path("kind").asText(),
                "strimzi.io/name", name(object) + "-" + kind,
                "app.kubernetes.io/instance", name(object),
                "app.kubernetes.io/managed-by", "strimzi-cluster-operator");
    }

    /** Whether each object belongs to one that is there. */
    static Stream<String> owners(Manifests manifests) {
        var there = manifests.objects().stream().map(Manifests::named).collect(Collectors.toSet());
        return objects(manifests)
                .flatMap(object -> owner(object).stream()
                        .filter(owner -> !there.contains(owner))
                        .map(owner ->
                                "%s belongs to %s, which is not there".formatted(Manifests.named(object), owner)));
    }

    /** Helm deletes what a release no longer renders, and all of it when it is uninstalled, unless it is told to keep it. */
    static Stream<String> kept(Manifests manifests) {
        return manifests.objects().stream()
                .filter(object ->
                        Manifests.HOLD_DATA.contains(object.path("kind").asText()))
                .filter(object -> !object.at("/metadata/annotations/helm.sh~1resource-policy")
                        .asText()
                        .equals("keep"))
                .map(object -> Manifests.named(object) + " would be deleted with what it holds");
    }

    private static Optional<String> owner(JsonNode object) {
        var strimzi = object.at("/metadata/labels/strimzi.io~1cluster").asText();
        return switch (object.path("kind").asText()) {
            case "KafkaNodePool", "KafkaTopic", "KafkaUser" -> Optional.of("Kafka " + strimzi);
            case "KafkaConnector" -> Optional.of("KafkaConnect " + strimzi);
            case "Database", "ScheduledBackup" ->
                Optional.of("Cluster " + object.at("/spec/cluster/name").asText());
            case "KeycloakRealmImport" ->
                Optional.of("Keycloak " + object.at("/spec/keycloakCRName").asText());
            default -> Optional.empty();
        };
    }

    /** Where the pods' resources stand. */
    static Stream<JsonNode> resources(JsonNode object) {
        return switch (object.path("kind").asText()) {
            case "Cluster", "KafkaNodePool", "KafkaConnect", "Keycloak" -> Stream.of(object.at("/spec/resources"));
            case "Kafka" ->
                object.at("/spec/entityOperator").properties().stream()
                        .filter(operator -> !operator.getKey().equals("template"))
                        .map(operator -> operator.getValue().path("resources"));
            default -> Stream.of();
        };
    }

    /** What makes pods restricted where the operator leaves it to the object: the contexts of a pod, and of its containers. */
    record Contexts(JsonNode pod, List<JsonNode> containers) {}

    static Stream<Contexts> contexts(JsonNode object) {
        var template = object.at("/spec/template");
        return switch (object.path("kind").asText()) {
            case "KafkaNodePool" ->
                Stream.of(new Contexts(
                        template.at("/pod/securityContext"), List.of(template.at("/kafkaContainer/securityContext"))));
            case "KafkaConnect" ->
                Stream.of(new Contexts(
                        template.at("/pod/securityContext"),
                        List.of(template.at("/connectContainer/securityContext"))));
            case "Kafka" -> {
                var operators = object.at("/spec/entityOperator");
                var containers = operators.properties().stream()
                        .filter(operator -> !operator.getKey().equals("template"))
                        .map(operator -> operators.at("/template/" + operator.getKey() + "Container/securityContext"))
                        .toList();
                yield Stream.of(new Contexts(operators.at("/template/pod/securityContext"), containers));
            }
            case "Keycloak" -> {
                var pod = object.at("/spec/unsupported/podTemplate/spec");
                yield Stream.of(
                        new Contexts(pod.path("securityContext"), List.of(pod.at("/containers/0/securityContext"))));
            }
            default -> Stream.of();
        };
    }

    /** Several pods are on several machines, a majority of controllers exists, and a topic has a broker for each copy. */
    static Stream<String> replicas(Manifests manifests) {
        var breaches = new ArrayList<String>();
        objects(manifests).forEach(object -> {
            var count = object.at("/spec/replicas")
                    .asInt(object.at("/spec/instances").asInt());
            if (spread(object).anyMatch(spread -> spread.size() == 0) && count > 1) {
                breaches.add(Manifests.named(object) + " may have all its pods on one machine");
            }
        });
        var brokers = manifests
                .ofKind("KafkaNodePool")
                .mapToInt(pool -> pool.at("/spec/replicas").asInt())
                .sum();
        manifests
                .ofKind("KafkaNodePool")
                .filter(pool -> pool.at("/spec/roles")
                                .valueStream()
                                .anyMatch(role -> role.asText().equals("controller"))
                        && pool.at("/spec/replicas").asInt() % 2 == 0)
                .forEach(pool -> breaches.add(Manifests.named(pool) + " has an even number of controllers"));
        manifests
                .ofKind("KafkaTopic")
                .filter(topic -> topic.at("/spec/replicas").asInt() > brokers
                        || topic.at("/spec/config/min.insync.replicas").asInt()
                                > Math.max(1, topic.at("/spec/replicas").asInt() - 1))
                .forEach(topic ->
                        breaches.add(Manifests.named(topic) + " asks for more copies than a lost broker leaves"));
        return breaches.stream();
    }

    private static Stream<JsonNode> spread(JsonNode object) {
        return switch (object.path("kind").asText()) {
            case "Cluster" -> Stream.of(object.at("/spec/topologySpreadConstraints"));
            case "KafkaNodePool", "KafkaConnect" ->
                Stream.of(object.at("/spec/template/pod/topologySpreadConstraints"));
            case "Keycloak" -> Stream.of(object.at("/spec/scheduling/topologySpreadConstraints"));
            default -> Stream.of();
        };
    }

    /** All constraints of spread, each with the pods that it should select. */
    static Stream<String> spreads(Manifests manifests) {
        return objects(manifests)
                .filter(object -> spread(object)
                        .flatMap(JsonNode::valueStream)
                        .anyMatch(constraint -> pods(manifests).stream()
                                .filter(pod -> pod.containsValue(name(object))
                                        || pod.containsValue(object.at("/metadata/labels/strimzi.io~1cluster")
                                                .asText()))
                                .noneMatch(pod ->
                                        Names.selects(strings(constraint.at("/labelSelector/matchLabels")), pod))))
                .map(object -> Manifests.named(object) + " spreads pods that are not its own");
    }

    /** Each volume is mounted, and where the operator allows it. */
    static Stream<String> volumes(Manifests manifests) {
        return manifests
                .ofKind("KafkaConnect")
                .filter(connect -> {
                    var there = names(connect.at("/spec/template/pod/volumes"));
                    var mounts = connect.at("/spec/template/connectContainer/volumeMounts");
                    return !there.equals(names(mounts))
                            || mounts.valueStream()
                                    .anyMatch(mount ->
                                            !mount.path("mountPath").asText().startsWith("/mnt/"));
                })
                .map(connect -> Manifests.named(connect) + " mounts other volumes than it has, or outside /mnt");
    }

    static Stream<String> images(Manifests manifests) {
        return objects(manifests)
                .flatMap(object -> Stream.of("image", "imageName")
                        .flatMap(field -> object.findValuesAsText(field).stream())
                        .filter(image -> !Running.isPinned(image, manifests))
                        .map(image ->
                                "%s has the image %s, which may change".formatted(Manifests.named(object), image)));
    }

    static Map<String, String> variables(JsonNode list) {
        return list.valueStream()
                .filter(variable -> variable.has("value"))
                .collect(Collectors.toMap(
                        variable -> variable.path("name").asText(),
                        variable -> variable.path("value").asText()));
    }

    private static Set<String> names(JsonNode list) {
        return list.valueStream().map(item -> item.path("name").asText()).collect(Collectors.toSet());
    }

    static Map<String, String> strings(JsonNode labels) {
        return labels.properties().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, label -> label.getValue().asText()));
    }

    private static String name(JsonNode object) {
        return object.at("/metadata/name").asText();
    }
}

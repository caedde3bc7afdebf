package care.accord.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.fabric8.kubernetes.api.model.Quantity;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A field that Kubernetes or an operator refuses to change in an object that is there, or that takes data with it when it changes. */
record Kept(String kind, String pointer, Change allowed) {

    enum Change {
        NONE {
            @Override
            boolean allows(JsonNode before, JsonNode after) {
                return before.equals(after);
            }
        },
        GROWTH {
            @Override
            boolean allows(JsonNode before, JsonNode after) {
                return before.isMissingNode()
                        || !after.isMissingNode() && amount(after).compareTo(amount(before)) >= 0;
            }
        };

        abstract boolean allows(JsonNode before, JsonNode after);

        private static Quantity amount(JsonNode quantity) {
            return Quantity.parse(quantity.asText());
        }
    }

    /** Helm makes a hook with this policy anew, and with it every field. */
    private static final String DELETED_FIRST = "/metadata/annotations/helm.sh~1hook-delete-policy";

    static final List<Kept> FIELDS = Stream.of(
                    same("Deployment", "/spec/selector"),
                    same("DaemonSet", "/spec/selector"),
                    same("StatefulSet", "/spec/selector", "/spec/serviceName", "/spec/volumeClaimTemplates"),
                    same("Service", "/spec/clusterIP", "/spec/clusterIPs", "/spec/ipFamilies"),
                    same("Job", DELETED_FIRST, "/spec/selector", "/spec/completionMode", "/spec/template"),
                    same("PersistentVolumeClaim", "/spec/accessModes", "/spec/storageClassName", "/spec/volumeMode"),
                    grows("PersistentVolumeClaim", "/spec/resources/requests/storage"),
                    same("StorageClass", "/provisioner", "/parameters", "/reclaimPolicy", "/volumeBindingMode"),
                    same("RoleBinding", "/roleRef"),
                    same("ClusterRoleBinding", "/roleRef"),
                    same("PriorityClass", "/value"),
                    same("Cluster", "/spec/storage/storageClass", "/spec/postgresUID", "/spec/postgresGID"),
                    grows("Cluster", "/spec/storage/size"),
                    same("Database", "/spec/name", "/spec/cluster"),
                    same("KafkaNodePool", "/spec/roles", "/spec/storage/type"),
                    same("KafkaNodePool", "/spec/storage/volumes/0/id", "/spec/storage/volumes/0/class"),
                    grows("KafkaNodePool", "/spec/storage/volumes/0/size"),
                    same("KafkaTopic", "/spec/topicName", "/spec/replicas", "/metadata/labels/strimzi.io~1cluster"),
                    grows("KafkaTopic", "/spec/partitions"),
                    same("KafkaConnect", "/spec/groupId", "/spec/configStorageTopic"),
                    same("KafkaConnect", "/spec/offsetStorageTopic", "/spec/statusStorageTopic"),
                    same("KafkaConnector", "/spec/class", "/spec/config/topic.prefix", "/spec/config/slot.name"),
                    same("Keycloak", "/spec/db/database", "/spec/db/schema"),
                    same("KeycloakRealmImport", "/spec/keycloakCRName", "/spec/realm/realm"))
            .flatMap(List::stream)
            .toList();

    private static List<Kept> same(String kind, String... pointers) {
        return Arrays.stream(pointers)
                .map(pointer -> new Kept(kind, pointer, Change.NONE))
                .toList();
    }

    private static List<Kept> grows(String kind, String pointer) {
        return List.of(new Kept(kind, pointer, Change.GROWTH));
    }

    /** The fields that are kept, with their values, by object. */
    static Map<String, Map<String, JsonNode>> in(Manifests manifests) {
        var objects = new TreeMap<String, Map<String, JsonNode>>();
        for (var object : manifests.objects()) {
            var values = new TreeMap<String, JsonNode>();
            binding(object)
                    .filter(field -> !object.at(field.pointer).isMissingNode())
                    .forEach(field -> values.put(field.pointer, object.at(field.pointer)));
            if (binding(object).findAny().isPresent() || holdsData(Manifests.named(object))) {
                objects.put(Manifests.named(object), values);
            }
        }
        return objects;
    }

    /** One sentence for each field that was another before, and for each object that took data with it. */
    static Stream<String> breaches(Map<String, Map<String, JsonNode>> before, Manifests now) {
        return before.entrySet().stream()
                .flatMap(object -> now.objects().stream()
                        .filter(candidate -> Manifests.named(candidate).equals(object.getKey()))
                        .findFirst()
                        .map(after -> breaches(object.getValue(), after))
                        .orElseGet(() -> gone(object.getKey())));
    }

    private static Stream<String> breaches(Map<String, JsonNode> before, JsonNode after) {
        return FIELDS.stream()
                .filter(field -> field.kind.equals(after.path("kind").asText()))
                .filter(field ->
                        before.containsKey(field.pointer) || binding(after).anyMatch(field::equals))
                .filter(field -> !field.allowed.allows(
                        before.getOrDefault(field.pointer, MissingNode.getInstance()), after.at(field.pointer)))
                .map(field -> "%s does not let %s change".formatted(Manifests.named(after), field.pointer));
    }

    private static Stream<String> gone(String name) {
        return holdsData(name) ? Stream.of(name + " is gone, and with it what it holds") : Stream.of();
    }

    private static Stream<Kept> binding(JsonNode object) {
        var isMadeAnew = object.at(DELETED_FIRST).asText().equals("before-hook-creation");
        return FIELDS.stream()
                .filter(field -> field.kind.equals(object.path("kind").asText()))
                .filter(field -> !isMadeAnew || field.pointer.equals(DELETED_FIRST));
    }

    private static boolean holdsData(String name) {
        return Manifests.HOLD_DATA.contains(name.substring(0, name.indexOf(' ')));
    }
}

package care.accord.kubernetes;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.batch.v1.CronJob;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What was rendered: as it stands, and as typed objects. */
public record Manifests(List<ObjectNode> objects) {

    /** Kinds of which who takes one away takes away what it holds. */
    public static final Set<String> HOLD_DATA = Set.of(
            "StatefulSet",
            "PersistentVolumeClaim",
            "Cluster",
            "Database",
            "Kafka",
            "KafkaNodePool",
            "KafkaTopic",
            "KafkaUser",
            "KafkaConnector",
            "Keycloak");

    private static final YAMLMapper YAML = new YAMLMapper();
    private static final ObjectMapper JSON = new ObjectMapper();

    static Manifests of(String text) {
        try (var documents = YAML.readerFor(ObjectNode.class).<ObjectNode>readValues(text)) {
            return new Manifests(documents.readAll().stream()
                    .filter(document -> document != null && document.has("kind"))
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Stream<ObjectNode> ofKind(String kind) {
        return objects.stream().filter(object -> object.path("kind").asText().equals(kind));
    }

    /** All objects of Kubernetes' own that are of this type. */
    public <T extends HasMetadata> List<T> all(Class<T> type) {
        return ofKind(type.getSimpleName()).map(object -> typed(object, type)).toList();
    }

    public static <T> T typed(JsonNode object, Class<T> type) {
        try {
            return JSON.treeToValue(object, type);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The pods that this would start, by the kind and name of what starts them. */
    public Map<String, PodTemplateSpec> pods() {
        var pods = new TreeMap<String, PodTemplateSpec>();
        all(Deployment.class).forEach(it -> pods.put(named(it), it.getSpec().getTemplate()));
        all(Job.class).forEach(it -> pods.put(named(it), it.getSpec().getTemplate()));
        all(CronJob.class)
                .forEach(it -> pods.put(
                        named(it), it.getSpec().getJobTemplate().getSpec().getTemplate()));
        return pods;
    }

    public static String named(HasMetadata object) {
        return object.getKind() + " " + object.getMetadata().getName();
    }

    public static String named(JsonNode object) {
        return object.path("kind").asText() + " " + object.at("/metadata/name").asText();
    }

    /** The part of one object at a JSON pointer, to be changed. */
    public ObjectNode part(String kind, String name, String pointer) {
        return ofKind(kind)
                .filter(object -> object.at("/metadata/name").asText().equals(name))
                .map(object -> (ObjectNode) object.at(pointer))
                .findFirst()
                .orElseThrow();
    }
}

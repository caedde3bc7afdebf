package care.accord.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.batch.v1.CronJob;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.api.model.gatewayapi.v1.HTTPRoute;
import io.fabric8.kubernetes.api.model.networking.v1.Ingress;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import io.fabric8.openshift.api.model.monitoring.v1.PodMonitor;
import io.fabric8.openshift.api.model.monitoring.v1.PrometheusRule;
import io.strimzi.api.kafka.model.connect.KafkaConnect;
import io.strimzi.api.kafka.model.connector.KafkaConnector;
import io.strimzi.api.kafka.model.kafka.Kafka;
import io.strimzi.api.kafka.model.nodepool.KafkaNodePool;
import io.strimzi.api.kafka.model.topic.KafkaTopic;
import io.strimzi.api.kafka.model.user.KafkaUser;
import java.lang.reflect.InvocationTargetException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Fields that the types of fabric8 and Strimzi have no place for: both keep them aside instead of refusing them. */
final class UnknownFields {

    private static final Map<String, Class<?>> TYPES = Stream.of(
                    ConfigMap.class,
                    Service.class,
                    ServiceAccount.class,
                    Deployment.class,
                    HorizontalPodAutoscaler.class,
                    CronJob.class,
                    Job.class,
                    HTTPRoute.class,
                    Ingress.class,
                    NetworkPolicy.class,
                    PodDisruptionBudget.class,
                    KafkaConnect.class,
                    KafkaConnector.class,
                    Kafka.class,
                    KafkaNodePool.class,
                    KafkaTopic.class,
                    KafkaUser.class,
                    PodMonitor.class,
                    PrometheusRule.class)
            .collect(Collectors.toMap(Class::getSimpleName, Function.identity()));

    private UnknownFields() {}

    static Stream<String> of(JsonNode object) {
        var type = TYPES.get(object.path("kind").asText());
        return type == null
                ? Stream.of()
                : in(Manifests.typed(object, type))
                        .map(field -> Manifests.named(object) + ": " + field)
                        .distinct();
    }

    private static Stream<String> in(@Nullable Object value) {
        return switch (value) {
            case null -> Stream.of();
            case Map<?, ?> map -> map.values().stream().flatMap(UnknownFields::in);
            case Collection<?> all -> all.stream().flatMap(UnknownFields::in);
            case Object part
            when part.getClass().getPackageName().startsWith("io.fabric8")
                    || part.getClass().getPackageName().startsWith("io.strimzi") -> inside(part);
            default -> Stream.of();
        };
    }

    private static Stream<String> inside(Object part) {
        if (part.getClass().isEnum()) {
            return Stream.of();
        }
        return Arrays.stream(part.getClass().getMethods())
                .filter(method -> method.getName().startsWith("get")
                        && method.getParameterCount() == 0
                        && !List.of("getClass", "getDeclaringClass").contains(method.getName()))
                .flatMap(method -> {
                    try {
                        var value = method.invoke(part);
                        if (method.getName().equals("getAdditionalProperties")) {
                            return value instanceof Map<?, ?> map
                                    ? map.keySet().stream().map(Object::toString)
                                    : Stream.of();
                        }
                        return in(value);
                    } catch (IllegalAccessException | InvocationTargetException e) {
                        throw new IllegalStateException(part.getClass() + "." + method.getName(), e);
                    }
                });
    }
}

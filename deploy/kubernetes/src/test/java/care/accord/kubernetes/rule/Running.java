package care.accord.kubernetes.rule;

import care.accord.kubernetes.Manifests;
import com.fasterxml.jackson.databind.JsonNode;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.ResourceRequirements;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.batch.v1.CronJob;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How pods are started, kept and ended. */
final class Running {

    private static final Pattern VERSION = Pattern.compile("\\d+\\.\\d+(\\.\\d+)?");
    private static final Pattern DIGEST = Pattern.compile("[^@]+@sha256:[0-9a-f]{64}");
    private static final Pattern OURS = Pattern.compile(".*/accord-[a-z0-9-]+:[^:/]+");
    private static final Set<String> ENDING = Set.of("ACCORD_SHUTDOWN_DELAY", "QUARKUS_SHUTDOWN_TIMEOUT");
    private static final int[][] CRON_RANGES = {{0, 59}, {0, 23}, {1, 31}, {1, 12}, {0, 7}};

    private Running() {}

    static Stream<String> resources(Manifests manifests) {
        return Stream.concat(
                eachContainer(
                        manifests,
                        container -> isWithinLimits(container.getResources()),
                        "asks for more than its limit, or has none"),
                eachOfOperators(
                        manifests,
                        object -> Platform.resources(object)
                                .allMatch(it -> isWithinLimits(Manifests.typed(it, ResourceRequirements.class))),
                        "asks for more than its limit, or has none"));
    }

    private static boolean isWithinLimits(@Nullable ResourceRequirements resources) {
        if (resources == null) {
            return false;
        }
        Map<String, Quantity> requests = resources.getRequests();
        Map<String, Quantity> limits = resources.getLimits();
        return Stream.of("cpu", "memory")
                .allMatch(kind -> requests.containsKey(kind)
                        && limits.containsKey(kind)
                        && requests.get(kind)
                                        .getNumericalAmount()
                                        .compareTo(limits.get(kind).getNumericalAmount())
                                <= 0);
    }

    static Stream<String> probes(Manifests manifests) {
        return eachContainer(
                manifests,
                container -> Names.probes(container)
                        .allMatch(probe ->
                                Stream.of(probe.getHttpGet(), probe.getExec(), probe.getTcpSocket(), probe.getGrpc())
                                                .filter(Objects::nonNull)
                                                .count()
                                        == 1),
                "has a probe with none or several handlers");
    }

    static Stream<String> replicas(Manifests manifests) {
        var breaches = new ArrayList<String>();
        for (var deployment : manifests.all(Deployment.class)) {
            var name = deployment.getMetadata().getName();
            var spec = deployment.getSpec();
            var scaler = manifests.all(HorizontalPodAutoscaler.class).stream()
                    .filter(it -> it.getMetadata().getName().equals(name))
                    .findFirst();
            if (scaler.isPresent() == (spec.getReplicas() != null)) {
                breaches.add(name + " has its number of pods from nobody, or from two");
            }
            if (scaler.isPresent()
                    && scaler.get().getSpec().getMinReplicas()
                            > scaler.get().getSpec().getMaxReplicas()) {
                breaches.add(name + " has more pods at least than at most");
            }
            var rolling = spec.getStrategy().getRollingUpdate();
            if (rolling.getMaxUnavailable().getIntVal() != 0
                    || rolling.getMaxSurge().getIntVal() < 1) {
                breaches.add(name + " takes a pod away before the new one is ready");
            }
            if (manifests.all(PodDisruptionBudget.class).stream()
                    .filter(budget -> budget.getMetadata().getName().equals(name))
                    .noneMatch(budget -> budget.getSpec().getMinAvailable() == null
                            && budget.getSpec().getMaxUnavailable().getIntVal() >= 1)) {
                breaches.add(name + " has no budget for disruption, or one that keeps its machine for ever");
            }
        }
        return Stream.concat(breaches.stream(), Platform.replicas(manifests));
    }

    static Stream<String> schedules(Manifests manifests) {
        return Stream.concat(
                manifests.all(CronJob.class).stream()
                        .filter(job -> !isCron(job.getSpec().getSchedule())
                                || !ZoneId.getAvailableZoneIds()
                                        .contains(job.getSpec().getTimeZone()))
                        .map(job -> Manifests.named(job) + " has a schedule or zone that nobody understands"),
                eachOfOperators(
                        manifests,
                        object -> !object.path("kind").asText().equals("ScheduledBackup")
                                || isCronWithSeconds(object.at("/spec/schedule").asText()),
                        "has a schedule that is not one with seconds"));
    }

    private static boolean isCronWithSeconds(String schedule) {
        var fields = schedule.split(" ", 2);
        return fields.length == 2 && fields[0].matches("[0-5]?[0-9]") && isCron(fields[1]);
    }

    private static boolean isCron(String schedule) {
        var fields = List.of(schedule.split(" "));
        if (fields.size() != CRON_RANGES.length) {
            return false;
        }
        for (int i = 0; i < CRON_RANGES.length; i++) {
            var range = CRON_RANGES[i];
            if (!fields.get(i).matches("(\\*|[0-9]+(-[0-9]+)?)(/[1-9][0-9]*)?(,[0-9]+(-[0-9]+)?)*")
                    || !Pattern.compile("(?<![/0-9])[0-9]+")
                            .matcher(fields.get(i))
                            .results()
                            .mapToInt(number -> Integer.parseInt(number.group()))
                            .allMatch(number -> number >= range[0] && number <= range[1])) {
                return false;
            }
        }
        return true;
    }

    /** The sleep before the signal and the drain after it must end before the kill. */
    static Stream<String> grace(Manifests manifests) {
        return manifests.all(Deployment.class).stream()
                .filter(deployment -> {
                    var pod = deployment.getSpec().getTemplate().getSpec();
                    var container = pod.getContainers().getFirst();
                    return container.getLifecycle().getPreStop().getSleep().getSeconds() + drain(container)
                            >= pod.getTerminationGracePeriodSeconds();
                })
                .map(deployment -> Manifests.named(deployment) + " is killed before it has drained");
    }

    private static long drain(Container container) {
        return container.getEnv().stream()
                .filter(variable -> ENDING.contains(variable.getName()))
                .mapToLong(variable -> Long.parseLong(variable.getValue().replace("s", "")))
                .sum();
    }

    /** Kubernetes' restricted profile, and a root file system that nobody writes where the program is not an operator's. */
    static Stream<String> restricted(Manifests manifests) {
        return Stream.concat(
                restrictedOfOurs(manifests),
                eachOfOperators(
                        manifests,
                        object -> Platform.contexts(object).allMatch(Running::isRestricted),
                        "is not under the restricted profile"));
    }

    private static boolean isRestricted(Platform.Contexts contexts) {
        return contexts.pod().path("runAsNonRoot").asBoolean()
                && contexts.pod().at("/seccompProfile/type").asText().equals("RuntimeDefault")
                && contexts.containers().stream()
                        .allMatch(container -> container
                                        .path("allowPrivilegeEscalation")
                                        .asText()
                                        .equals("false")
                                && container.at("/capabilities/drop/0").asText().equals("ALL"));
    }

    private static Stream<String> restrictedOfOurs(Manifests manifests) {
        return Stream.concat(
                manifests.pods().entrySet().stream()
                        .filter(pod -> !isRestricted(pod.getValue()))
                        .map(pod -> pod.getKey() + " is not under the restricted profile"),
                eachContainer(manifests, Running::isRestricted, "is not under the restricted profile"));
    }

    private static boolean isRestricted(PodTemplateSpec pod) {
        var spec = pod.getSpec();
        var security = spec.getSecurityContext();
        return security.getRunAsNonRoot()
                && !Objects.equals(security.getRunAsUser(), 0L)
                && security.getSeccompProfile().getType().equals("RuntimeDefault")
                && spec.getHostNetwork() == null
                && spec.getHostPID() == null
                && spec.getHostIPC() == null
                && Boolean.FALSE.equals(spec.getAutomountServiceAccountToken())
                && spec.getVolumes().stream()
                        .allMatch(volume -> volume.getEmptyDir() != null
                                || volume.getSecret() != null
                                || volume.getConfigMap() != null);
    }

    private static boolean isRestricted(Container container) {
        var security = container.getSecurityContext();
        return Boolean.FALSE.equals(security.getAllowPrivilegeEscalation())
                && Boolean.TRUE.equals(security.getReadOnlyRootFilesystem())
                && security.getPrivileged() == null
                && security.getCapabilities().getDrop().contains("ALL")
                && security.getCapabilities().getAdd().isEmpty();
    }

    /** Ours by the chart's version or a digest, others' by a digest or a version with at least two numbers. */
    static Stream<String> images(Manifests manifests) {
        return Stream.concat(
                eachContainer(
                        manifests,
                        container -> isPinned(container.getImage(), manifests),
                        "has an image that may change under it"),
                Platform.images(manifests));
    }

    static boolean isPinned(String image, Manifests manifests) {
        var tag = image.substring(image.lastIndexOf(':') + 1);
        return DIGEST.matcher(image).matches()
                || (OURS.matcher(image).matches()
                        ? tag.equals(version(manifests))
                        : VERSION.matcher(tag).matches());
    }

    private static String version(Manifests manifests) {
        return manifests
                .objects()
                .getFirst()
                .at("/metadata/labels/app.kubernetes.io~1version")
                .asText();
    }

    static Stream<String> privilegedPorts(Manifests manifests) {
        return Stream.concat(
                eachContainer(
                        manifests,
                        container -> container.getPorts().stream().allMatch(port -> port.getContainerPort() >= 1024),
                        "listens on a privileged port"),
                eachOfOperators(
                        manifests,
                        object -> object.at("/spec/kafka/listeners")
                                .valueStream()
                                .allMatch(it -> it.path("port").asInt() >= 1024),
                        "listens on a privileged port"));
    }

    private static Stream<String> eachOfOperators(Manifests manifests, Predicate<JsonNode> holds, String otherwise) {
        return Platform.objects(manifests)
                .filter(object -> !holds.test(object))
                .map(object -> Manifests.named(object) + " " + otherwise);
    }

    private static Stream<String> eachContainer(Manifests manifests, Predicate<Container> holds, String otherwise) {
        return manifests.pods().entrySet().stream()
                .filter(pod ->
                        !pod.getValue().getSpec().getContainers().stream().allMatch(holds))
                .map(pod -> pod.getKey() + " " + otherwise);
    }
}

package care.accord.kubernetes.rule;

import care.accord.kubernetes.Manifests;
import com.fasterxml.jackson.databind.JsonNode;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.ContainerPort;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.Probe;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.Volume;
import io.fabric8.kubernetes.api.model.VolumeMount;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.networking.v1.Ingress;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Whether what one object calls another by is its name. */
final class Names {

    private Names() {}

    static Stream<String> selectors(Manifests manifests) {
        var breaches = new ArrayList<String>();
        var served = manifests.all(Deployment.class).stream()
                .map(deployment -> labels(deployment.getSpec().getTemplate()))
                .toList();
        for (var deployment : manifests.all(Deployment.class)) {
            var labels = labels(deployment.getSpec().getTemplate());
            require(selects(deployment.getSpec().getSelector().getMatchLabels(), labels), breaches, deployment);
            for (var spread : deployment.getSpec().getTemplate().getSpec().getTopologySpreadConstraints()) {
                require(selects(spread.getLabelSelector().getMatchLabels(), labels), breaches, deployment);
            }
        }
        for (var service : manifests.all(Service.class)) {
            require(selectsOne(service.getSpec().getSelector(), served), breaches, service);
        }
        for (var budget : manifests.all(PodDisruptionBudget.class)) {
            require(selectsOne(budget.getSpec().getSelector().getMatchLabels(), served), breaches, budget);
        }
        manifests.ofKind("PodMonitor").forEach(monitor -> {
            if (monitored(monitor, manifests).isEmpty()) {
                breaches.add(Manifests.named(monitor) + " selects no pod");
            }
        });
        return Stream.of(breaches.stream(), peers(manifests), Platform.spreads(manifests), Platform.owners(manifests))
                .flatMap(Function.identity());
    }

    /** Whom policies name by labels in this namespace is there: a pod of the chart or of an operator. */
    private static Stream<String> peers(Manifests manifests) {
        var pods = Stream.concat(
                        manifests.pods().values().stream().map(Names::labels), Platform.pods(manifests).stream())
                .toList();
        return Stream.concat(
                        manifests
                                .ofKind("NetworkPolicy")
                                .flatMap(policy -> Stream.of("/spec/egress", "/spec/ingress")
                                        .flatMap(direction ->
                                                policy.at(direction).valueStream())
                                        .flatMap(rule -> Stream.of("to", "from")
                                                .flatMap(end -> rule.path(end).valueStream()))),
                        manifests
                                .ofKind("Kafka")
                                .flatMap(kafka ->
                                        kafka.at("/spec/kafka/listeners").valueStream())
                                .flatMap(listener ->
                                        listener.path("networkPolicyPeers").valueStream()))
                .filter(peer -> peer.has("podSelector") && !peer.has("namespaceSelector"))
                .map(peer -> Platform.strings(peer.at("/podSelector/matchLabels")))
                .filter(selector -> pods.stream().noneMatch(labels -> selects(selector, labels)))
                .map(selector -> "A policy names pods labelled %s, and there are none".formatted(selector));
    }

    private static void require(
            boolean holds, List<String> breaches, io.fabric8.kubernetes.api.model.HasMetadata object) {
        if (!holds) {
            breaches.add(Manifests.named(object) + " does not select its own pods");
        }
    }

    static Stream<String> ports(Manifests manifests) {
        var breaches = new ArrayList<String>();
        for (var service : manifests.all(Service.class)) {
            for (var port : service.getSpec().getPorts()) {
                var pods = manifests.pods().values().stream()
                        .filter(pod -> selects(service.getSpec().getSelector(), labels(pod)))
                        .toList();
                if (pods.stream()
                        .noneMatch(pod -> hasPort(pod, port.getTargetPort().getStrVal()))) {
                    breaches.add(Manifests.named(service) + " leads to a port that no pod has");
                }
            }
        }
        for (var ingress : manifests.all(Ingress.class)) {
            for (var path : ingress.getSpec().getRules().getFirst().getHttp().getPaths()) {
                var backend = path.getBackend().getService();
                if (!isServed(manifests, backend.getName(), backend.getPort().getName())) {
                    breaches.add(Manifests.named(ingress) + " leads to no service");
                }
            }
        }
        for (var scaler : manifests.all(HorizontalPodAutoscaler.class)) {
            if (manifests.all(Deployment.class).stream()
                    .noneMatch(deployment -> deployment
                            .getMetadata()
                            .getName()
                            .equals(scaler.getSpec().getScaleTargetRef().getName()))) {
                breaches.add(Manifests.named(scaler) + " scales nothing");
            }
        }
        manifests
                .pods()
                .forEach((name, pod) -> pod.getSpec().getContainers().stream()
                        .flatMap(Names::probes)
                        .filter(probe -> probe.getHttpGet() != null
                                && !hasPort(pod, probe.getHttpGet().getPort().getStrVal()))
                        .forEach(probe -> breaches.add(name + " probes a port that it has not")));
        manifests.ofKind("PodMonitor").forEach(monitor -> {
            var port = monitor.at("/spec/podMetricsEndpoints/0/port").asText();
            if (!monitored(monitor, manifests).stream().allMatch(pod -> hasPort(pod, port))) {
                breaches.add(Manifests.named(monitor) + " asks a port that not all its pods have");
            }
        });
        return breaches.stream();
    }

    static Stream<Probe> probes(Container container) {
        return Stream.of(container.getStartupProbe(), container.getReadinessProbe(), container.getLivenessProbe())
                .filter(Objects::nonNull);
    }

    static Stream<String> volumes(Manifests manifests) {
        var breaches = new ArrayList<String>();
        manifests.pods().forEach((name, pod) -> {
            var there = pod.getSpec().getVolumes().stream().map(Volume::getName).collect(Collectors.toSet());
            var mounts = pod.getSpec().getContainers().stream()
                    .flatMap(container -> container.getVolumeMounts().stream())
                    .toList();
            var mounted = mounts.stream().map(VolumeMount::getName).collect(Collectors.toSet());
            if (!there.equals(mounted)) {
                breaches.add("%s has the volumes %s and mounts %s".formatted(name, there, mounted));
            }
            Set<String> paths = new HashSet<>();
            if (!mounts.stream().allMatch(mount -> paths.add(mount.getMountPath()))) {
                breaches.add(name + " mounts two volumes at one place");
            }
        });
        return Stream.concat(breaches.stream(), Platform.volumes(manifests));
    }

    static Stream<String> accounts(Manifests manifests) {
        var accounts = manifests.all(ServiceAccount.class).stream()
                .filter(account -> !account.getAutomountServiceAccountToken())
                .map(account -> account.getMetadata().getName())
                .collect(Collectors.toSet());
        return manifests.pods().entrySet().stream()
                .filter(pod -> !accounts.contains(pod.getValue().getSpec().getServiceAccountName()))
                .map(pod -> pod.getKey() + " runs under an account that is not there, or has a token");
    }

    private static boolean isServed(Manifests manifests, String name, String port) {
        return manifests.all(Service.class).stream()
                .filter(service -> service.getMetadata().getName().equals(name))
                .flatMap(service -> service.getSpec().getPorts().stream())
                .anyMatch(there -> there.getName().equals(port));
    }

    private static List<PodTemplateSpec> monitored(JsonNode monitor, Manifests manifests) {
        return manifests.pods().values().stream()
                .filter(pod -> monitor.at("/spec/selector/matchLabels").properties().stream()
                        .allMatch(label ->
                                label.getValue().asText().equals(labels(pod).get(label.getKey()))))
                .toList();
    }

    private static boolean hasPort(PodTemplateSpec pod, String name) {
        return pod.getSpec().getContainers().stream()
                .flatMap(container -> container.getPorts().stream())
                .map(ContainerPort::getName)
                .anyMatch(name::equals);
    }

    static Map<String, String> labels(PodTemplateSpec pod) {
        return pod.getMetadata().getLabels();
    }

    static boolean selects(Map<String, String> selector, Map<String, String> labels) {
        return !selector.isEmpty() && labels.entrySet().containsAll(selector.entrySet());
    }

    private static boolean selectsOne(Map<String, String> selector, List<Map<String, String>> pods) {
        return pods.stream().filter(labels -> selects(selector, labels)).count() == 1;
    }
}

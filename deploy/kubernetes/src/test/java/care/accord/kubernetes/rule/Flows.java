package care.accord.kubernetes.rule;

import care.accord.kubernetes.Manifests;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Whether the policies allow the arrows of the picture in README.md, and nothing else. */
final class Flows {

    private static final String COMPONENT = "app.kubernetes.io/component";

    /** Between our own pods: who asks, who answers, and where. Both ends must say so. */
    private static final Set<String> INSIDE =
            Set.of("gateway > service:8080", "connect > connect:8083", "connectors > connect:8083");

    /** How many others each may ask: the services PostgreSQL, Kafka and Keycloak; a collector of traces comes to it. */
    private static final Map<String, Integer> OUTSIDE = Map.of(
            "gateway",
            1,
            "service",
            3,
            "connect",
            2,
            "migrate",
            1,
            "topics",
            1,
            "realm",
            1,
            "connectors",
            0,
            "trail-check",
            2,
            "backup-check",
            1);

    private Flows() {}

    static Stream<String> breaches(Manifests manifests) {
        var running = components(manifests);
        var expected = new TreeSet<>(INSIDE);
        expected.removeIf(flow -> !running.contains(flow.split(" ")[0]));
        var out = inside(manifests, "egress", "to");
        var in = inside(manifests, "ingress", "from");
        var breaches = Stream.<String>builder();
        if (!out.equals(expected)) {
            breaches.add("What may be asked is %s, and in the picture %s".formatted(out, expected));
        }
        if (!in.equals(expected)) {
            breaches.add("What is answered is %s, and in the picture %s".formatted(in, expected));
        }
        running.forEach(component -> {
            var asked = outside(manifests, component);
            var traces = manifests.pods().values().stream()
                    .filter(pod -> component.equals(Names.labels(pod).get(COMPONENT)))
                    .flatMap(pod -> pod.getSpec().getContainers().getFirst().getEnv().stream())
                    .anyMatch(variable -> variable.getName().equals("ACCORD_OTLP_URL"));
            if (asked != OUTSIDE.getOrDefault(component, 0) + (traces ? 1 : 0)) {
                breaches.add("%s may ask %d outside, and in the picture %d"
                        .formatted(component, asked, OUTSIDE.getOrDefault(component, 0)));
            }
        });
        return breaches.build();
    }

    /** A pod that no denial selects may ask and be asked by all. */
    static Stream<String> denied(Manifests manifests) {
        var denial = manifests
                .ofKind("NetworkPolicy")
                .filter(policy -> policy.at("/metadata/name").asText().endsWith("-deny"))
                .findFirst();
        return manifests.pods().entrySet().stream()
                .filter(pod -> denial.isEmpty()
                        || !denial.get().at("/spec/podSelector/matchLabels").properties().stream()
                                .allMatch(label -> label.getValue()
                                        .asText()
                                        .equals(Names.labels(pod.getValue()).get(label.getKey()))))
                .map(pod -> pod.getKey() + " is not under the denial");
    }

    private static Set<String> components(Manifests manifests) {
        var components = new TreeSet<String>();
        manifests
                .pods()
                .values()
                .forEach(pod -> components.add(Names.labels(pod).get(COMPONENT)));
        return components;
    }

    private static Set<String> inside(Manifests manifests, String direction, String end) {
        var flows = new TreeSet<String>();
        manifests
                .ofKind("NetworkPolicy")
                .forEach(policy -> policy.at("/spec/" + direction)
                        .valueStream()
                        .forEach(rule -> rule.path(end)
                                .valueStream()
                                .map(peer -> peer.at("/podSelector/matchLabels")
                                        .path(COMPONENT)
                                        .asText())
                                .filter(peer -> !peer.isEmpty())
                                .forEach(peer -> flows.add(flow(direction, own(policy), peer) + ":"
                                        + rule.at("/ports/0/port").asInt()))));
        return flows;
    }

    private static String flow(String direction, String own, String peer) {
        return direction.equals("egress") ? own + " > " + peer : peer + " > " + own;
    }

    private static long outside(Manifests manifests, String component) {
        return manifests
                .ofKind("NetworkPolicy")
                .filter(policy -> own(policy).equals(component))
                .flatMap(policy -> policy.at("/spec/egress").valueStream())
                .filter(rule -> rule.path("to").size() > 0
                        && rule.path("to")
                                .valueStream()
                                .allMatch(peer -> peer.at("/podSelector/matchLabels")
                                        .path(COMPONENT)
                                        .isMissingNode()))
                .count();
    }

    private static String own(JsonNode policy) {
        return policy.at("/spec/podSelector/matchLabels").path(COMPONENT).asText();
    }
}

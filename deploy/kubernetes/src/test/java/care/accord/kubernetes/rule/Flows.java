package care.accord.kubernetes.rule;

import care.accord.kubernetes.Manifests;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Whether the policies allow the arrows of the picture in README.md, and nothing else. */
final class Flows {

    private static final String COMPONENT = "app.kubernetes.io/component";

    /** Between our own pods: who asks, who answers, and where. Both ends must say so. */
    private static final Set<String> INSIDE =
            Set.of("gateway > service:8080", "connect > connect:8083", "connectors > connect:8083");

    /** Whom each may ask besides; all may look up names, and a collector of traces comes to it. */
    private static final Map<String, Set<String>> OUTSIDE = Map.of(
            "gateway", Set.of("Keycloak"),
            "service", Set.of("PostgreSQL", "Kafka", "Keycloak"),
            "connect", Set.of("PostgreSQL", "Kafka"),
            "migrate", Set.of("PostgreSQL"),
            "topics", Set.of("Kafka"),
            "realm", Set.of("Keycloak"),
            "trail-check", Set.of("PostgreSQL", "Kafka"),
            "backup-check", Set.of("PostgreSQL"));

    /** Others, by their ports and by where they are in the three values files: an address, a namespace or an operator's label. */
    private record Other(String name, Set<Integer> ports, Set<String> places) {}

    private static final List<Other> ASKED = List.of(
            new Other("names", Set.of(53), Set.of("kube-system")),
            new Other("PostgreSQL", Set.of(5432), Set.of("10.20.1.10/32", "cnpg.io/cluster", "platform")),
            new Other("Kafka", Set.of(9092, 9093), Set.of("10.20.2.0/28", "strimzi.io/cluster", "platform")),
            new Other(
                    "Keycloak",
                    Set.of(443, 8443, 8080),
                    Set.of("10.20.3.10/32", "gateways", "platform", "ingress-nginx")),
            new Other("traces", Set.of(4318), Set.of("tracing")));
    private static final List<Other> ASKERS = List.of(
            new Other("the way in", Set.of(8080), Set.of("ingress-nginx", "gateways")),
            new Other("Prometheus", Set.of(8080, 8081), Set.of("monitoring")));

    private Flows() {}

    static Stream<String> breaches(Manifests manifests) {
        var running = components(manifests);
        var expected = new TreeSet<>(INSIDE);
        expected.removeIf(flow -> !running.containsKey(flow.split(" ")[0]));
        var out = inside(manifests, "egress", "to");
        var in = inside(manifests, "ingress", "from");
        var breaches = Stream.<String>builder();
        if (!out.equals(expected)) {
            breaches.add("What may be asked is %s, and in the picture %s".formatted(out, expected));
        }
        if (!in.equals(expected)) {
            breaches.add("What is answered is %s, and in the picture %s".formatted(in, expected));
        }
        var isShown = Stream.of("Ingress", "HTTPRoute")
                .flatMap(manifests::ofKind)
                .findAny()
                .isPresent();
        var isWatched = manifests.ofKind("PodMonitor").findAny().isPresent();
        running.forEach((component, labels) -> {
            var asked = new TreeSet<>(OUTSIDE.getOrDefault(component, Set.of()));
            asked.add("names");
            if (traces(manifests, component)) {
                asked.add("traces");
            }
            var askers = new TreeSet<String>();
            if (isShown && component.equals("gateway")) {
                askers.add("the way in");
            }
            if (isWatched && Set.of("gateway", "service").contains(component)) {
                askers.add("Prometheus");
            }
            var mayAsk = outside(manifests, labels, "egress", "to", ASKED);
            var mayBeAsked = outside(manifests, labels, "ingress", "from", ASKERS);
            if (!mayAsk.equals(asked)) {
                breaches.add("%s may ask %s outside, and in the picture %s".formatted(component, mayAsk, asked));
            }
            if (!mayBeAsked.equals(askers)) {
                breaches.add("%s answers %s outside, and in the picture %s".formatted(component, mayBeAsked, askers));
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

    /** The policies that select pods with these labels. */
    static Stream<ObjectNode> policiesOf(JsonNode labels, Manifests manifests) {
        return policiesOf(Platform.strings(labels), manifests);
    }

    private static Stream<ObjectNode> policiesOf(Map<String, String> labels, Manifests manifests) {
        return manifests
                .ofKind("NetworkPolicy")
                .filter(policy -> Names.selects(Platform.strings(policy.at("/spec/podSelector/matchLabels")), labels));
    }

    private static Map<String, Map<String, String>> components(Manifests manifests) {
        var components = new TreeMap<String, Map<String, String>>();
        manifests
                .pods()
                .values()
                .forEach(pod -> components.put(Names.labels(pod).get(COMPONENT), Names.labels(pod)));
        return components;
    }

    private static boolean traces(Manifests manifests, String component) {
        return manifests.pods().values().stream()
                .filter(pod -> component.equals(Names.labels(pod).get(COMPONENT)))
                .flatMap(pod -> pod.getSpec().getContainers().getFirst().getEnv().stream())
                .anyMatch(variable -> variable.getName().equals("ACCORD_OTLP_URL"));
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

    private static Set<String> outside(
            Manifests manifests, Map<String, String> labels, String direction, String end, List<Other> others) {
        return policiesOf(labels, manifests)
                .flatMap(policy -> policy.at("/spec/" + direction).valueStream())
                .filter(rule -> rule.path(end)
                        .valueStream()
                        .allMatch(peer -> peer.at("/podSelector/matchLabels")
                                .path(COMPONENT)
                                .isMissingNode()))
                .map(rule -> name(rule, end, others))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String name(JsonNode rule, String end, List<Other> others) {
        var places = rule.path(end).valueStream().map(Flows::place).collect(Collectors.toCollection(TreeSet::new));
        var ports = rule.path("ports")
                .valueStream()
                .map(port -> port.path("port").asInt())
                .collect(Collectors.toCollection(TreeSet::new));
        return others.stream()
                .filter(other -> !places.isEmpty() && !ports.isEmpty())
                .filter(other -> other.places.containsAll(places) && other.ports.containsAll(ports))
                .map(Other::name)
                .findFirst()
                .orElseGet(() -> "somebody in %s at %s".formatted(places, ports));
    }

    private static String place(JsonNode peer) {
        var namespace = peer.at("/namespaceSelector/matchLabels").path("kubernetes.io/metadata.name");
        var label = peer.at("/podSelector/matchLabels").properties().stream()
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("everywhere");
        return peer.at("/ipBlock/cidr").asText(namespace.asText(label));
    }

    private static String own(JsonNode policy) {
        return policy.at("/spec/podSelector/matchLabels").path(COMPONENT).asText();
    }
}

package care.accord.kubernetes.rule;

import care.accord.kubernetes.Manifests;
import com.fasterxml.jackson.databind.JsonNode;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServicePort;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Whether the hosts and ports that objects name are those of Services, the chart's own or an operator's. */
final class Addresses {

    private static final String OURS = "accord-";
    private static final Pattern HOST_AND_PORT = Pattern.compile("(?<![a-z0-9.-])(accord-[a-z0-9-]+):(\\d+)");

    private record Address(String asker, String host, int port) {}

    private Addresses() {}

    static Stream<String> breaches(Manifests manifests) {
        var services = new HashMap<>(Platform.services(manifests));
        manifests
                .all(Service.class)
                .forEach(service -> services.put(
                        service.getMetadata().getName(),
                        service.getSpec().getPorts().stream()
                                .map(ServicePort::getPort)
                                .collect(Collectors.toSet())));
        return asked(manifests)
                .filter(address -> address.host.startsWith(OURS))
                .filter(address ->
                        !services.getOrDefault(address.host, Set.of()).contains(address.port))
                .map(address ->
                        "%s asks %s:%d, where no Service answers".formatted(address.asker, address.host, address.port));
    }

    private static Stream<Address> asked(Manifests manifests) {
        var byPods = manifests.pods().entrySet().stream()
                .flatMap(pod -> pod.getValue().getSpec().getContainers().stream()
                        .flatMap(container -> Stream.concat(
                                container.getEnv().stream()
                                        .map(EnvVar::getValue)
                                        .filter(Objects::nonNull)
                                        .flatMap(value -> in(pod.getKey(), value)),
                                pairs(pod.getKey(), variables(container)))));
        var byFiles = manifests
                .ofKind("ConfigMap")
                .flatMap(
                        map -> map.path("data").valueStream().flatMap(file -> in(Manifests.named(map), file.asText())));
        var byOperators = Platform.objects(manifests)
                .flatMap(object -> Stream.of(
                                in(
                                        Manifests.named(object),
                                        object.at("/spec/bootstrapServers").asText()),
                                pair(object, object.at("/spec/db"), "host"),
                                pairs(
                                        Manifests.named(object),
                                        Platform.variables(object.at("/spec/template/connectContainer/env"))))
                        .flatMap(Function.identity()));
        var byRoutes = manifests
                .ofKind("HTTPRoute")
                .flatMap(route -> route.at("/spec/rules")
                        .valueStream()
                        .flatMap(rule -> rule.path("backendRefs").valueStream())
                        .flatMap(backend -> pair(route, backend, "name")));
        return Stream.of(byPods, byFiles, byOperators, byRoutes).flatMap(Function.identity());
    }

    private static Stream<Address> in(String asker, String text) {
        return HOST_AND_PORT
                .matcher(text)
                .results()
                .map(found -> new Address(asker, found.group(1), Integer.parseInt(found.group(2))));
    }

    private static Stream<Address> pair(JsonNode asker, JsonNode part, String host) {
        return part.has(host)
                ? Stream.of(new Address(
                        Manifests.named(asker),
                        part.path(host).asText(),
                        part.path("port").asInt()))
                : Stream.of();
    }

    /** PGHOST and PGPORT, and their like. */
    private static Stream<Address> pairs(String asker, Map<String, String> variables) {
        return variables.entrySet().stream()
                .filter(variable -> variable.getKey().endsWith("HOST"))
                .map(variable -> new Address(
                        asker,
                        variable.getValue(),
                        Integer.parseInt(
                                variables.getOrDefault(variable.getKey().replaceFirst("HOST$", "PORT"), "0"))));
    }

    private static Map<String, String> variables(Container container) {
        return container.getEnv().stream()
                .filter(variable -> variable.getValue() != null)
                .collect(Collectors.toMap(EnvVar::getName, EnvVar::getValue));
    }
}

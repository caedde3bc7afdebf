package care.accord.kubernetes.rule;

import care.accord.kubernetes.Manifests;
import com.fasterxml.jackson.databind.JsonNode;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Whether the Secrets, ConfigMaps and keys that pods lean on will be there. */
final class References {

    /** A Secret of docs/operations/install.md, by the end of its name, and its keys. */
    private static final List<Declared> DECLARED = List.of(
            new Declared(
                    "accord-(case|aftercare|staffing|partnership)-(owner|runtime|connector)", "username", "password"),
            new Declared("accord-(case|aftercare|staffing|partnership)-trail", "key"),
            new Declared("accord-gateway", "oidc-secret", "session-key", "state-key"),
            new Declared("accord-database-ca|accord-kafka-ca", "ca.crt"),
            new Declared("accord-oidc-ca", "trust.p12"),
            new Declared("accord-kafka-(case|aftercare|staffing|partnership|connect|topics)", "username", "password"),
            new Declared("accord-keycloak-(admin|database)", "username", "password"),
            new Declared("accord-system-[a-z-]+", "secret"),
            new Declared("accord-tls|accord-id-tls", "tls.crt", "tls.key"));

    private record Declared(Pattern name, Set<String> keys) {

        Declared(String name, String... keys) {
            this(Pattern.compile(name), Set.of(keys));
        }
    }

    private References() {}

    static Stream<String> secrets(Manifests manifests) {
        var breaches = new ArrayList<String>();
        manifests.ofKind("Secret").forEach(secret -> breaches.add(Manifests.named(secret) + " is rendered"));
        var made = Platform.secrets(manifests);
        Stream.concat(
                        manifests.pods().entrySet().stream()
                                .flatMap(pod -> asked(pod.getValue()).map(asked -> Map.entry(pod.getKey(), asked))),
                        Platform.objects(manifests)
                                .flatMap(object ->
                                        asked(object).map(asked -> Map.entry(Manifests.named(object), asked))))
                .filter(pair -> !isDeclared(pair.getValue())
                        && !made.getOrDefault(pair.getValue().name, Set.of()).contains(pair.getValue().key))
                .forEach(pair -> breaches.add(
                        "%s asks for %s, which nobody is told to make".formatted(pair.getKey(), pair.getValue())));
        return breaches.stream();
    }

    private static boolean isDeclared(Asked asked) {
        return DECLARED.stream()
                .anyMatch(secret -> secret.name.matcher(asked.name).matches() && secret.keys.contains(asked.key));
    }

    /** In an operator's object: whatever is called a Secret, with the keys that are named beside it or that the operator takes. */
    private static Stream<Asked> asked(JsonNode part) {
        var named = Stream.of("items", "certificate", "password", "pattern")
                .map(part::path)
                .flatMap(key -> key.isArray() ? key.findValuesAsText("key").stream() : Stream.of(key.asText()))
                .filter(key -> part.has("secretName") && !key.isEmpty())
                .map(key -> new Asked(part.path("secretName").asText(), key.replace("*.crt", "ca.crt")));
        var fields = part.properties().stream().flatMap(field -> asked(field.getKey(), field.getValue()));
        return Stream.of(named, fields, part.valueStream().flatMap(References::asked))
                .flatMap(Function.identity());
    }

    private static Stream<Asked> asked(String field, JsonNode value) {
        return switch (field) {
            case "secretKeyRef", "usernameSecret", "passwordSecret", "secret" ->
                Stream.of("username", "password")
                        .filter(key -> value.has("name"))
                        .map(key -> new Asked(
                                value.path("name").asText(), value.path("key").asText(key)))
                        .distinct();
            case "tlsSecret" -> Stream.of("tls.crt", "tls.key").map(key -> new Asked(value.asText(), key));
            default -> Stream.of();
        };
    }

    static Stream<String> configMaps(Manifests manifests) {
        var breaches = new ArrayList<String>();
        manifests
                .pods()
                .forEach((owner, pod) -> pod.getSpec().getVolumes().stream()
                        .map(volume -> volume.getConfigMap())
                        .filter(Objects::nonNull)
                        .forEach(source -> {
                            var there = manifests.all(ConfigMap.class).stream()
                                    .filter(map -> map.getMetadata().getName().equals(source.getName()))
                                    .findFirst();
                            if (there.isEmpty()
                                    || !source.getItems().stream()
                                            .allMatch(item ->
                                                    there.get().getData().containsKey(item.getKey()))) {
                                breaches.add("%s mounts ConfigMap %s, which is not there or lacks a key"
                                        .formatted(owner, source.getName()));
                            } else {
                                filesNamedIn(pod)
                                        .filter(file -> !there.get().getData().containsKey(file))
                                        .forEach(file -> breaches.add(
                                                "%s runs %s, which is not in its ConfigMap".formatted(owner, file)));
                            }
                        }));
        Platform.objects(manifests)
                .forEach(object -> Stream.of("configMap", "configMapKeyRef")
                        .flatMap(field -> object.findValues(field).stream())
                        .map(reference -> "ConfigMap " + reference.path("name").asText())
                        .filter(name -> manifests.objects().stream()
                                .noneMatch(map -> Manifests.named(map).equals(name)))
                        .forEach(name -> breaches.add(
                                "%s mounts %s, which is not there".formatted(Manifests.named(object), name))));
        return breaches.stream();
    }

    static Stream<String> strings(Manifests manifests) {
        return manifests
                .ofKind("ConfigMap")
                .filter(map -> map.path("data").valueStream().anyMatch(value -> !value.isTextual()))
                .map(map -> Manifests.named(map) + " has data that are not strings");
    }

    /** What a hook needs is there before it: a hook itself, of the same moment and of a lesser weight. */
    static Stream<String> hooks(Manifests manifests) {
        var breaches = new ArrayList<String>();
        manifests.ofKind("Job").forEach(job -> {
            if (!annotation(job, "hook-delete-policy").equals("before-hook-creation")) {
                breaches.add(Manifests.named(job) + " would be changed in place by an upgrade");
            }
            Set<String> needed = new TreeSet<>();
            needed.add("ServiceAccount "
                    + job.at("/spec/template/spec/serviceAccountName").asText());
            job.at("/spec/template/spec/volumes")
                    .valueStream()
                    .filter(volume -> volume.has("configMap"))
                    .forEach(volume -> needed.add(
                            "ConfigMap " + volume.at("/configMap/name").asText()));
            if (annotation(job, "hook").startsWith("pre-")) {
                var policies = Flows.policiesOf(job.at("/spec/template/metadata/labels"), manifests)
                        .filter(policy -> !annotation(policy, "hook").isEmpty())
                        .map(Manifests::named)
                        .toList();
                needed.addAll(policies);
                if (policies.isEmpty()) {
                    breaches.add(Manifests.named(job) + " runs under the policies of the release before");
                }
            }
            manifests.objects().stream()
                    .filter(object -> needed.contains(Manifests.named(object)))
                    .filter(object -> annotation(object, "hook").isEmpty() || weight(object) >= weight(job))
                    .forEach(object -> breaches.add("%s comes after %s, which needs it"
                            .formatted(Manifests.named(object), Manifests.named(job))));
        });
        return breaches.stream();
    }

    private static int weight(JsonNode object) {
        return Integer.parseInt(annotation(object, "hook-weight"));
    }

    private static String annotation(JsonNode object, String name) {
        return object.at("/metadata/annotations").path("helm.sh/" + name).asText();
    }

    private record Asked(String name, String key) {}

    private static Stream<Asked> asked(PodTemplateSpec pod) {
        var fromVolumes = pod.getSpec().getVolumes().stream()
                .map(volume -> volume.getSecret())
                .filter(Objects::nonNull)
                .flatMap(secret ->
                        secret.getItems().stream().map(item -> new Asked(secret.getSecretName(), item.getKey())));
        var fromVariables = pod.getSpec().getContainers().stream()
                .flatMap(container -> container.getEnv().stream())
                .filter(variable -> variable.getValueFrom() != null
                        && variable.getValueFrom().getSecretKeyRef() != null)
                .map(variable -> variable.getValueFrom().getSecretKeyRef())
                .filter(reference -> !Boolean.TRUE.equals(reference.getOptional()))
                .map(reference -> new Asked(reference.getName(), reference.getKey()));
        return Stream.concat(fromVolumes, fromVariables);
    }

    private static Stream<String> filesNamedIn(PodTemplateSpec pod) {
        return pod.getSpec().getContainers().stream()
                .flatMap(container -> container.getCommand().stream())
                .filter(word -> word.startsWith("/etc/accord/files/"))
                .map(word -> word.substring("/etc/accord/files/".length()));
    }
}

package care.accord.kubernetes.rule;

import care.accord.kubernetes.Manifests;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Whether each user of the brokers may do what its program does, and nothing else. */
final class Grants {

    private static final Path ROOT = Path.of(System.getProperty("accord.root"));
    private static final String TRAIL = "accord.trail.v1";
    private static final Set<String> TO_READ = Set.of("Read", "Describe");

    private Grants() {}

    static Stream<String> breaches(Manifests manifests) {
        var connect = manifests
                .ofKind("KafkaConnect")
                .map(it -> it.at("/spec/authentication/username").asText())
                .collect(Collectors.toSet());
        return manifests.ofKind("KafkaUser").flatMap(user -> {
            var name = user.at("/metadata/name").asText();
            var expected = connect.contains(name) ? ofConnect() : ofService(name.replaceFirst("^accord-kafka-", ""));
            var granted = user.at("/spec/authorization/acls")
                    .valueStream()
                    .map(Grants::words)
                    .collect(Collectors.toCollection(TreeSet::new));
            return granted.equals(expected)
                    ? Stream.of()
                    : Stream.of("%s may %s, and its program needs %s".formatted(name, granted, expected));
        });
    }

    private static String words(JsonNode acl) {
        var operations =
                acl.path("operations").valueStream().map(JsonNode::asText).toList();
        return words(acl.at("/resource/type").asText(), acl.at("/resource/name").asText(), operations);
    }

    private static String words(String kind, String name, Collection<String> operations) {
        return "%s %s %s".formatted(kind, name, new TreeSet<>(operations));
    }

    private static Set<String> ofService(String service) {
        var heard = properties(ROOT.resolve(service).resolve("src/main/resources/application.properties"))
                .getProperty("mp.messaging.incoming.others.topics", "");
        var expected = new TreeSet<String>();
        Stream.concat(Stream.of(TRAIL), Arrays.stream(heard.split(",")).filter(topic -> !topic.isEmpty()))
                .forEach(topic -> expected.add(words("topic", topic, TO_READ)));
        if (!heard.isEmpty()) {
            expected.add(words("group", service, TO_READ));
        }
        return expected;
    }

    private static Set<String> ofConnect() {
        var files = ROOT.resolve("deploy/kubernetes/accord/files");
        var expected = new TreeSet<String>();
        properties(files.resolve("topics.properties"))
                .stringPropertyNames()
                .forEach(topic -> expected.add(words("topic", topic, Set.of("Write", "Describe"))));
        expected.add(
                words("topic", "accord.connect.", Set.of("Read", "Write", "Create", "Describe", "DescribeConfigs")));
        expected.add(
                words("group", properties(files.resolve("connect.properties")).getProperty("group.id"), TO_READ));
        return expected;
    }

    private static Properties properties(Path file) {
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            properties.load(reader);
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package care.accord.acceptance.drill;

import care.accord.acceptance.suite.Programs;
import care.accord.acceptance.suite.Programs.Ended;
import care.accord.local.Folders;
import care.accord.local.Installation;
import care.accord.local.Service;
import care.accord.local.Stack;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Runs the chart's scripts as its Jobs do, and lines of the handbook as an operator does, on the local stack. */
final class Shell {

    private static final Path FILES = Installation.root().resolve("deploy/kubernetes/accord/files");
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private static final Map<String, String> TOOLS_OF_KAFKA = Map.of(
            "kafka-topics.sh", "org.apache.kafka.tools.TopicCommand",
            "kafka-configs.sh", "kafka.admin.ConfigCommand",
            "kafka-consumer-groups.sh", "org.apache.kafka.tools.consumer.group.ConsumerGroupCommand");

    private final Stack stack;
    private final Path folder;
    private final Path tools;

    Shell(Stack stack) {
        this.stack = stack;
        folder = stack.home().resolve("shell");
        tools = folder.resolve("bin");
        try {
            Folders.delete(folder);
            Files.createDirectories(tools);
            for (var tool : TOOLS_OF_KAFKA.entrySet()) {
                var command = stack.kafka().tool(tool.getValue()).stream()
                        .map("'%s'"::formatted)
                        .collect(Collectors.joining(" "));
                program(tools.resolve(tool.getKey()), "#!/bin/sh\nexec %s \"$@\"\n".formatted(command));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A file that the chart gives its Jobs. */
    static String fileOfChart(String name) {
        try {
            return Files.readString(FILES.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Runs a script of the chart, with the files that its Job is given, in a folder in place of its pod. */
    Ended job(String script, Map<String, String> files, Map<String, String> environment) {
        var pod = folder.resolve(script.replace('.', '-'));
        var given = pod.resolve("files");
        try {
            Folders.delete(pod);
            Files.createDirectories(given);
            for (var file : files.entrySet()) {
                Files.writeString(given.resolve(file.getKey()), file.getValue());
            }
            var own = program(
                    pod.resolve(script),
                    fileOfChart(script)
                            .replace("/tmp/", pod + "/")
                            .replace("/etc/accord/files", given.toString())
                            .replace("/opt/kafka/bin", tools.toString())
                            .replace(
                                    "/opt/keycloak/bin",
                                    stack.keycloak().tools().toString()));
            return run(List.of(own.toString()), environment);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Gives the topics the settings of this file, which is the chart's own or like it. */
    void makeTopics(String properties) {
        job(
                        "make-topics.sh",
                        Map.of("topics.properties", properties),
                        Map.of(
                                "ACCORD_KAFKA", stack.kafka().bootstrapServers(),
                                "ACCORD_REPLICATION_FACTOR", "1",
                                "ACCORD_IN_SYNC", "1"))
                .well();
    }

    void registerConnectors() {
        var connectors = Runbook.EACH.stream()
                .collect(Collectors.toMap(
                        service -> service.area() + ".json",
                        service -> fileOfChart("connectors/" + service.area() + ".json")));
        job(
                        "register-connectors.sh",
                        connectors,
                        Map.of("ACCORD_CONNECT", stack.connect().address().toString()))
                .well();
    }

    /** Asks as the check of backups does; what it says is empty where the log is kept as it must be. */
    Ended checkBackup() {
        var cases = stack.database(Service.CASE);
        return run(
                List.of(
                        "psql",
                        "--quiet",
                        "--no-psqlrc",
                        "--set",
                        "minutes=15",
                        "--file",
                        FILES.resolve("check-backup.sql").toString()),
                Map.of(
                        "PGHOST", "localhost",
                        "PGPORT", Integer.toString(stack.postgres().port()),
                        "PGDATABASE", cases.name(),
                        "PGUSER", cases.runtime().user(),
                        "PGPASSWORD", cases.runtime().password()));
    }

    /** Runs lines of the handbook, up to the first that fails; answers with what they printed. */
    String lines(String commands) {
        var environment = new HashMap<>(stack.keycloak().administrator());
        environment.put("BOOTSTRAP", stack.kafka().bootstrapServers());
        return run(Programs.shell(commands), environment).well();
    }

    private static Path program(Path file, String script) throws IOException {
        return Files.setPosixFilePermissions(
                Files.writeString(file, script), PosixFilePermissions.fromString("rwx------"));
    }

    private Ended run(List<String> command, Map<String, String> environment) {
        var all = new HashMap<>(environment);
        all.put("JAVA_HOME", System.getProperty("java.home"));
        all.put("PATH", tools + ":" + stack.keycloak().tools() + ":" + System.getenv("PATH"));
        return Programs.run(command, all, PATIENCE);
    }
}

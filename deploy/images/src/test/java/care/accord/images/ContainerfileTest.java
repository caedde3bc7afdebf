package care.accord.images;

import static care.accord.images.Rule.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContainerfileTest {

    private static final String SERVICES = "Containerfile";
    private static final String CONNECT = "connect/Containerfile";

    @ParameterizedTest
    @ValueSource(strings = {SERVICES, CONNECT})
    void every_rule_holds(String name) throws IOException {
        var file = Containerfile.parse(text(name));
        for (var rule : Rule.values()) {
            assertThat(rule.faults(file)).as(rule.name()).isEmpty();
        }
    }

    @ParameterizedTest(name = "{0}: {3}")
    @MethodSource("faults")
    void every_rule_sees_a_fault(Rule rule, String name, String right, String wrong) throws IOException {
        var text = text(name);
        assertThat(text).contains(right);
        assertThat(rule.faults(Containerfile.parse(text.replace(right, wrong)))).isNotEmpty();
    }

    @Test
    void no_rule_is_without_a_fault_that_it_has_seen() {
        assertThat(faults().map(fault -> fault.get()[0])).containsAll(EnumSet.allOf(Rule.class));
    }

    @ParameterizedTest
    @ValueSource(strings = {"# syntax=docker/dockerfile:1", "copy a b", "FETCH a", "COPY", "ENV A=b \\"})
    void what_only_some_engine_reads_is_refused(String line) {
        assertThatThrownBy(() -> Containerfile.parse(line)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Stream<Arguments> faults() {
        return Stream.of(
                arguments(
                        EVERY_BASE_IMAGE_IS_THE_ARGUMENT,
                        SERVICES,
                        "FROM ${BASE_IMAGE}",
                        "FROM docker.io/eclipse-temurin:25"),
                arguments(EVERY_BASE_IMAGE_IS_THE_ARGUMENT, SERVICES, "FROM plain AS", "FROM debian AS"),
                arguments(THE_BASE_IMAGE_IS_PINNED_TO_A_FULL_VERSION, SERVICES, ":25.0.3_9-jre-noble", ":latest"),
                arguments(THE_BASE_IMAGE_IS_PINNED_TO_A_FULL_VERSION, SERVICES, ":25.0.3_9-jre-noble", ""),
                arguments(THE_BASE_IMAGE_IS_PINNED_TO_A_FULL_VERSION, CONNECT, ":4.1.1", ":4"),
                arguments(
                        NOTHING_IS_ADDED_OR_FETCHED_WITHOUT_A_CHECKSUM,
                        CONNECT,
                        "COPY connect/log4j2.xml",
                        "ADD https://example.org/a"),
                arguments(
                        NOTHING_IS_ADDED_OR_FETCHED_WITHOUT_A_CHECKSUM,
                        CONNECT,
                        "mkdir /plugins",
                        "curl -O https://example.org/a"),
                arguments(AN_ARCHIVE_IS_CHECKED_BEFORE_IT_IS_UNPACKED, CONNECT, "sha512sum -c debezium.sha512", "true"),
                arguments(
                        NO_FLAG_IS_FOR_ONE_ENGINE_ONLY,
                        SERVICES,
                        "COPY ${SERVICE}/app/",
                        "COPY --link ${SERVICE}/app/"),
                arguments(
                        NO_FLAG_IS_FOR_ONE_ENGINE_ONLY,
                        CONNECT,
                        "RUN sha512sum",
                        "RUN --mount=type=cache,target=/x sha512sum"),
                arguments(IT_RUNS_AS_10001_AND_NOT_AS_ROOT, SERVICES, "USER 10001:10001", "USER accord"),
                arguments(
                        IT_RUNS_AS_10001_AND_NOT_AS_ROOT,
                        SERVICES,
                        "FROM plain\nCOPY --from=rehearsed /accord/accord.aot /accord/",
                        "FROM rehearsed"),
                arguments(IT_RUNS_AS_10001_AND_NOT_AS_ROOT, CONNECT, "USER 10001:10001", "WORKDIR /tmp"),
                arguments(THE_ENTRY_POINT_IS_JAVA_WITHOUT_A_SHELL, SERVICES, "[\"java\"", "[\"sh\", \"-c\", \"java\""),
                arguments(THE_ENTRY_POINT_IS_JAVA_WITHOUT_A_SHELL, SERVICES, "ENTRYPOINT [", "CMD ["),
                arguments(ONLY_TMP_IS_WRITTEN_TO, SERVICES, "WORKDIR /tmp", "WORKDIR /accord"),
                arguments(ONLY_TMP_IS_WRITTEN_TO, SERVICES, "HOME=/tmp", "HOME=/accord"),
                arguments(ONLY_TMP_IS_WRITTEN_TO, CONNECT, "EXPOSE 8083", "VOLUME /data"),
                arguments(NO_PORT_NEEDS_A_PRIVILEGE, SERVICES, "EXPOSE 8080 8081", "EXPOSE 80"),
                arguments(IT_SAYS_WHAT_IT_IS, SERVICES, "org.opencontainers.image.revision", "revision"));
    }

    static String text(String name) throws IOException {
        return Files.readString(Path.of(name));
    }
}

package care.accord.images;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the image’s build runs, with nothing to be reached. */
class RehearsalTest {

    private static final Path ROOT = Path.of(System.getProperty("accord.root"));

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = "gateway")
    void it_ends_well_without_neighbours_and_its_cache_fits(String service) throws Exception {
        var cache = folder.resolve("accord.aot");
        assertThat(rehearsed(service, "-XX:AOTCacheOutput=" + cache)).as(said()).isZero();
        assertThat(cache).isNotEmptyFile();
        assertThat(rehearsed(service, "-XX:AOTCache=" + cache, "-XX:AOTMode=on"))
                .as(said())
                .isZero();
        assertThat(said()).doesNotContain("[aot]", "[cds]");
    }

    private int rehearsed(String service, String... options) throws IOException, InterruptedException {
        var command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin/java").toString()));
        command.addAll(List.of(options));
        command.addAll(List.of("-XX:+UseSerialGC", "-jar"));
        command.add(Images.built(ROOT, service).resolve("quarkus-run.jar").toString());
        command.add("rehearse");
        var program = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("said").toFile());
        program.environment().keySet().removeIf(variable -> variable.startsWith("ACCORD_"));
        return program.start().waitFor();
    }

    private String said() throws IOException {
        return Files.readString(folder.resolve("said"));
    }
}

package care.accord.acceptance.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Other programs of this machine, as a person at a terminal runs them. */
public final class Programs {

    private Programs() {}

    /** What a program printed, and the code with which it ended. */
    public record Ended(int code, String said) {

        /** What it printed, if it ended well. */
        public String well() {
            assertThat(code).as(said).isZero();
            return said;
        }
    }

    /** The command of a shell that ends at the first line that fails. */
    public static List<String> shell(String lines) {
        return List.of("bash", "-e", "-u", "-o", "pipefail", "-c", lines);
    }

    /** Runs a program to its end; after the time limit it is killed, and so ends with a code for that. */
    public static Ended run(List<String> command, Map<String, String> environment, Duration limit) {
        try {
            var output = Files.createTempFile("said", ".txt");
            var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
            builder.environment().putAll(environment);
            var program = builder.start();
            try {
                program.getOutputStream().close();
                program.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS);
            } finally {
                program.descendants().forEach(ProcessHandle::destroyForcibly);
                program.destroyForcibly();
            }
            var code = program.waitFor();
            var said = Files.readString(output);
            Files.delete(output);
            return new Ended(code, said);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}

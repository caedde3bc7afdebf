package care.accord.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.accord.local.ChildProcess.Launch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChildProcessTest {

    private static final Duration SOON = Duration.ofSeconds(10);

    @TempDir
    private Path home;

    @Test
    void the_end_of_the_log_is_in_the_message_when_it_does_not_start() {
        var process = start("echo one; echo the cause >&2; exit 3");

        assertThatThrownBy(() -> process.awaitReady(() -> false, SOON))
                .isInstanceOf(StackException.class)
                .hasMessageContaining("ended with code 3")
                .hasMessageContaining("the cause");
    }

    @Test
    void one_that_never_gets_ready_is_given_up_in_time() {
        var process = start("sleep 60");

        assertThatThrownBy(() -> process.awaitReady(() -> false, Duration.ofMillis(200)))
                .hasMessageContaining("was not ready");

        process.kill();
        assertThat(process.isAlive()).isFalse();
    }

    @Test
    void one_that_a_killed_run_left_behind_is_stopped() {
        var left = start("sleep 60 & wait");
        var handle = ProcessHandle.of(left.pid()).orElseThrow();
        left.awaitReady(() -> handle.descendants().count() == 1, SOON);

        assertThat(ChildProcess.leftOvers(home)).containsExactly("sleeper");
        assertThat(ChildProcess.stopLeftOver(home, "sleeper")).isTrue();
        assertThat(left.isAlive()).isFalse();
    }

    @Test
    void a_process_that_only_got_the_same_id_is_spared() throws IOException {
        var stranger = new ProcessBuilder("sleep", "60").start();
        Files.createDirectories(home.resolve("run"));
        Files.writeString(home.resolve("run/sleeper.pid"), Long.toString(stranger.pid()));

        assertThat(ChildProcess.stopLeftOver(home, "sleeper")).isFalse();

        assertThat(stranger.isAlive()).isTrue();
        stranger.destroyForcibly();
    }

    @Test
    void stopping_takes_its_children_with_it() {
        var process = start("sleep 61 & sleep 62 & wait");
        var handle = ProcessHandle.of(process.pid()).orElseThrow();
        process.awaitReady(() -> handle.descendants().count() == 2, SOON);
        var children = handle.descendants().toList();

        process.stop();

        assertThat(children).noneMatch(ProcessHandle::isAlive);
        assertThat(home.resolve("run/sleeper.pid")).doesNotExist();
    }

    @Test
    void a_paused_one_goes_on_when_resumed() {
        var process = start("i=0; while true; do i=$((i+1)); echo $i > '" + home + "/count'; sleep 0.01; done");
        process.awaitReady(() -> Files.exists(home.resolve("count")), SOON);

        process.pause();
        process.awaitReady(() -> stateOf(process) == 'T', SOON);
        process.resume();
        process.awaitReady(() -> stateOf(process) != 'T', SOON);

        process.stop();
    }

    @Test
    void the_log_of_the_run_before_is_kept() throws IOException {
        start("echo first").awaitSuccess(SOON);
        start("echo second").awaitSuccess(SOON);

        assertThat(Files.readString(home.resolve("logs/sleeper.previous.log"))).contains("first");
        assertThat(Files.readString(home.resolve("logs/sleeper.log"))).contains("second");
    }

    private ChildProcess start(String script) {
        var command = List.of("bash", "-c", "cd '" + home + "'; " + script);
        return ChildProcess.start(new Launch("sleeper", home, command, Map.of(), "TERM"));
    }

    private static char stateOf(ChildProcess process) throws IOException {
        return Files.readString(Path.of("/proc", Long.toString(process.pid()), "stat"))
                .replaceFirst(".*\\) ", "")
                .charAt(0);
    }
}

package care.accord.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.IntConsumer;
import java.util.stream.Stream;

/**
 * One process of the stack. Its output goes to {@code logs/<name>.log} and its id to {@code run/<name>.pid} below the
 * stack's home, so that a later run finds what a killed one left behind.
 */
public final class ChildProcess {

    private static final Duration GRACE = Duration.ofSeconds(60);
    private static final Duration BETWEEN_QUESTIONS = Duration.ofMillis(50);
    private static final int LINES_SHOWN = 25;

    private final Launch launch;
    private final Process process;

    private ChildProcess(Launch launch, Process process) {
        this.launch = launch;
        this.process = process;
    }

    /**
     * What to start.
     *
     * @param home the stack's folder; it must occur in the command, because a left-over process is recognised by it
     * @param environment is added to this program's own
     * @param stopSignal the signal that makes it stop in good order, such as {@code TERM}
     */
    public record Launch(
            String name, Path home, List<String> command, Map<String, String> environment, String stopSignal) {

        public Launch {
            command = List.copyOf(command);
            environment = Map.copyOf(environment);
            if (command.stream().noneMatch(word -> word.contains(home.toString()))) {
                throw new IllegalArgumentException("The command of " + name + " does not name " + home);
            }
        }

        Path log() {
            return home.resolve("logs").resolve(name + ".log");
        }

        Path pidFile() {
            return home.resolve("run").resolve(name + ".pid");
        }
    }

    /** A question whose answer says whether a process is ready; an exception counts as no. */
    @FunctionalInterface
    public interface Question {
        boolean ready() throws Exception;
    }

    /** Starts the process, after stopping one that a killed run left behind under the same name. */
    public static ChildProcess start(Launch launch) {
        stopLeftOver(launch.home(), launch.name());
        try {
            Files.createDirectories(launch.log().getParent());
            Files.createDirectories(launch.pidFile().getParent());
            keepPreviousLog(launch);
            var builder = new ProcessBuilder(inOwnSession(launch.command()))
                    .directory(launch.home().toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(launch.log().toFile());
            builder.environment().putAll(launch.environment());
            var process = builder.start();
            Files.writeString(launch.pidFile(), Long.toString(process.pid()));
            return new ChildProcess(launch, process);
        } catch (IOException e) {
            throw new StackException("%s could not be started: %s".formatted(launch.name(), e.getMessage()), e);
        }
    }

    /** Stops what an earlier, killed run left behind under this name. Says whether there was something. */
    public static boolean stopLeftOver(Path home, String name) {
        var left = leftOver(home, name);
        left.ifPresent(ChildProcess::killWithDescendants);
        return left.isPresent();
    }

    /** Stops all that an earlier, killed run left behind in this folder; answers with the names. */
    public static List<String> stopLeftOvers(Path home) {
        var names = leftOvers(home);
        names.forEach(name -> stopLeftOver(home, name));
        return names;
    }

    /** The names under which a killed run left processes behind. */
    static List<String> leftOvers(Path home) {
        try (var files = Files.list(home.resolve("run"))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith(".pid"))
                    .map(file -> file.substring(0, file.length() - ".pid".length()))
                    .filter(name -> leftOver(home, name).isPresent())
                    .toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    /** A process id may have been given to somebody else since: only one whose command names our folder is ours. */
    static Optional<ProcessHandle> leftOver(Path home, String name) {
        var pidFile = home.resolve("run").resolve(name + ".pid");
        try {
            if (!Files.exists(pidFile)) {
                return Optional.empty();
            }
            return ProcessHandle.of(Long.parseLong(Files.readString(pidFile).strip()))
                    .filter(ProcessHandle::isAlive)
                    .filter(found -> commandOf(found.pid()).contains(home.toString()));
        } catch (IOException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    public String name() {
        return launch.name();
    }

    public long pid() {
        return process.pid();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** Calls back with the exit code when the process ends, for whatever reason. */
    public void onExit(IntConsumer listener) {
        process.onExit().thenAccept(ended -> listener.accept(ended.exitValue()));
    }

    public Path log() {
        return launch.log();
    }

    /**
     * Asks until the answer is yes.
     *
     * @throws StackException when the process ends or the time is over; the message holds the end of its log
     */
    public void awaitReady(Question question, Duration limit) {
        var end = Instant.now().plus(limit);
        while (!answersYes(question)) {
            if (exitedWithin(BETWEEN_QUESTIONS)) {
                throw failed("ended with code " + process.exitValue() + " while starting");
            }
            if (Instant.now().isAfter(end)) {
                throw failed("was not ready within " + limit.toSeconds() + " s");
            }
        }
    }

    /**
     * Waits for a program that does one thing and ends.
     *
     * @throws StackException when it does not end well or in time
     */
    public void awaitSuccess(Duration limit) {
        if (!exitedWithin(limit)) {
            kill();
            throw failed("did not end within " + limit.toSeconds() + " s");
        }
        forget();
        if (process.exitValue() != 0) {
            throw failed("ended with code " + process.exitValue());
        }
    }

    /** Stops the process in good order, or the hard way when that takes too long. */
    public void stop() {
        var family = family(process.toHandle());
        if (process.isAlive()) {
            signal(launch.stopSignal(), List.of(process.toHandle()));
            signal("CONT", family);
            if (!exitedWithin(GRACE)) {
                kill();
            }
        }
        killAll(family);
        forget();
    }

    /** Kills the process and everything that it started, as a power cut would. */
    public void kill() {
        killWithDescendants(process.toHandle());
        forget();
    }

    /** Freezes the process: it keeps its connections and answers nothing. */
    public void pause() {
        signal("STOP", family(process.toHandle()));
    }

    public void resume() {
        signal("CONT", family(process.toHandle()));
    }

    /** Resident memory in bytes of the process and what it started. */
    public long residentBytes() {
        return family(process.toHandle()).stream()
                .mapToLong(ChildProcess::residentBytesOf)
                .sum();
    }

    /** The end of what the process wrote. */
    public String lastLines() {
        try {
            var lines = new String(Files.readAllBytes(launch.log()), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            return String.join("\n", lines.subList(Math.max(0, lines.size() - LINES_SHOWN), lines.size()));
        } catch (IOException e) {
            return "(no log: " + e.getMessage() + ")";
        }
    }

    private StackException failed(String what) {
        return new StackException("%s %s. The end of %s:%n%s"
                .formatted(launch.name(), what, launch.log(), lastLines().indent(4)));
    }

    private boolean exitedWithin(Duration limit) {
        try {
            process.onExit().get(limit.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackException("Waiting for " + launch.name() + " was interrupted", e);
        }
    }

    private void forget() {
        try {
            Files.deleteIfExists(launch.pidFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ctrl-C reaches a whole session of processes at once; ours are stopped one by one, in order. */
    private static List<String> inOwnSession(List<String> command) {
        return Stream.concat(Stream.of("setsid"), command.stream()).toList();
    }

    private static boolean answersYes(Question question) {
        try {
            return question.ready();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (Exception e) {
            return false;
        }
    }

    private static void keepPreviousLog(Launch launch) throws IOException {
        if (Files.exists(launch.log())) {
            var previous = launch.log().resolveSibling(launch.name() + ".previous.log");
            Files.move(launch.log(), previous, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static List<ProcessHandle> family(ProcessHandle head) {
        return Stream.concat(Stream.of(head), head.descendants()).toList();
    }

    private static void killWithDescendants(ProcessHandle head) {
        killAll(family(head));
    }

    private static void killAll(List<ProcessHandle> family) {
        family.forEach(ProcessHandle::destroyForcibly);
        family.forEach(member -> member.onExit().join());
    }

    private static void signal(String signal, List<ProcessHandle> receivers) {
        var ids = receivers.stream().map(member -> Long.toString(member.pid())).toList();
        try {
            new ProcessBuilder("sh", "-c", "kill -s " + signal + " " + String.join(" ", ids) + " 2>/dev/null")
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String commandOf(long pid) {
        try {
            return Files.readString(Path.of("/proc", Long.toString(pid), "cmdline"))
                    .replace('\0', ' ');
        } catch (IOException e) {
            return "";
        }
    }

    private static long residentBytesOf(ProcessHandle process) {
        try (var lines = Files.lines(Path.of("/proc", Long.toString(process.pid()), "status"))) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
                    .sum();
        } catch (IOException e) {
            return 0;
        }
    }
}

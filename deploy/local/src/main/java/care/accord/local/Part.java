package care.accord.local;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A part of the stack that runs as a process of its own; it can be killed, paused, stopped and started again. */
public abstract class Part implements AutoCloseable {

    private final String name;
    private final Path home;
    private boolean remember;
    private @Nullable ChildProcess process;

    Part(String name, Path home) {
        this.name = name;
        this.home = home.toAbsolutePath().normalize();
    }

    public final String name() {
        return name;
    }

    final Path home() {
        return home;
    }

    public final boolean wasStarted() {
        return process != null;
    }

    /** The running process, or the last one that ran. */
    public final ChildProcess process() {
        if (process == null) {
            throw new IllegalStateException(name + " was not started");
        }
        return process;
    }

    /**
     * Starts the process and answers when it is ready. After a kill or a stop, this starts it again on the same port and
     * data.
     *
     * @throws StackException when it does not get ready; the message holds the end of its log
     */
    public final void start() {
        ChildProcess.stopLeftOver(home, name);
        prepare();
        process = launch();
        awaitReady(process);
    }

    /** Stops the process in good order, if it was started. */
    @Override
    public final void close() {
        if (process != null) {
            process.stop();
        }
    }

    /** Kills the process, if it was started, as a power cut would. */
    public final void kill() {
        if (process != null) {
            process.kill();
        }
    }

    /** Lets the program keep its classes at exit, so that its next start is quicker and this stop slower. */
    final void rememberClasses() {
        remember = true;
    }

    /** @param from the jar, or the folder of jars, that the program runs from */
    final List<String> archiveOptions(Path from) {
        return ClassArchive.options(name, from, remember);
    }

    /** What must be there before the process starts; skips what an earlier start has done. */
    void prepare() {}

    abstract ChildProcess launch();

    abstract void awaitReady(ChildProcess started);
}

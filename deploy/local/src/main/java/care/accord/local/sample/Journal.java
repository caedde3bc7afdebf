package care.accord.local.sample;

import care.accord.local.StackException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What of a sample has been entered, so that an interrupted run is carried on: its day in the first line, then the number
 * of each finished case, and a last word when all is done.
 */
final class Journal {

    private static final String FINISHED = "finished";

    private final Path file;
    private final LocalDate asAt;
    private final Set<String> done;

    private Journal(Path file, List<String> lines) {
        this.file = file;
        this.asAt = LocalDate.parse(lines.getFirst());
        this.done = lines.stream().skip(1).collect(Collectors.toSet());
    }

    /** The journal as it was left; a new one begins on that day. */
    static Journal in(Path file, LocalDate today) {
        try {
            if (!Files.exists(file)) {
                Files.writeString(file, today + "\n");
            }
            return new Journal(file, Files.readAllLines(file));
        } catch (IOException e) {
            throw new StackException("Could not read %s: %s".formatted(file, e.getMessage()), e);
        }
    }

    /** The day of the plan, which stays when the run is carried on later. */
    LocalDate asAt() {
        return asAt;
    }

    boolean isFinished() {
        return done.contains(FINISHED);
    }

    boolean isDone(SampleCase it) {
        return done.contains(Integer.toString(it.number()));
    }

    void done(SampleCase it) {
        append(Integer.toString(it.number()));
    }

    void finish() {
        append(FINISHED);
    }

    private synchronized void append(String line) {
        try {
            Files.writeString(file, line + "\n", StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new StackException("Could not write %s: %s".formatted(file, e.getMessage()), e);
        }
    }
}

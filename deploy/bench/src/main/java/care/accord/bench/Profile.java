package care.accord.bench;

import care.accord.local.Installation;
import care.accord.local.Part;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordingFile;

/** Where the time goes, while work is done: by Flight Recorder in a Java process, by statement in PostgreSQL. */
final class Profile {

    private static final int SHOWN = 12;

    private Profile() {}

    /** Samples a part of the stack while the work is done; answers with its most frequent frames and areas. */
    static String of(Part part, Runnable work) throws IOException, InterruptedException {
        var folder = Files.createDirectories(Installation.root().resolve("deploy/bench/target/profiles"));
        var recording = folder.resolve(part.name() + ".jfr");
        Files.deleteIfExists(recording);
        jcmd(part, "JFR.start", "name=bench", "settings=profile");
        work.run();
        jcmd(part, "JFR.dump", "name=bench", "filename=" + recording);
        jcmd(part, "JFR.stop", "name=bench");
        var areas = new HashMap<String, Integer>();
        var frames = new HashMap<String, Integer>();
        try (var events = new RecordingFile(recording)) {
            while (events.hasMoreEvents()) {
                var event = events.readEvent();
                if ("jdk.ExecutionSample".equals(event.getEventType().getName())) {
                    areas.merge(areaOf(event), 1, Integer::sum);
                    frames.merge(topOf(event), 1, Integer::sum);
                }
            }
        }
        return "Where the time of %s goes, by the library that was at work:%n%s%nand by the method at the top:%n%s"
                .formatted(part.name(), shares(areas), shares(frames));
    }

    /** Forgets what PostgreSQL counted so far. */
    static void forgetStatements(Connection superuser) throws SQLException {
        Sql.query(superuser, "select pg_stat_statements_reset()", row -> "");
    }

    /** The statements that took most of PostgreSQL's time since they were last forgotten. */
    static String statements(Connection superuser) throws SQLException {
        var rows = Sql.query(
                superuser,
                """
                select round((100 * total_exec_time / sum(total_exec_time) over ())::numeric, 1) as share, calls,
                       round(mean_exec_time::numeric, 3) as mean, left(regexp_replace(query, '\\s+', ' ', 'g'), 110) as said
                  from pg_stat_statements s join pg_database d on d.oid = s.dbid
                 where d.datname = current_database()
                 order by total_exec_time desc limit 12""",
                row -> String.format(
                        Locale.ROOT,
                        "    %5.1f %%  %8d calls  %8.3f ms each  %s",
                        row.getDouble("share"),
                        row.getLong("calls"),
                        row.getDouble("mean"),
                        row.getString("said")));
        return "Where PostgreSQL's time goes:%n%s".formatted(String.join(System.lineSeparator(), rows));
    }

    /** The library whose code asked for what runs: the first frame that is not the JDK's. */
    private static String areaOf(RecordedEvent sample) {
        return framesOf(sample).stream()
                .map(frame -> frame.getMethod().getType().getName())
                .filter(type -> !type.startsWith("java.") && !type.startsWith("jdk.") && !type.startsWith("sun."))
                .findFirst()
                .map(Profile::library)
                .orElse("the JDK itself");
    }

    private static String library(String type) {
        var words = type.split("\\.");
        return String.join(".", List.of(words).subList(0, Math.min(3, words.length - 1)));
    }

    private static String topOf(RecordedEvent sample) {
        return framesOf(sample).stream()
                .findFirst()
                .map(frame -> frame.getMethod().getType().getName() + "."
                        + frame.getMethod().getName())
                .orElse("?");
    }

    private static List<RecordedFrame> framesOf(RecordedEvent sample) {
        var stack = sample.getStackTrace();
        return stack == null ? List.of() : stack.getFrames();
    }

    private static String shares(Map<String, Integer> counts) {
        var all = counts.values().stream().mapToInt(Integer::intValue).sum();
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder()))
                .limit(SHOWN)
                .map(count ->
                        String.format(Locale.ROOT, "    %5.1f %%  %s", 100.0 * count.getValue() / all, count.getKey()))
                .collect(Collectors.joining(System.lineSeparator()));
    }

    private static void jcmd(Part part, String... command) throws IOException, InterruptedException {
        var words = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                Long.toString(part.process().pid())));
        words.addAll(List.of(command));
        var process = new ProcessBuilder(words).redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException("jcmd said: " + said);
        }
    }
}

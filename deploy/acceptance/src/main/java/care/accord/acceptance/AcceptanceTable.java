package care.accord.acceptance;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Writes {@code docs/acceptance.md}: a row per acceptance row and pass line, its state, and what shows it, read from the
 * {@code @Shows} in the sources. A row that nothing shows reads open.
 */
public final class AcceptanceTable {

    /** At the start of a line: what a comment says about the annotation claims nothing. */
    private static final Pattern SHOWS = Pattern.compile("(?m)^\\s*@Shows\\(\\s*\\{?([^)}]*)}?\\s*\\)");

    private static final Pattern ID = Pattern.compile("\"([A-Z][A-Z0-9-]*)\"");

    private AcceptanceTable() {}

    private record Row(String id, String text, String mustSupport) {}

    /** Writes the table of the repository whose root is given. */
    public static void main(String... args) throws IOException {
        var root = Path.of(args.length == 0 ? "." : args[0]);
        Files.writeString(root.resolve("docs/acceptance.md"), of(root));
    }

    /**
     * The table as it should read for the sources below that root.
     *
     * @throws IllegalStateException when a test claims a row that there is not
     */
    public static String of(Path root) {
        var rows = rows();
        var shown = shown(root);
        var unknown = new TreeSet<>(shown.keySet());
        rows.forEach(row -> unknown.remove(row.id()));
        if (!unknown.isEmpty()) {
            throw new IllegalStateException("There are no acceptance rows " + unknown);
        }
        var table = new StringBuilder("""
                # Acceptance

                Generated from the `@Shows` in tests and benches; do not edit. A-… rows are what partnership documents ask of the suite, M… lines
                are pass lines against peers, U… lines what makes pages good to work with, and I… lines what systems can rely on. A row
                without a test or bench is *open*.

                | row | what | must support | state | shown by |
                |---|---|---|---|---|
                """);
        for (var row : rows) {
            var by = shown.getOrDefault(row.id(), new TreeSet<>());
            table.append("| %s | %s | %s | %s | %s |%n"
                    .formatted(
                            row.id(),
                            cell(row.text()),
                            cell(row.mustSupport()),
                            by.isEmpty() ? "open" : "shown",
                            String.join(", ", by)));
        }
        return table.toString();
    }

    private static Map<String, TreeSet<String>> shown(Path root) {
        var shown = new TreeMap<String, TreeSet<String>>();
        for (var file : testsAndBenches(root)) {
            claimsIn(file)
                    .forEach(id ->
                            shown.computeIfAbsent(id, any -> new TreeSet<>()).add("`" + nameOf(file) + "`"));
        }
        return shown;
    }

    /** Folders of what is built are passed by, as a build may be going on in them. */
    private static List<Path> testsAndBenches(Path root) {
        var found = new ArrayList<Path>();
        try {
            Files.walkFileTree(root, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                    var name = folder.getFileName().toString();
                    return !folder.equals(root) && (name.equals("target") || name.startsWith("."))
                            ? FileVisitResult.SKIP_SUBTREE
                            : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    var path = file.toString();
                    if (path.endsWith(".java") && (path.contains("/src/test/") || path.contains("/bench/src/"))) {
                        found.add(file);
                    }
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }

    private static List<String> claimsIn(Path source) {
        try {
            return SHOWS.matcher(Files.readString(source))
                    .results()
                    .flatMap(claim -> ID.matcher(claim.group(1)).results())
                    .map(id -> id.group(1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String nameOf(Path source) {
        return source.getFileName().toString().replace(".java", "");
    }

    private static List<Row> rows() {
        try (var in = AcceptanceTable.class.getResourceAsStream("/acceptance-rows.csv")) {
            return CsvReader.builder()
                    .ofNamedCsvRecord(new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.UTF_8))
                    .stream()
                    .map(row -> new Row(row.getField("id"), row.getField("row"), row.getField("must support")))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String cell(String text) {
        return text.replace("|", "\\|");
    }
}

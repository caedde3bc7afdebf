package care.accord.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The figures as a table that reads well on a terminal and is Markdown too. */
final class Table {

    private static final List<String> HEAD = List.of("line", "what", "Accord", "against", "ratio", "aim", "met");

    private Table() {}

    static String of(List<Figure> figures) {
        var rows = new ArrayList<List<String>>();
        rows.add(HEAD);
        figures.forEach(figure -> rows.add(cells(figure)));
        var widths = IntStream.range(0, HEAD.size())
                .map(column -> rows.stream()
                        .mapToInt(row -> row.get(column).length())
                        .max()
                        .orElse(0))
                .toArray();
        rows.add(1, IntStream.of(widths).mapToObj("-"::repeat).toList());
        return rows.stream().map(row -> line(row, widths)).collect(Collectors.joining("\n"));
    }

    private static List<String> cells(Figure figure) {
        var aim = figure.aim();
        return List.of(
                figure.line().word(),
                figure.what(),
                figure.accord(),
                figure.against(),
                figure.ratio(),
                aim.words(),
                aim.words().isEmpty() ? "" : aim.met() ? "yes" : "no");
    }

    private static String line(List<String> row, int[] widths) {
        return IntStream.range(0, widths.length)
                .mapToObj(column -> row.get(column)
                        + " ".repeat(widths[column] - row.get(column).length()))
                .collect(Collectors.joining(" | ", "| ", " |"));
    }
}

package care.accord.bench;

import java.util.List;

/**
 * What one line found.
 *
 * @param notes what a reader of the figures should know; where the time goes, when an aim is missed
 */
record Report(List<Figure> figures, List<String> notes) {

    static boolean anyMissed(List<Figure> figures) {
        return figures.stream().anyMatch(figure -> !figure.aim().met());
    }
}

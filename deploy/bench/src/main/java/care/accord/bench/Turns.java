package care.accord.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleSupplier;
import java.util.stream.Stream;

/** Measures two ways in turns, so that what drifts on the machine meets both alike. */
final class Turns {

    private Turns() {}

    /** The middle rate of each way. */
    record Medians(double accord, double against) {

        double ratio() {
            return accord / against;
        }
    }

    /** @param rounds how often each way has its turn; who is first changes from round to round */
    static Medians take(int rounds, DoubleSupplier accord, DoubleSupplier against) {
        var ours = new ArrayList<Double>();
        var theirs = new ArrayList<Double>();
        for (int round = 0; round < rounds; round++) {
            if (round % 2 == 0) {
                ours.add(accord.getAsDouble());
                theirs.add(against.getAsDouble());
            } else {
                theirs.add(against.getAsDouble());
                ours.add(accord.getAsDouble());
            }
        }
        return new Medians(median(ours), median(theirs));
    }

    static double median(List<Double> values) {
        var sorted = Stream.of(values.toArray(Double[]::new)).sorted().toList();
        var middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }
}

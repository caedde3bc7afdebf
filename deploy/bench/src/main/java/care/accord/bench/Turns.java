package care.accord.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleSupplier;
import java.util.stream.Stream;

/** Measures two ways in turns, so that what drifts on the machine meets both alike. */
final class Turns {

    private static final double FASTER = 1.03;
    private static final int STEADY_TURNS = 3;

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
        each(rounds, List.of(() -> ours.add(accord.getAsDouble()), () -> theirs.add(against.getAsDouble())));
        return new Medians(median(ours), median(theirs));
    }

    /** The same with as many ways as there are. */
    static void each(int rounds, List<Runnable> ways) {
        for (int round = 0; round < rounds; round++) {
            for (int turn = 0; turn < ways.size(); turn++) {
                ways.get((round + turn) % ways.size()).run();
            }
        }
    }

    /**
     * Goes one way again and again, until it gets no faster: a JVM compiles what it runs most for a minute or more on two
     * cores, and a service that was started long ago has that behind it.
     */
    static void warmUp(int most, DoubleSupplier turn) {
        var best = 0.0;
        var steady = 0;
        for (int taken = 0; taken < most && steady < STEADY_TURNS; taken++) {
            var rate = turn.getAsDouble();
            steady = rate > best * FASTER ? 0 : steady + 1;
            best = Math.max(best, rate);
        }
    }

    static double median(List<Double> values) {
        var sorted = Stream.of(values.toArray(Double[]::new)).sorted().toList();
        var middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }
}

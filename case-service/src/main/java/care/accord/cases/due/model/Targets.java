package care.accord.cases.due.model;

import care.accord.cases.episode.model.Step;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;

/**
 * How many days each step may take, by local policy. The Care Act 2014 sets no time limit for any of them.
 *
 * @param days calendar days for each step, none of them negative; zero means the same day
 */
public record Targets(Map<Step, Integer> days) {

    public Targets {
        days = Map.copyOf(days);
        if (!days.keySet().equals(EnumSet.allOf(Step.class))
                || days.values().stream().anyMatch(day -> day < 0)) {
            throw new IllegalArgumentException("Each step needs a target of zero or more days: " + new EnumMap<>(days));
        }
    }

    /** @param since the day from which the step is due; it is not counted */
    public Due due(Step step, LocalDate since) {
        return new Due(step, since.plusDays(daysFor(step)));
    }

    public int daysFor(Step step) {
        return Objects.requireNonNull(days.get(step));
    }
}

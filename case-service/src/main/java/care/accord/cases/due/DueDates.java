package care.accord.cases.due;

import care.accord.cases.due.model.Due;
import care.accord.cases.due.model.Targets;
import care.accord.cases.episode.model.EpisodeState;
import care.accord.cases.episode.model.Step;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** When the next step of a case is due, by the targets of this installation. */
@ApplicationScoped
public class DueDates {

    private final Targets targets;

    DueDates(TargetSettings settings) {
        targets = new Targets(Arrays.stream(Step.values())
                .collect(Collectors.toMap(Function.identity(), step -> days(settings, step))));
    }

    /**
     * Empty where nothing is due.
     *
     * @param since the day from which the step of that state is due; null when none is
     */
    public Optional<Due> of(EpisodeState state, @Nullable LocalDate since) {
        return since == null ? Optional.empty() : Step.awaitedIn(state).map(step -> targets.due(step, since));
    }

    public Targets targets() {
        return targets;
    }

    /** The day on which the step of the case {@code e} is due, as SQL; null where none is. */
    public String asSql() {
        return Arrays.stream(Step.values())
                .map(step -> "when '%s' then %d".formatted(step.state().name(), targets.daysFor(step)))
                .collect(Collectors.joining(" ", "(e.step_since + case e.state ", " end)"));
    }

    private static int days(TargetSettings settings, Step step) {
        return switch (step) {
            case REQUEST_OUTCOME -> settings.requestOutcome();
            case ASSESSMENT_START -> settings.assessmentStart();
            case ASSESSMENT_COMPLETION -> settings.assessmentCompletion();
            case ELIGIBILITY_DECISION -> settings.eligibilityDecision();
            case NEXT_STEPS -> settings.nextSteps();
            case WRITTEN_ADVICE -> settings.writtenAdvice();
        };
    }
}

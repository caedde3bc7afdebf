package care.accord.cases.episode.model;

import java.util.Arrays;
import java.util.Optional;

/** What a case waits for in a state, as far as this service takes it. The states without one wait for nothing that is due here. */
public enum Step {
    REQUEST_OUTCOME(EpisodeState.OPEN_REQUEST, "Outcome of the request"),
    ASSESSMENT_START(EpisodeState.ASSESSMENT_DUE, "Start of the assessment"),
    ASSESSMENT_COMPLETION(EpisodeState.ASSESSING, "Completion of the assessment"),
    ELIGIBILITY_DECISION(EpisodeState.ASSESSED, "Decision on eligibility"),
    NEXT_STEPS(EpisodeState.ELIGIBLE, "Next steps after the decision"),
    WRITTEN_ADVICE(EpisodeState.NOT_ELIGIBLE, "Written advice after the decision");

    private final EpisodeState state;
    private final String display;

    Step(EpisodeState state, String display) {
        this.state = state;
        this.display = display;
    }

    public static Optional<Step> awaitedIn(EpisodeState state) {
        return Arrays.stream(values()).filter(step -> step.state == state).findFirst();
    }

    public EpisodeState state() {
        return state;
    }

    public String display() {
        return display;
    }
}

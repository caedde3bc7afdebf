package care.accord.local.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * One person's case and how it got where it is.
 *
 * @param number from 1
 * @param recorder who heard the request; has the case as well once it is allocated
 * @param decider who decides on eligibility
 * @param elsewhere lives in another council's area, so that the council's duty to meet needs ends there
 * @param unsettled has no settled residence and is in the council's area
 * @param restricted only those who work on the case may know of the person
 */
public record SampleCase(
        int number,
        Person person,
        Stage stage,
        Colleague recorder,
        Colleague decider,
        LocalDate receivedOn,
        Asking asking,
        boolean elsewhere,
        boolean unsettled,
        boolean restricted) {

    /** How a request reached the council and what it was about, in the words and codes of the JSON API. */
    public record Asking(String route, String askedBy, String issue) {}

    public Team team() {
        return recorder.team();
    }

    /** Everything that is done in the case, in order. */
    List<Step> steps() {
        var steps = new ArrayList<>(stage.steps());
        if (restricted) {
            steps.add(Step.RESTRICT);
        }
        return steps;
    }
}

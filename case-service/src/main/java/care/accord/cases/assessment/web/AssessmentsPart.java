package care.accord.cases.assessment.web;

import care.accord.cases.assessment.model.Assessment;
import care.accord.cases.assessment.store.Assessments;
import care.accord.cases.page.Line;
import care.accord.cases.page.PersonPart;
import care.accord.kit.actor.Act;
import care.accord.web.layout.DisplayText;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** The last assessments on a person's page. */
@ApplicationScoped
class AssessmentsPart implements PersonPart {

    private static final int LAST = 5;

    private final Assessments assessments;

    AssessmentsPart(Assessments assessments) {
        this.assessments = assessments;
    }

    @Override
    public String title() {
        return "Needs assessments";
    }

    @Override
    public String whenEmpty() {
        return "No assessment was started.";
    }

    @Override
    public List<Line> lines(Act act, UUID personId) {
        return assessments.of(personId, 0, LAST).stream()
                .map(AssessmentsPart::lineOf)
                .toList();
    }

    private static Line lineOf(Assessment assessment) {
        return new Line(
                "Needs assessment",
                Addresses.assessment(assessment.id()),
                assessment.isDecided()
                        ? "Eligibility decided"
                        : assessment.state().label(),
                "Started " + DisplayText.inWords(assessment.startedAt()) + " by " + assessment.startedByName());
    }
}

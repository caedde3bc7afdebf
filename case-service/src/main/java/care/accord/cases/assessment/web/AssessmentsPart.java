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
import java.util.stream.Stream;

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
        var newest = assessments.of(personId, 0, LAST + 1);
        return Stream.concat(
                        newest.stream().limit(LAST).map(AssessmentsPart::lineOf),
                        Stream.of(new Line("All needs assessments", Addresses.allOf(personId), null, null))
                                .filter(all -> newest.size() > LAST))
                .toList();
    }

    private static Line lineOf(Assessment assessment) {
        return new Line(
                "Needs assessment",
                Addresses.assessment(assessment.id()),
                assessment.isDecided()
                        ? "Eligibility decided"
                        : assessment.state().label(),
                assessment.endedOn() == null
                        ? "started " + DisplayText.inWords(assessment.startedAt()) + " by " + assessment.startedByName()
                        : "ended " + DisplayText.inWords(assessment.endedOn()));
    }
}

package care.accord.cases.assessment.usecase;

import care.accord.cases.assessment.model.Answers;
import care.accord.cases.assessment.model.Assessment;
import care.accord.cases.assessment.model.AssessmentRefusal;
import care.accord.cases.assessment.model.Findings;
import care.accord.cases.assessment.model.Section;
import care.accord.cases.assessment.store.Sections;
import care.accord.kit.access.AccessRefusal;
import care.accord.kit.actor.Act;
import care.accord.kit.refusal.RefusedException;
import care.accord.kit.request.RequestRefusal;
import care.accord.kit.trail.Trail;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.UUID;

/** Puts a whole document of findings in the place of what was written before. */
@ApplicationScoped
public class SaveFindings {

    private final AccessibleAssessments accessible;
    private final Sections sections;
    private final Trail trail;
    private final InstantSource clock;

    SaveFindings(AccessibleAssessments accessible, Sections sections, Trail trail, InstantSource clock) {
        this.accessible = accessible;
        this.sections = sections;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * A section that the document leaves out is empty afterwards.
     *
     * @param expected the version of the assessment that was seen
     * @throws RefusedException {@link AssessmentRefusal#NOT_FOUND}, {@link AccessRefusal#NOT_FOUND}, {@link
     *     AssessmentRefusal#NOT_OPEN}, {@link RequestRefusal#CHANGED_MEANWHILE}
     */
    @Transactional
    public Assessment save(Act act, UUID id, int expected, Findings findings) {
        var assessment = accessible.getForChange(act, id);
        accessible.requireVersion(assessment, expected);
        var now = clock.instant();
        assessment.save(now);
        var all = new EnumMap<Section, Answers>(Section.class);
        for (var section : Section.values()) {
            all.put(section, findings.in(section));
        }
        sections.put(id, assessment.version(), all, act.actor(), now);
        trail.read(act, assessment.personId(), "care.accord.case.assessment-findings-saved", id.toString());
        return assessment;
    }
}

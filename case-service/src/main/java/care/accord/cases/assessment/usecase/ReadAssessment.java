package care.accord.cases.assessment.usecase;

import care.accord.cases.assessment.model.Assessment;
import care.accord.cases.assessment.model.AssessmentRefusal;
import care.accord.cases.assessment.store.Assessments;
import care.accord.cases.assessment.store.Determinations;
import care.accord.cases.assessment.store.FollowUps;
import care.accord.cases.assessment.store.RecordCopies;
import care.accord.cases.assessment.store.Revivals;
import care.accord.cases.assessment.store.Sections;
import care.accord.kit.access.AccessPolicy;
import care.accord.kit.access.AccessRefusal;
import care.accord.kit.actor.Act;
import care.accord.kit.refusal.RefusedException;
import care.accord.kit.trail.Trail;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** Reads an assessment, or the list of a person's, and leaves the trail of it. */
@ApplicationScoped
public class ReadAssessment {

    /** The trail's word for reading one on a screen or by a system. */
    public static final String READ = "care.accord.case.assessment-read";

    /** The trail's word for making the written record ready for printing. */
    public static final String PRINTED = "care.accord.case.written-record-printed";

    /** The trail's word for printing the decision on eligibility alone. */
    public static final String DECISION_PRINTED = "care.accord.case.eligibility-decision-printed";

    private final AccessibleAssessments accessible;
    private final Assessments assessments;
    private final Sections sections;
    private final Determinations determinations;
    private final FollowUps followUps;
    private final Revivals revivals;
    private final RecordCopies copies;
    private final AccessPolicy access;
    private final Trail trail;

    ReadAssessment(
            AccessibleAssessments accessible,
            Assessments assessments,
            Sections sections,
            Determinations determinations,
            FollowUps followUps,
            Revivals revivals,
            RecordCopies copies,
            AccessPolicy access,
            Trail trail) {
        this.accessible = accessible;
        this.assessments = assessments;
        this.sections = sections;
        this.determinations = determinations;
        this.followUps = followUps;
        this.revivals = revivals;
        this.copies = copies;
        this.access = access;
        this.trail = trail;
    }

    /** One page of a person's assessments, newest first. */
    public record Page(List<Assessment> assessments, boolean hasOlder) {}

    /**
     * @param action {@link #READ} or {@link #PRINTED}
     * @throws RefusedException {@link AssessmentRefusal#NOT_FOUND}, {@link AccessRefusal#NOT_FOUND}
     */
    @Transactional
    public AssessmentFile read(Act act, UUID id, String action) {
        var assessment = accessible.get(act, id);
        trail.read(act, assessment.personId(), action, id.toString());
        return new AssessmentFile(
                assessment,
                sections.of(id),
                accessible.circumstancesOf(assessment),
                determinations.of(id),
                followUps.of(id),
                revivals.of(id),
                copies.of(id));
    }

    /**
     * What the decision on eligibility is printed from.
     *
     * @throws RefusedException {@link AssessmentRefusal#NOT_FOUND}, {@link AccessRefusal#NOT_FOUND}, {@link
     *     AssessmentRefusal#NOT_DECIDED}
     */
    @Transactional
    public AssessmentFile printDecision(Act act, UUID id) {
        var file = read(act, id, DECISION_PRINTED);
        if (file.determination().isEmpty()) {
            throw new RefusedException(AssessmentRefusal.NOT_DECIDED);
        }
        return file;
    }

    /**
     * @param number of the page, from 0
     * @throws RefusedException {@link AccessRefusal#NOT_FOUND}
     */
    @Transactional
    public Page list(Act act, UUID personId, int number, int size) {
        access.requireRecord(act, personId);
        trail.read(act, personId, "care.accord.case.assessments-listed", null);
        var found = assessments.of(personId, number, size);
        var older = found.size() == size
                && !assessments.of(personId, number + 1, size).isEmpty();
        return new Page(found, older);
    }

    /** Whose assessment it is; whoever goes on from here checks the access. */
    @Transactional
    public UUID personOf(UUID id) {
        return assessments.get(id).personId();
    }
}

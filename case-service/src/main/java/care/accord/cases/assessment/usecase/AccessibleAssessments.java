package care.accord.cases.assessment.usecase;

import care.accord.cases.advocacy.store.AdvocacyChecks;
import care.accord.cases.assessment.model.Assessment;
import care.accord.cases.assessment.model.AssessmentRefusal;
import care.accord.cases.assessment.model.Circumstances;
import care.accord.cases.assessment.store.Assessments;
import care.accord.cases.assessment.store.Sections;
import care.accord.kit.access.AccessPolicy;
import care.accord.kit.access.AccessRefusal;
import care.accord.kit.actor.Act;
import care.accord.kit.refusal.RefusedException;
import care.accord.kit.request.RequestRefusal;
import care.accord.kit.request.Versions.Change;
import care.accord.kit.time.Clocks;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;

/** Assessments of people whose record the actor may open; to everybody else they do not exist. */
@ApplicationScoped
class AccessibleAssessments {

    private final Assessments assessments;
    private final Sections sections;
    private final AdvocacyChecks advocacyChecks;
    private final AccessPolicy access;
    private final InstantSource clock;

    AccessibleAssessments(
            Assessments assessments,
            Sections sections,
            AdvocacyChecks advocacyChecks,
            AccessPolicy access,
            InstantSource clock) {
        this.assessments = assessments;
        this.sections = sections;
        this.advocacyChecks = advocacyChecks;
        this.access = access;
        this.clock = clock;
    }

    /**
     * @throws RefusedException {@link AssessmentRefusal#NOT_FOUND}, {@link AccessRefusal#NOT_FOUND}: both read the same
     */
    Assessment get(Act act, UUID id) {
        var assessment = assessments.get(id);
        access.requireRecord(act, assessment.personId());
        return assessment;
    }

    /** The same, held against other writers until the transaction ends. */
    Assessment getForChange(Act act, UUID id) {
        var assessment = assessments.getForChange(id);
        access.requireRecord(act, assessment.personId());
        return assessment;
    }

    /**
     * @throws RefusedException {@link RequestRefusal#CHANGED_MEANWHILE} naming the sections that were saved since
     */
    void requireVersion(Assessment assessment, int expected) {
        if (expected != assessment.version()) {
            throw new RefusedException(RequestRefusal.CHANGED_MEANWHILE)
                    .with("changes", changesSince(assessment.id(), expected));
        }
    }

    private List<Change> changesSince(UUID id, int version) {
        return Sections.after(version, sections.of(id).values()).stream()
                .map(saved -> new Change(
                        saved.assessmentVersion(),
                        saved.savedAt(),
                        saved.savedByName(),
                        List.of(saved.section().slug())))
                .toList();
    }

    Circumstances circumstancesOf(Assessment assessment) {
        return new Circumstances(
                Clocks.today(clock),
                advocacyChecks
                        .of(assessment.episodeId())
                        .map(saved -> saved.check().owesAdvocate())
                        .orElse(false));
    }
}

package care.accord.cases.assessment.usecase;

import care.accord.cases.assessment.model.Answers;
import care.accord.cases.assessment.model.AssessmentRefusal;
import care.accord.cases.assessment.model.Section;
import care.accord.cases.assessment.store.Sections;
import care.accord.kit.access.AccessRefusal;
import care.accord.kit.actor.Act;
import care.accord.kit.draft.Drafts;
import care.accord.kit.refusal.RefusedException;
import care.accord.kit.request.RequestRefusal;
import care.accord.kit.request.Versions.Change;
import care.accord.kit.trail.Trail;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Saves one section of an assessment; two people may work on two sections at once. */
@ApplicationScoped
public class SaveSection {

    private final AccessibleAssessments accessible;
    private final Sections sections;
    private final Drafts drafts;
    private final Trail trail;
    private final InstantSource clock;

    SaveSection(AccessibleAssessments accessible, Sections sections, Drafts drafts, Trail trail, InstantSource clock) {
        this.accessible = accessible;
        this.sections = sections;
        this.drafts = drafts;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * @param expected the version of the section that was seen; 0 when nothing was saved in it
     * @param form the form whose draft this settles
     * @return the section as it stands now
     * @throws RefusedException {@link AssessmentRefusal#NOT_FOUND}, {@link AccessRefusal#NOT_FOUND}, {@link
     *     AssessmentRefusal#NOT_OPEN}, {@link RequestRefusal#CHANGED_MEANWHILE}
     */
    @Transactional
    public Sections.Saved save(Act act, UUID id, Section section, int expected, Answers answers, String form) {
        var assessment = accessible.getForChange(act, id);
        var now = clock.instant();
        assessment.save(now);
        requireVersion(sections.of(id, section), expected, answers);
        sections.put(id, assessment.version(), Map.of(section, answers), act.actor(), now);
        trail.read(act, assessment.personId(), "care.accord.case.assessment-section-saved", id + "/" + section.slug());
        drafts.clear(act.actor(), form);
        return sections.of(id, section).orElseThrow();
    }

    private void requireVersion(Optional<Sections.Saved> saved, int expected, Answers yours) {
        int current = saved.map(Sections.Saved::version).orElse(0);
        if (expected != current) {
            var changes = saved.map(theirs -> new Change(
                            current,
                            theirs.savedAt(),
                            theirs.savedByName(),
                            sections.differences(yours, theirs.answers())))
                    .map(List::of)
                    .orElse(List.of());
            throw new RefusedException(RequestRefusal.CHANGED_MEANWHILE).with("changes", changes);
        }
    }
}

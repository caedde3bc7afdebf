package care.accord.cases.assessment.usecase;

import care.accord.cases.assessment.model.Answers;
import care.accord.cases.assessment.model.Assessment;
import care.accord.cases.assessment.model.Circumstances;
import care.accord.cases.assessment.model.Determination;
import care.accord.cases.assessment.model.Findings;
import care.accord.cases.assessment.model.FollowUp;
import care.accord.cases.assessment.model.Gap;
import care.accord.cases.assessment.model.RecordCopy;
import care.accord.cases.assessment.model.Section;
import care.accord.cases.assessment.store.Revivals;
import care.accord.cases.assessment.store.Sections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Everything about one assessment, as it stands. */
public record AssessmentFile(
        Assessment assessment,
        Map<Section, Sections.Saved> sections,
        Circumstances circumstances,
        Optional<Determination> determination,
        Optional<FollowUp> followUp,
        Optional<Revivals.Saved> revival,
        List<RecordCopy> copies) {

    public Findings findings() {
        var answers = new EnumMap<Section, Answers>(Section.class);
        sections.forEach((section, saved) -> answers.put(section, saved.answers()));
        return new Findings(answers);
    }

    /** What is still missing before it may be completed. */
    public List<Gap> gaps() {
        return findings().gaps(circumstances);
    }

    public List<Gap> gapsIn(Section section) {
        return Gap.in(section, findings().in(section), circumstances);
    }

    /** The version of a section; 0 while nothing was saved in it. */
    public int versionOf(Section section) {
        var saved = sections.get(section);
        return saved == null ? 0 : saved.version();
    }
}

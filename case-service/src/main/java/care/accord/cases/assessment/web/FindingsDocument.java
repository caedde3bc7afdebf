package care.accord.cases.assessment.web;

import care.accord.cases.assessment.model.AdultOutcome;
import care.accord.cases.assessment.model.Answers;
import care.accord.cases.assessment.model.Answers.About;
import care.accord.cases.assessment.model.Answers.Cause;
import care.accord.cases.assessment.model.Answers.Impact;
import care.accord.cases.assessment.model.Answers.OutcomeFinding;
import care.accord.cases.assessment.model.Answers.PeopleInvolved;
import care.accord.cases.assessment.model.Answers.Wellbeing;
import care.accord.cases.assessment.model.Answers.Wishes;
import care.accord.cases.assessment.model.Findings;
import care.accord.cases.assessment.model.Section;
import jakarta.validation.Valid;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All findings of an assessment in one document. A section that is left out is empty. */
public record FindingsDocument(
        @Valid @Nullable About about,
        @Valid @Nullable PeopleInvolved peopleInvolved,
        @Valid @Nullable Wellbeing wellbeing,
        @Valid @Nullable Wishes wishes,
        @Valid @Nullable Cause cause,
        @Nullable Map<AdultOutcome, @Valid @Nullable OutcomeFinding> outcomes,
        @Valid @Nullable Impact impact) {

    static FindingsDocument of(Findings findings) {
        var outcomes = new EnumMap<AdultOutcome, @Nullable OutcomeFinding>(AdultOutcome.class);
        for (var outcome : AdultOutcome.values()) {
            if (findings.sections().containsKey(Section.of(outcome))) {
                outcomes.put(outcome, findings.of(outcome));
            }
        }
        return new FindingsDocument(
                written(findings, Section.ABOUT, About.class),
                written(findings, Section.PEOPLE_INVOLVED, PeopleInvolved.class),
                written(findings, Section.WELLBEING, Wellbeing.class),
                written(findings, Section.WISHES, Wishes.class),
                written(findings, Section.CAUSE, Cause.class),
                outcomes,
                written(findings, Section.IMPACT, Impact.class));
    }

    Findings toFindings() {
        var sections = new EnumMap<Section, Answers>(Section.class);
        put(sections, Section.ABOUT, about);
        put(sections, Section.PEOPLE_INVOLVED, peopleInvolved);
        put(sections, Section.WELLBEING, wellbeing);
        put(sections, Section.WISHES, wishes);
        put(sections, Section.CAUSE, cause);
        put(sections, Section.IMPACT, impact);
        if (outcomes != null) {
            outcomes.forEach((outcome, finding) -> put(sections, Section.of(outcome), finding));
        }
        return new Findings(sections);
    }

    private static void put(Map<Section, Answers> sections, Section section, @Nullable Answers answers) {
        if (answers != null) {
            sections.put(section, answers);
        }
    }

    private static <A extends Answers> @Nullable A written(Findings findings, Section section, Class<A> kind) {
        return kind.cast(findings.sections().get(section));
    }
}

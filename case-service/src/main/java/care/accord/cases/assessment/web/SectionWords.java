package care.accord.cases.assessment.web;

import care.accord.cases.assessment.model.Answers;
import care.accord.cases.assessment.model.Answers.About;
import care.accord.cases.assessment.model.Answers.Cause;
import care.accord.cases.assessment.model.Answers.Impact;
import care.accord.cases.assessment.model.Answers.OutcomeFinding;
import care.accord.cases.assessment.model.Answers.PeopleInvolved;
import care.accord.cases.assessment.model.Answers.Wellbeing;
import care.accord.cases.assessment.model.Answers.Wishes;
import care.accord.cases.assessment.model.CarerPart;
import care.accord.cases.assessment.model.Method;
import care.accord.cases.assessment.model.UnableLimb;
import care.accord.cases.assessment.model.WellbeingArea;
import care.accord.web.layout.DisplayText;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The answers of a section as a person reads them: label by label. */
final class SectionWords {

    private final Map<String, String> words = new LinkedHashMap<>();

    private SectionWords() {}

    /** What was answered and what was not; an empty text where nothing was. */
    static Map<String, String> of(Answers answers) {
        var of = new SectionWords();
        switch (answers) {
            case About about -> of.about(about);
            case PeopleInvolved people -> of.people(people);
            case Wellbeing wellbeing -> of.wellbeing(wellbeing);
            case Wishes wishes -> of.wishes(wishes);
            case Cause cause -> of.cause(cause);
            case OutcomeFinding finding -> of.outcome(finding);
            case Impact impact -> of.impact(impact);
        }
        return of.words;
    }

    private void about(About about) {
        say("How it was carried out", about.method(), Method::label);
        say("Date", about.assessedOn());
        say("Where", about.place());
        say("Supported self-assessment offered", about.selfAssessmentOffered());
        sayIfAny("Why not", about.selfAssessmentWhyNot());
        say("Needs go up and down", about.needsFluctuate());
        sayIfAny("Period looked at", about.periodConsidered());
        say("Assessor’s skills, knowledge and training", about.competence());
        sayIfAny("Others with special knowledge who were asked", about.expertise());
    }

    private void people(PeopleInvolved people) {
        say("The person took part", people.adultTookPart());
        say("How, or why not", people.adultDetail());
        say("Carer", people.carer(), CarerPart::label);
        sayIfAny("About the carer", people.carerDetail());
        say("The person asked for others", people.othersAskedFor());
        sayIfAny("Who, and whether they took part", people.others());
        sayIfAny("Independent advocate", people.advocate());
        say("What the needs mean for carers, family and any child", people.familyImpact());
    }

    private void wellbeing(Wellbeing wellbeing) {
        for (var area : WellbeingArea.values()) {
            words.put(area.label(), wellbeing.isUntouched(area) ? "No impact" : wellbeing.impactOn(area));
        }
    }

    private void wishes(Wishes wishes) {
        say("What the person wants to achieve", wishes.outcomesWished());
        say("How care and support could help", wishes.contribution());
        say("What else could help", wishes.otherMatters());
        say("What could prevent or delay needs", wishes.prevention());
    }

    private void cause(Cause cause) {
        say("From an impairment or illness", cause.fromImpairmentOrIllness());
        say("Where the needs come from", cause.causeDetail());
        say("NHS continuing healthcare may be due", cause.continuingHealthcare());
        if (cause.referredForContinuingHealthcareOn() != null) {
            say("Referred on", cause.referredForContinuingHealthcareOn());
        }
    }

    private void outcome(OutcomeFinding finding) {
        if (finding.doesNotApply()) {
            words.put("Finding", "Does not apply: the person has no caring responsibilities for a child");
        } else if (finding.cannotManage()) {
            say("Finding", finding.unable());
        } else {
            words.put("Finding", finding.wasAnswered() ? "The person can manage" : "");
        }
        sayIfAny("What happens, and how it is known", finding.whatHappens());
        sayIfAny("Anything else", finding.note());
    }

    private void impact(Impact impact) {
        say("Significant impact on well-being", impact.significant());
        var areas = impact.areas();
        if (areas != null && !areas.isEmpty()) {
            words.put(
                    "Areas",
                    Arrays.stream(WellbeingArea.values())
                            .filter(areas::contains)
                            .map(WellbeingArea::label)
                            .collect(Collectors.joining("; ")));
        }
        say("Why", impact.reasoning());
    }

    private void say(String label, @Nullable String text) {
        words.put(label, text == null ? "" : text);
    }

    private void sayIfAny(String label, @Nullable String text) {
        if (text != null && !text.isBlank()) {
            words.put(label, text);
        }
    }

    private void say(String label, @Nullable Boolean answer) {
        say(label, answer, yes -> yes ? "Yes" : "No");
    }

    private void say(String label, @Nullable LocalDate date) {
        say(label, date, DisplayText::inWords);
    }

    private void say(String label, @Nullable Set<UnableLimb> limbs) {
        words.put(
                label,
                Arrays.stream(UnableLimb.values())
                        .filter(limb -> limbs != null && limbs.contains(limb))
                        .map(UnableLimb::label)
                        .collect(Collectors.joining("; ")));
    }

    private <T> void say(String label, @Nullable T value, Function<T, String> text) {
        words.put(label, value == null ? "" : text.apply(value));
    }
}

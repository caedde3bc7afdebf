package care.accord.cases.assessment.model;

import static java.util.stream.Collectors.toCollection;

import care.accord.cases.assessment.model.Answers.About;
import care.accord.cases.assessment.model.Answers.Cause;
import care.accord.cases.assessment.model.Answers.Impact;
import care.accord.cases.assessment.model.Answers.OutcomeFinding;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Everything that an assessment has found so far, section by section. */
public record Findings(Map<Section, Answers> sections) {

    public Findings {
        sections.forEach((section, answers) -> {
            if (!section.kind().isInstance(answers)) {
                throw new IllegalArgumentException(
                        section + " cannot hold " + answers.getClass().getSimpleName());
            }
        });
        sections = Map.copyOf(sections);
    }

    public static Findings none() {
        return new Findings(Map.of());
    }

    public Findings with(Section section, Answers answers) {
        var changed = new EnumMap<Section, Answers>(Section.class);
        changed.putAll(sections);
        changed.put(section, answers);
        return new Findings(changed);
    }

    public Findings with(AdultOutcome outcome, OutcomeFinding finding) {
        return with(Section.of(outcome), finding);
    }

    /** What was written in a section, or the blank section. */
    public Answers in(Section section) {
        return sections.getOrDefault(section, section.blank());
    }

    public OutcomeFinding of(AdultOutcome outcome) {
        return (OutcomeFinding) in(Section.of(outcome));
    }

    public About about() {
        return (About) in(Section.ABOUT);
    }

    public Cause cause() {
        return (Cause) in(Section.CAUSE);
    }

    public Impact impact() {
        return (Impact) in(Section.IMPACT);
    }

    /** SI 2015/313 reg 2(1)(a). */
    public boolean fromImpairmentOrIllness() {
        return Boolean.TRUE.equals(cause().fromImpairmentOrIllness());
    }

    /** The outcomes that the person is unable to achieve (SI 2015/313 reg 2(3)), in the order of the regulation. */
    public Set<AdultOutcome> notAchieved() {
        return Arrays.stream(AdultOutcome.values())
                .filter(outcome -> of(outcome).cannotManage())
                .collect(toCollection(() -> EnumSet.noneOf(AdultOutcome.class)));
    }

    /** The same, each with the ways in which the person is unable. */
    public Map<AdultOutcome, Set<UnableLimb>> limbs() {
        var limbs = new EnumMap<AdultOutcome, Set<UnableLimb>>(AdultOutcome.class);
        for (var outcome : notAchieved()) {
            var unable = of(outcome).unable();
            limbs.put(outcome, unable == null ? Set.of() : unable);
        }
        return limbs;
    }

    /** SI 2015/313 reg 2(1)(c). */
    public boolean significantImpactOnWellbeing() {
        return Boolean.TRUE.equals(impact().significant());
    }

    /** The day of the assessment: the law of that day decides. */
    public Optional<LocalDate> assessedOn() {
        return Optional.ofNullable(about().assessedOn());
    }

    /** What is still missing before it may be completed, in the order of the sections. */
    public List<Gap> gaps(Circumstances circumstances) {
        return Arrays.stream(Section.values())
                .flatMap(section -> Gap.in(section, in(section), circumstances).stream())
                .toList();
    }
}

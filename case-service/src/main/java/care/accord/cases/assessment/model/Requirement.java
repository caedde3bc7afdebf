package care.accord.cases.assessment.model;

import care.accord.cases.assessment.model.Answers.About;
import care.accord.cases.assessment.model.Answers.Cause;
import care.accord.cases.assessment.model.Answers.Impact;
import care.accord.cases.assessment.model.Answers.OutcomeFinding;
import care.accord.cases.assessment.model.Answers.PeopleInvolved;
import care.accord.cases.assessment.model.Answers.Wellbeing;
import care.accord.cases.assessment.model.Answers.Wishes;
import java.util.Collection;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What a completed assessment must hold, and which law asks for it. A new requirement is a new constant. */
public enum Requirement {
    METHOD(
            "SI 2014/2827 reg 3",
            "Select how the assessment was carried out",
            About.class,
            "method",
            about -> about.method() != null),
    ASSESSED_ON(
            "Care Act 2014 s9(1)",
            "Enter the date of the assessment",
            About.class,
            "assessedOn",
            about -> about.assessedOn() != null),
    ASSESSED_ON_NOT_IN_THE_FUTURE(
            "Care Act 2014 s9(1)",
            "Date of the assessment must be today or in the past",
            About.class,
            "assessedOn",
            (about, around) -> about.assessedOn() == null || !about.assessedOn().isAfter(around.today())),
    PLACE(
            "SI 2014/2827 reg 3",
            "Enter where the assessment took place",
            About.class,
            "place",
            about -> given(about.place())),
    SELF_ASSESSMENT_OFFERED(
            "SI 2014/2827 reg 2",
            "Select whether a supported self-assessment was offered",
            About.class,
            "selfAssessmentOffered",
            about -> about.selfAssessmentOffered() != null),
    SELF_ASSESSMENT_WHY_NOT(
            "SI 2014/2827 reg 2",
            "Enter why a supported self-assessment was not offered",
            About.class,
            "selfAssessmentWhyNot",
            about -> !isNo(about.selfAssessmentOffered()) || given(about.selfAssessmentWhyNot())),
    FLUCTUATION_CONSIDERED(
            "SI 2014/2827 reg 3; SI 2015/313 reg 2(4)",
            "Select whether the person’s needs go up and down",
            About.class,
            "needsFluctuate",
            about -> about.needsFluctuate() != null),
    PERIOD_CONSIDERED(
            "SI 2014/2827 reg 3; SI 2015/313 reg 2(4)",
            "Enter the period you looked at, and what it showed",
            About.class,
            "periodConsidered",
            about -> !isYes(about.needsFluctuate()) || given(about.periodConsidered())),
    COMPETENCE(
            "SI 2014/2827 reg 5",
            "Enter the skills, knowledge and training that you relied on",
            About.class,
            "competence",
            about -> given(about.competence())),

    ADULT_INVOLVED(
            "Care Act 2014 s9(5)(a)",
            "Select whether the person took part",
            PeopleInvolved.class,
            "adultTookPart",
            people -> people.adultTookPart() != null),
    ADULT_DETAIL(
            "Care Act 2014 s9(5)(a)",
            "Enter how the person took part, or why they did not",
            PeopleInvolved.class,
            "adultDetail",
            people -> given(people.adultDetail())),
    CARER_INVOLVED(
            "Care Act 2014 s9(5)(b)",
            "Select whether a carer took part",
            PeopleInvolved.class,
            "carer",
            people -> people.carer() != null),
    CARER_DETAIL(
            "Care Act 2014 s9(5)(b)",
            "Enter who the carer is, and how they took part or why they did not",
            PeopleInvolved.class,
            "carerDetail",
            people -> people.carer() == null || people.carer() == CarerPart.NO_CARER || given(people.carerDetail())),
    OTHERS_ASKED_FOR(
            "Care Act 2014 s9(5)(c)",
            "Select whether the person asked for anyone else to take part",
            PeopleInvolved.class,
            "othersAskedFor",
            people -> people.othersAskedFor() != null),
    OTHERS(
            "Care Act 2014 s9(5)(c)",
            "Enter who the person asked for, and whether they took part",
            PeopleInvolved.class,
            "others",
            people -> !isYes(people.othersAskedFor()) || given(people.others())),
    ADVOCATE(
            "Care Act 2014 s67(2)",
            "Enter who the independent advocate is and how they helped the person take part",
            PeopleInvolved.class,
            "advocate",
            (people, around) -> !around.advocacyDuty() || given(people.advocate())),
    FAMILY_IMPACT(
            "SI 2014/2827 reg 4",
            "Enter what the person’s needs mean for carers, family and any child",
            PeopleInvolved.class,
            "familyImpact",
            people -> given(people.familyImpact())),

    EACH_AREA_OF_WELLBEING(
            "Care Act 2014 s9(4)(a)",
            "Enter the impact, or select that there is none",
            Wellbeing.class,
            wellbeing -> wellbeing.unanswered().stream()
                    .map(area -> "impacts/" + area)
                    .toList()),
    NO_CONTRADICTION_IN_WELLBEING(
            "Care Act 2014 s9(4)(a)",
            "Either enter the impact, or select that there is none",
            Wellbeing.class,
            wellbeing -> wellbeing.contradictory().stream()
                    .map(area -> "impacts/" + area)
                    .toList()),

    OUTCOMES_WISHED(
            "Care Act 2014 s9(4)(b)",
            "Enter what the person wants to achieve in day-to-day life",
            Wishes.class,
            "outcomesWished",
            wishes -> given(wishes.outcomesWished())),
    CONTRIBUTION(
            "Care Act 2014 s9(4)(c)",
            "Enter whether, and how far, care and support could help with that",
            Wishes.class,
            "contribution",
            wishes -> given(wishes.contribution())),
    OTHER_MATTERS(
            "Care Act 2014 s9(6)(a)",
            "Enter what else could help, such as the person’s own strengths, family or equipment",
            Wishes.class,
            "otherMatters",
            wishes -> given(wishes.otherMatters())),
    PREVENTION(
            "Care Act 2014 s9(6)(b)",
            "Enter what could prevent or delay needs, and what information or local help would be of use",
            Wishes.class,
            "prevention",
            wishes -> given(wishes.prevention())),

    FROM_IMPAIRMENT_OR_ILLNESS(
            "SI 2015/313 reg 2(1)(a)",
            "Select whether the needs come from a physical or mental impairment or illness",
            Cause.class,
            "fromImpairmentOrIllness",
            cause -> cause.fromImpairmentOrIllness() != null),
    CAUSE_DETAIL(
            "SI 2015/313 reg 2(1)(a)",
            "Enter where the needs come from",
            Cause.class,
            "causeDetail",
            cause -> given(cause.causeDetail())),
    CONTINUING_HEALTHCARE(
            "SI 2014/2827 reg 7",
            "Select whether the person may be eligible for NHS continuing healthcare",
            Cause.class,
            "continuingHealthcare",
            cause -> cause.continuingHealthcare() != null),
    CONTINUING_HEALTHCARE_REFERRED(
            "SI 2014/2827 reg 7",
            "Enter the date on which you referred the person to the NHS body",
            Cause.class,
            "referredForContinuingHealthcareOn",
            cause -> !isYes(cause.continuingHealthcare()) || cause.referredForContinuingHealthcareOn() != null),
    CONTINUING_HEALTHCARE_REFERRED_NOT_IN_THE_FUTURE(
            "SI 2014/2827 reg 7",
            "Date of the referral must be today or in the past",
            Cause.class,
            "referredForContinuingHealthcareOn",
            (cause, around) -> cause.referredForContinuingHealthcareOn() == null
                    || !cause.referredForContinuingHealthcareOn().isAfter(around.today())),

    OUTCOME_ANSWERED(
            "SI 2015/313 reg 2(2) and (3)",
            "Select every way in which the person cannot manage, or select that they can",
            OutcomeFinding.class,
            "unable",
            OutcomeFinding::wasAnswered),
    OUTCOME_WHAT_HAPPENS(
            "SI 2015/313 reg 2(3)",
            "Enter what happens, and how you know",
            OutcomeFinding.class,
            "whatHappens",
            finding -> !finding.cannotManage() || given(finding.whatHappens())),
    OUTCOME_EITHER_OR(
            "SI 2015/313 reg 2(2)",
            "An outcome that does not apply cannot be one that the person is unable to achieve",
            OutcomeFinding.class,
            "notApplicable",
            finding -> !(finding.doesNotApply() && finding.cannotManage())),
    ONLY_CHILDCARE_MAY_NOT_APPLY(
            "SI 2015/313 reg 2(2)(j)",
            "Only caring responsibilities for a child may not apply to a person",
            OutcomeFinding.class,
            "notApplicable",
            finding -> !finding.doesNotApply()) {
        @Override
        boolean concerns(Section section) {
            return section != Section.CHILDCARE_RESPONSIBILITIES;
        }
    },

    SIGNIFICANT_IMPACT(
            "SI 2015/313 reg 2(1)(c)",
            "Select whether there is, or is likely to be, a significant impact on the person’s well-being",
            Impact.class,
            "significant",
            impact -> impact.significant() != null),
    IMPACT_AREAS(
            "SI 2015/313 reg 2(1)(c)",
            "Select the areas of well-being in which the impact is significant",
            Impact.class,
            "areas",
            impact -> !isYes(impact.significant())
                    || (impact.areas() != null && !impact.areas().isEmpty())),
    IMPACT_REASONING(
            "SI 2015/313 reg 2(1)(c)",
            "Enter why the impact is, or is not, significant",
            Impact.class,
            "reasoning",
            impact -> given(impact.reasoning()));

    private final String citation;
    private final String remedy;
    private final Unmet unmet;

    /** The fields of a section that do not meet the requirement; none when it is about another kind of section. */
    @FunctionalInterface
    private interface Unmet {
        Collection<String> in(Answers answers, Circumstances circumstances);
    }

    <A extends Answers> Requirement(
            String citation, String remedy, Class<A> kind, Function<A, ? extends Collection<String>> unmet) {
        this.citation = citation;
        this.remedy = remedy;
        this.unmet = (answers, around) -> kind.isInstance(answers) ? unmet.apply(kind.cast(answers)) : List.of();
    }

    <A extends Answers> Requirement(
            String citation, String remedy, Class<A> kind, String field, BiPredicate<A, Circumstances> met) {
        this.citation = citation;
        this.remedy = remedy;
        this.unmet = (answers, around) ->
                !kind.isInstance(answers) || met.test(kind.cast(answers), around) ? List.of() : List.of(field);
    }

    <A extends Answers> Requirement(String citation, String remedy, Class<A> kind, String field, Predicate<A> met) {
        this(citation, remedy, kind, field, (answers, around) -> met.test(answers));
    }

    public String citation() {
        return citation;
    }

    /** What to do about it, without a full stop. */
    public String remedy() {
        return remedy;
    }

    boolean concerns(Section section) {
        return true;
    }

    List<String> unmetFields(Section section, Answers answers, Circumstances circumstances) {
        return concerns(section) ? List.copyOf(unmet.in(answers, circumstances)) : List.of();
    }

    private static boolean given(@Nullable String text) {
        return text != null && !text.isBlank();
    }

    private static boolean isYes(@Nullable Boolean answer) {
        return Boolean.TRUE.equals(answer);
    }

    private static boolean isNo(@Nullable Boolean answer) {
        return Boolean.FALSE.equals(answer);
    }
}

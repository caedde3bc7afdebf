package care.accord.cases.assessment.web;

import static care.accord.cases.assessment.model.Answers.LONG;
import static care.accord.cases.assessment.model.Answers.SHORT;

import care.accord.cases.assessment.model.Answers;
import care.accord.cases.assessment.model.Answers.About;
import care.accord.cases.assessment.model.Answers.Cause;
import care.accord.cases.assessment.model.Answers.Impact;
import care.accord.cases.assessment.model.Answers.OutcomeFinding;
import care.accord.cases.assessment.model.Answers.PeopleInvolved;
import care.accord.cases.assessment.model.Answers.Wellbeing;
import care.accord.cases.assessment.model.Answers.Wishes;
import care.accord.cases.assessment.model.CarerPart;
import care.accord.cases.assessment.model.Circumstances;
import care.accord.cases.assessment.model.Gap;
import care.accord.cases.assessment.model.Method;
import care.accord.cases.assessment.model.Section;
import care.accord.cases.assessment.model.UnableLimb;
import care.accord.cases.assessment.model.WellbeingArea;
import care.accord.web.form.Form;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The answers of a section as a form, and the form as answers. A field has the name of the answer. */
final class SectionForm {

    /** Ticked beside the limbs where the person can manage, so that nothing ticked is told from nothing found. */
    static final String ABLE = "ABLE";

    /** Ticked where there is no child to care for. */
    static final String NOT_APPLICABLE = "NOT_APPLICABLE";

    private SectionForm() {}

    static Form of(Answers answers) {
        var form = Form.blank();
        return switch (answers) {
            case About about ->
                form.with("method", about.method())
                        .with("assessedOn", about.assessedOn())
                        .with("place", about.place())
                        .with("selfAssessmentOffered", yesOrNo(about.selfAssessmentOffered()))
                        .with("selfAssessmentWhyNot", about.selfAssessmentWhyNot())
                        .with("needsFluctuate", yesOrNo(about.needsFluctuate()))
                        .with("periodConsidered", about.periodConsidered())
                        .with("competence", about.competence())
                        .with("expertise", about.expertise());
            case PeopleInvolved people ->
                form.with("adultTookPart", yesOrNo(people.adultTookPart()))
                        .with("adultDetail", people.adultDetail())
                        .with("carer", people.carer())
                        .with("carerDetail", people.carerDetail())
                        .with("othersAskedFor", yesOrNo(people.othersAskedFor()))
                        .with("others", people.others())
                        .with("advocate", people.advocate())
                        .with("familyImpact", people.familyImpact());
            case Wellbeing wellbeing -> wellbeing(form, wellbeing);
            case Wishes wishes ->
                form.with("outcomesWished", wishes.outcomesWished())
                        .with("contribution", wishes.contribution())
                        .with("otherMatters", wishes.otherMatters())
                        .with("prevention", wishes.prevention());
            case Cause cause ->
                form.with("fromImpairmentOrIllness", yesOrNo(cause.fromImpairmentOrIllness()))
                        .with("causeDetail", cause.causeDetail())
                        .with("continuingHealthcare", yesOrNo(cause.continuingHealthcare()))
                        .with("referredForContinuingHealthcareOn", cause.referredForContinuingHealthcareOn());
            case OutcomeFinding finding -> outcome(form, finding);
            case Impact impact ->
                form.with("significant", yesOrNo(impact.significant()))
                        .with("areas", impact.areas())
                        .with("reasoning", impact.reasoning());
        };
    }

    /** What was typed, as far as it can be read; what cannot is an error of the form. */
    static Answers read(Form form, Section section) {
        return switch (section.blank()) {
            case About _ ->
                new About(
                        form.choice("method", Method.class).orNull(),
                        form.date("assessedOn", "Date of the assessment").orNull(),
                        text(form, "place", "Where it took place", SHORT),
                        form.yesOrNo("selfAssessmentOffered").orNull(),
                        text(form, "selfAssessmentWhyNot", "Why it was not offered"),
                        form.yesOrNo("needsFluctuate").orNull(),
                        text(form, "periodConsidered", "The period you looked at"),
                        text(form, "competence", "Skills, knowledge and training"),
                        text(form, "expertise", "Expertise"));
            case PeopleInvolved _ ->
                new PeopleInvolved(
                        form.yesOrNo("adultTookPart").orNull(),
                        text(form, "adultDetail", "How the person took part"),
                        form.choice("carer", CarerPart.class).orNull(),
                        text(form, "carerDetail", "About the carer"),
                        form.yesOrNo("othersAskedFor").orNull(),
                        text(form, "others", "Who the person asked for"),
                        text(form, "advocate", "The advocate"),
                        text(form, "familyImpact", "What it means for others"));
            case Wellbeing _ -> wellbeing(form);
            case Wishes _ ->
                new Wishes(
                        text(form, "outcomesWished", "What the person wants"),
                        text(form, "contribution", "How care and support could help"),
                        text(form, "otherMatters", "What else could help"),
                        text(form, "prevention", "What could prevent or delay needs"));
            case Cause _ ->
                new Cause(
                        form.yesOrNo("fromImpairmentOrIllness").orNull(),
                        text(form, "causeDetail", "Where the needs come from"),
                        form.yesOrNo("continuingHealthcare").orNull(),
                        form.date("referredForContinuingHealthcareOn", "Date of the referral")
                                .orNull());
            case OutcomeFinding _ -> outcome(form);
            case Impact _ ->
                new Impact(
                        form.yesOrNo("significant").orNull(),
                        form.choices("areas", WellbeingArea.class).orNull(),
                        text(form, "reasoning", "Why"));
        };
    }

    /** Notes on the form what the section lacks before the assessment may be completed. */
    static void requireComplete(Form form, Section section, Answers answers, Circumstances circumstances) {
        Gap.in(section, answers, circumstances).forEach(gap -> form.refuse(gap.field(), gap.remedy()));
    }

    private static Form wellbeing(Form form, Wellbeing wellbeing) {
        for (var area : WellbeingArea.values()) {
            form.with("impacts/" + area, wellbeing.impactOn(area));
            if (wellbeing.isUntouched(area)) {
                form.with("noImpact/" + area, "yes");
            }
        }
        return form;
    }

    private static Wellbeing wellbeing(Form form) {
        var impacts = new EnumMap<WellbeingArea, String>(WellbeingArea.class);
        var none = EnumSet.noneOf(WellbeingArea.class);
        for (var area : WellbeingArea.values()) {
            form.text("impacts/" + area, area.label(), LONG)
                    .asOptional()
                    .ifPresent(impact -> impacts.put(area, impact));
            if (form.ticked("noImpact/" + area)) {
                none.add(area);
            }
        }
        return new Wellbeing(impacts, none);
    }

    private static Form outcome(Form form, OutcomeFinding finding) {
        if (finding.doesNotApply()) {
            form.with("unable", NOT_APPLICABLE);
        } else if (finding.wasAnswered()) {
            form.with("unable", finding.cannotManage() ? finding.unable() : ABLE);
        }
        return form.with("whatHappens", finding.whatHappens()).with("note", finding.note());
    }

    private static OutcomeFinding outcome(Form form) {
        var chosen = form.values("unable");
        var limbs = EnumSet.noneOf(UnableLimb.class);
        for (var limb : UnableLimb.values()) {
            if (chosen.contains(limb.name())) {
                limbs.add(limb);
            }
        }
        var able = chosen.contains(ABLE);
        var notApplicable = chosen.contains(NOT_APPLICABLE);
        if (able && !limbs.isEmpty() || notApplicable && (able || !limbs.isEmpty())) {
            form.refuse(
                    "unable", "Select either the ways in which the person cannot manage, or one of the last answers");
        }
        Set<UnableLimb> answered = able || !limbs.isEmpty() ? limbs : null;
        return new OutcomeFinding(
                answered,
                notApplicable ? true : null,
                text(form, "whatHappens", "What happens"),
                text(form, "note", "Anything else"));
    }

    private static @Nullable String text(Form form, String field, String what) {
        return text(form, field, what, LONG);
    }

    private static @Nullable String text(Form form, String field, String what, int most) {
        return form.text(field, what, most).orNull();
    }

    private static @Nullable String yesOrNo(@Nullable Boolean answer) {
        if (answer == null) {
            return null;
        }
        return answer ? "yes" : "no";
    }
}

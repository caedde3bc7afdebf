package care.accord.cases.assessment.model;

import care.accord.cases.assessment.model.Answers.About;
import care.accord.cases.assessment.model.Answers.Cause;
import care.accord.cases.assessment.model.Answers.Impact;
import care.accord.cases.assessment.model.Answers.OutcomeFinding;
import care.accord.cases.assessment.model.Answers.PeopleInvolved;
import care.accord.cases.assessment.model.Answers.Wellbeing;
import care.accord.cases.assessment.model.Answers.Wishes;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The sections of an assessment, in the order in which they are worked through. Each is saved for itself. */
public enum Section {
    ABOUT(
            "about",
            "/about",
            "How the assessment was done",
            "SI 2014/2827 regs 2, 3 and 5",
            new About(null, null, null, null, null, null, null, null, null)),
    PEOPLE_INVOLVED(
            "people-involved",
            "/peopleInvolved",
            "Who took part",
            "Care Act 2014 s9(5); SI 2014/2827 reg 4",
            new PeopleInvolved(null, null, null, null, null, null, null, null)),
    WELLBEING("wellbeing", "/wellbeing", "Well-being", "Care Act 2014 ss1(2) and 9(4)(a)", new Wellbeing(null, null)),
    WISHES(
            "wishes",
            "/wishes",
            "What the person wants, and what could help",
            "Care Act 2014 s9(4)(b) and (c) and s9(6)",
            new Wishes(null, null, null, null)),
    CAUSE(
            "cause",
            "/cause",
            "Where the needs come from",
            "SI 2015/313 reg 2(1)(a); SI 2014/2827 reg 7",
            new Cause(null, null, null, null)),
    NUTRITION(AdultOutcome.NUTRITION),
    PERSONAL_HYGIENE(AdultOutcome.PERSONAL_HYGIENE),
    TOILET_NEEDS(AdultOutcome.TOILET_NEEDS),
    CLOTHED(AdultOutcome.CLOTHED),
    HOME_SAFELY(AdultOutcome.HOME_SAFELY),
    HABITABLE_HOME(AdultOutcome.HABITABLE_HOME),
    RELATIONSHIPS(AdultOutcome.RELATIONSHIPS),
    WORK_TRAINING_EDUCATION_VOLUNTEERING(AdultOutcome.WORK_TRAINING_EDUCATION_VOLUNTEERING),
    COMMUNITY_FACILITIES(AdultOutcome.COMMUNITY_FACILITIES),
    CHILDCARE_RESPONSIBILITIES(AdultOutcome.CHILDCARE_RESPONSIBILITIES),
    IMPACT(
            "impact",
            "/impact",
            "Impact on well-being as a whole",
            "SI 2015/313 reg 2(1)(c)",
            new Impact(null, null, null));

    private final String slug;
    private final String pointer;
    private final String title;
    private final String law;
    private final Answers blank;
    private final @Nullable AdultOutcome outcome;

    Section(String slug, String pointer, String title, String law, Answers blank) {
        this(slug, pointer, title, law, blank, null);
    }

    Section(AdultOutcome outcome) {
        this(
                outcome.slug(),
                "/outcomes/" + outcome.name(),
                outcome.label(),
                outcome.citation(),
                new OutcomeFinding(null, null, null, null),
                outcome);
    }

    Section(String slug, String pointer, String title, String law, Answers blank, @Nullable AdultOutcome outcome) {
        this.slug = slug;
        this.pointer = pointer;
        this.title = title;
        this.law = law;
        this.blank = blank;
        this.outcome = outcome;
    }

    public static Optional<Section> of(String slug) {
        return Arrays.stream(values())
                .filter(section -> section.slug.equals(slug))
                .findFirst();
    }

    public static Section of(AdultOutcome outcome) {
        return valueOf(outcome.name());
    }

    /** How it reads in an address. */
    public String slug() {
        return slug;
    }

    /** Where it is in the whole document of findings (RFC 6901). */
    public String pointer() {
        return pointer;
    }

    public String title() {
        return title;
    }

    /** The law that asks for it. */
    public String law() {
        return law;
    }

    /** The section before anything is written in it. */
    public Answers blank() {
        return blank;
    }

    /** Which of the ten outcomes it is about; null for the other sections. */
    public @Nullable AdultOutcome outcome() {
        return outcome;
    }

    public boolean isOutcome() {
        return outcome != null;
    }

    /** What is written in it, as a type. */
    public Class<? extends Answers> kind() {
        return blank.getClass();
    }
}

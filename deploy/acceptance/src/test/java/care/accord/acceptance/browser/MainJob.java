package care.accord.acceptance.browser;

import static org.assertj.core.api.Assertions.assertThat;

import care.accord.acceptance.suite.Casework;
import care.accord.acceptance.suite.NhsNumbers;
import care.accord.acceptance.suite.Worker;
import java.util.List;
import java.util.Set;

/** A social worker's main job, page by page: from an unknown person to the decision on eligibility. */
final class MainJob {

    private static final List<String> AREAS = List.of(
            "DIGNITY",
            "PHYSICAL_MENTAL_EMOTIONAL",
            "PROTECTION_ABUSE_NEGLECT",
            "CONTROL_DAY_TO_DAY",
            "WORK_EDUCATION_TRAINING_RECREATION",
            "SOCIAL_ECONOMIC",
            "DOMESTIC_FAMILY_PERSONAL",
            "LIVING_ACCOMMODATION",
            "CONTRIBUTION_TO_SOCIETY");
    private static final List<String> OUTCOMES = List.of(
            "nutrition",
            "personal-hygiene",
            "toilet-needs",
            "clothed",
            "home-safely",
            "habitable-home",
            "relationships",
            "work-training-education-volunteering",
            "community-facilities");
    private static final Set<String> NOT_ACHIEVED = Set.of("nutrition", "habitable-home");

    private final Window window;
    private final String familyName;
    private String person = "";
    private String assessment = "";

    MainJob(Window window, String familyName) {
        this.window = window;
        this.familyName = familyName;
    }

    String familyName() {
        return familyName;
    }

    /** The address of the person's page. */
    String person() {
        return person;
    }

    /** The address of the assessment's page. */
    String assessment() {
        return assessment;
    }

    void registersSomebodyNew() {
        window.signIn(Worker.WREN, "/cases");
        window.look("my work");
        window.follow("People");
        window.look("search, nothing typed");
        window.type("q", familyName);
        window.press("Search");
        window.look("search, nobody found");
        assertThat(window.text()).contains("Nobody was found");
        window.follow("Register a new person");
        window.look("registration");
        window.type("givenNames", "Alba");
        window.type("familyName", "");
        window.type("nhsNumber", "9990000000");
        window.press("Register");
        errors("registration with errors");
        assertThat(window.typed("givenNames")).isEqualTo("Alba");
        assertThat(window.typed("nhsNumber")).isEqualTo("9990000000");
        window.type("familyName", familyName);
        window.type("bornOn-day", "3");
        window.type("bornOn-month", "4");
        window.type("bornOn-year", "1980");
        window.type("nhsNumber", NhsNumbers.next());
        window.press("Register");
        person = window.path().replaceFirst("/requests/new$", "");
        window.follow("Back");
        window.look("person whose record is not open yet");
        assertThat(window.heading()).isEqualTo("You cannot open this record yet");
    }

    void recordsARequest() {
        window.follow("record the request");
        window.look("request");
        window.press("Record the request");
        errors("request with errors");
        window.date("receivedOn", Casework.today());
        window.choose("routeOfAccess", "COMMUNITY");
        window.choose("askedBy", "PERSON");
        window.type("presentingIssue", "Has stopped cooking and cleaning since the winter");
        window.choose("consent", "AGREES");
        window.press("Record the request");
        window.look("request recorded");
        window.press("Record the outcome");
        errors("outcome with errors");
        window.choose("needMayExist", "yes");
        window.select("outcome", "PROGRESS_TO_ASSESSMENT");
        window.type("reason", "Needs for care and support appear likely");
        window.press("Record the outcome");
        window.look("person with a case");
        assertThat(window.path()).isEqualTo(person);
    }

    void checksWhetherAnAdvocateIsOwed() {
        window.follow("Check advocacy and start the assessment");
        window.look("advocacy check");
        window.choose("difficulties", "NONE");
        window.press("Record the check");
        window.look("advocacy check recorded");
        window.press("Start the assessment");
        assessment = window.path();
        window.look("sections, none done");
    }

    /** Section after section, as each leads on to the next. */
    void fillsInEverySection() {
        window.follow("How the assessment was done");
        section("about", "about the assessment");
        window.choose("method", "FACE_TO_FACE");
        window.type("assessedOn-day", "31");
        window.type("assessedOn-month", "2");
        window.type("assessedOn-year", "2026");
        window.type("place", "At her sister’s flat");
        save();
        errors("about the assessment, with errors");
        assertThat(window.typed("place")).isEqualTo("At her sister’s flat");
        assertThat(window.typed("assessedOn-day")).isEqualTo("31");
        window.date("assessedOn", Casework.today());
        window.choose("selfAssessmentOffered", "yes");
        window.choose("needsFluctuate", "no");
        window.type("competence", "Trained in needs assessments; five years in mental health");
        save();

        section("people-involved", "who took part");
        window.choose("adultTookPart", "yes");
        window.type("adultDetail", "Spoke for herself");
        window.choose("carer", "NO_CARER");
        window.choose("othersAskedFor", "no");
        window.type("familyImpact", "Her sister worries, and visits weekly");
        save();

        section("wellbeing", "well-being");
        for (var area : AREAS) {
            if (area.equals("DIGNITY")) {
                window.type("impacts/" + area, "Feels ashamed of her home");
            } else {
                window.choose("noImpact/" + area, "yes");
            }
        }
        save();

        section("wishes", "wishes");
        window.type("outcomesWished", "To cook for herself again");
        window.type("contribution", "Someone beside her in the kitchen would help");
        window.type("otherMatters", "Her sister; a cookery group nearby");
        window.type("prevention", "Told about the warm-homes grant");
        save();

        section("cause", "cause");
        window.choose("fromImpairmentOrIllness", "yes");
        window.type("causeDetail", "Severe depression since last winter");
        window.choose("continuingHealthcare", "no");
        save();

        for (var outcome : OUTCOMES) {
            section(outcome, "an outcome");
            if (NOT_ACHIEVED.contains(outcome)) {
                window.choose("unable", "UNABLE_WITHOUT_ASSISTANCE");
                window.type("whatHappens", "Nothing is done on most days unless somebody is there");
            } else {
                window.choose("unable", "ABLE");
            }
            save();
        }
        section("childcare-responsibilities", "caring for a child");
        window.choose("unable", "NOT_APPLICABLE");
        save();

        section("impact", "impact");
        window.choose("significant", "yes");
        window.choose("areas", "DIGNITY");
        window.type("reasoning", "She has lost weight and lets nobody in");
        save();
        window.look("sections, all done");
    }

    void completesAndDecides() {
        window.follow("Check your answers and complete the assessment");
        window.look("check your answers");
        assertThat(window.text()).contains("At her sister’s flat", "Feels ashamed of her home");
        window.press("Complete the assessment");
        window.look("before the decision");
        assertThat(window.text())
                .contains("SI 2015/313 reg 2(1)(a)", "SI 2015/313 reg 2(1)(b)", "SI 2015/313 reg 2(1)(c)");
        window.press("Decide that the person is eligible");
        errors("decision without reasons");
        window.type("reasons", "You cannot eat well or keep your home alone, and this harms you");
        window.press("Decide that the person is eligible");
        window.look("decision");
        assertThat(window.text()).contains("The person is eligible", "You cannot eat well", "SI 2015/313 reg 2(3)(a)");
    }

    void printsTheWrittenRecord() {
        window.follow("Print the written record");
        window.look("written record");
        assertThat(window.text()).contains("Official-Sensitive", familyName, "999", "Wren Ashby");
        window.follow("Back to the assessment");
        window.follow("Copies of the written record");
        window.look("copies");
        window.press("Record the copy");
        errors("copies with errors");
    }

    private void section(String slug, String state) {
        assertThat(window.path()).isEqualTo(assessment + "/" + slug);
        window.look(state);
    }

    private void save() {
        window.press("Save and continue");
    }

    private void errors(String state) {
        window.look(state);
        window.expectErrors(state);
    }
}

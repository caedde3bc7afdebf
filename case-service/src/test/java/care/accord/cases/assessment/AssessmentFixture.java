package care.accord.cases.assessment;

import static care.accord.cases.CaseFixture.episodeDueForAssessment;
import static care.accord.cases.CaseFixture.etagOf;
import static care.accord.cases.CaseFixture.json;
import static care.accord.cases.CaseFixture.person;
import static care.accord.cases.CaseFixture.unusualName;

import care.accord.cases.CaseFixture;

/** Assessments in every state, made through the API as whoever the test runs as. */
public final class AssessmentFixture {

    private AssessmentFixture() {}

    /** A person, their case and its assessment. */
    public record Case(String person, String episode, String assessment) {

        public String api() {
            return "/api/cases/assessments/" + assessment;
        }

        public String page() {
            return "/cases/assessments/" + assessment;
        }
    }

    public static String checkJson() {
        return """
               {"checkedOn": "2026-04-02", "difficulties": []}""";
    }

    /** @return a case in which an assessment is due, of a person whom the tester's team knows */
    public static Case due() {
        CaseFixture.teams();
        var person = person(unusualName());
        return new Case(person, episodeDueForAssessment(person), "");
    }

    public static Case checked() {
        return checked(checkJson());
    }

    public static Case checked(String check) {
        return check(due(), check);
    }

    public static Case check(Case due) {
        return check(due, checkJson());
    }

    private static Case check(Case due, String check) {
        json().header("If-Match", "\"0\"")
                .body(check)
                .put("/api/cases/episodes/" + due.episode() + "/advocacy")
                .then()
                .statusCode(200);
        return due;
    }

    /** A case whose assessment was offered and refused, without being begun. */
    public static Case refused() {
        var due = due();
        String id = json().body("""
                        {"refusedOn": "2026-04-04", "lacksCapacity": false, "inBestInterests": true, "abuseOrNeglect": false,
                         "note": "They want no help now"}""")
                .post("/api/cases/episodes/" + due.episode() + "/refusal")
                .then()
                .statusCode(200)
                .extract()
                .path("assessmentId");
        return new Case(due.person(), due.episode(), id);
    }

    public static Case started() {
        return start(checked());
    }

    public static Case start(Case checked) {
        String id = json().post("/api/cases/episodes/" + checked.episode() + "/assessments")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        return new Case(checked.person(), checked.episode(), id);
    }

    /** Every section written, as {@link #findings()} says. */
    public static Case written() {
        return written(findings());
    }

    public static Case written(String findings) {
        var started = started();
        write(started, findings);
        return started;
    }

    public static void write(Case started, String findings) {
        json().header("If-Match", etagOf(started.api()))
                .body(findings)
                .put(started.api() + "/findings")
                .then()
                .statusCode(200);
    }

    public static Case completed() {
        return completed(findings());
    }

    public static Case completed(String findings) {
        var written = written(findings);
        json().post(written.api() + "/completion").then().statusCode(200);
        return written;
    }

    public static Case decided() {
        return decided(findings());
    }

    public static Case decided(String findings) {
        var completed = completed(findings);
        json().body("{\"reasons\": \"Two outcomes are out of reach\"}")
                .post(completed.api() + "/eligibility")
                .then()
                .statusCode(201);
        return completed;
    }

    /** Only just complete, and only just eligible. */
    public static String findings() {
        return findings("\"UNABLE_WITHOUT_ASSISTANCE\"");
    }

    /** The same with other limbs for nutrition, as JSON strings; none makes the person not eligible. */
    public static String findings(String limbsOfNutrition) {
        return """
               {
                 "about": {
                   "method": "FACE_TO_FACE", "assessedOn": "2026-04-03", "place": "At home", "selfAssessmentOffered": true,
                   "needsFluctuate": true, "periodConsidered": "Six months, with two bad ones", "competence": "Registered social worker"
                 },
                 "peopleInvolved": {
                   "adultTookPart": true, "adultDetail": "They spoke for themselves", "carer": "NO_CARER", "othersAskedFor": false,
                   "familyImpact": "They live alone"
                 },
                 "wellbeing": {
                   "impacts": {"DIGNITY": "They feel ashamed of the flat"},
                   "noImpact": ["PHYSICAL_MENTAL_EMOTIONAL", "PROTECTION_ABUSE_NEGLECT", "CONTROL_DAY_TO_DAY",
                     "WORK_EDUCATION_TRAINING_RECREATION", "SOCIAL_ECONOMIC", "DOMESTIC_FAMILY_PERSONAL",
                     "LIVING_ACCOMMODATION", "CONTRIBUTION_TO_SOCIETY"]
                 },
                 "wishes": {
                   "outcomesWished": "To cook again", "contribution": "An hour of help a day would do",
                   "otherMatters": "A neighbour shops with them", "prevention": "A cooking group at the centre"
                 },
                 "cause": {"fromImpairmentOrIllness": true, "causeDetail": "Severe depression", "continuingHealthcare": false},
                 "outcomes": {
                   "NUTRITION": {"unable": [%s], "whatHappens": "They eat once a day"},
                   "PERSONAL_HYGIENE": {"unable": []},
                   "TOILET_NEEDS": {"unable": []},
                   "CLOTHED": {"unable": []},
                   "HOME_SAFELY": {"unable": []},
                   "HABITABLE_HOME": {"unable": ["PAIN_DISTRESS_ANXIETY"], "whatHappens": "They cannot face the kitchen"},
                   "RELATIONSHIPS": {"unable": []},
                   "WORK_TRAINING_EDUCATION_VOLUNTEERING": {"unable": []},
                   "COMMUNITY_FACILITIES": {"unable": []},
                   "CHILDCARE_RESPONSIBILITIES": {"notApplicable": true}
                 },
                 "impact": {"significant": true, "areas": ["DIGNITY"], "reasoning": "They have lost weight and see nobody"}
               }""".formatted(limbsOfNutrition);
    }
}

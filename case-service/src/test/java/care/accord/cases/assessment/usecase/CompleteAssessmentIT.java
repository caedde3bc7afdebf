package care.accord.cases.assessment.usecase;

import static care.accord.cases.CaseFixture.json;
import static care.accord.cases.CaseFixture.select;
import static care.accord.cases.CaseFixture.typesOf;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import care.accord.cases.AsWren;
import care.accord.cases.CaseTest;
import care.accord.cases.assessment.AssessmentFixture;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@CaseTest
@AsWren
class CompleteAssessmentIT {

    @Test
    void _200_an_assessment_that_holds_everything_is_completed() {
        var written = AssessmentFixture.written();

        json().post(written.api() + "/completion")
                .then()
                .statusCode(200)
                .body("assessmentId", equalTo(written.assessment()))
                .body("method", equalTo("FACE_TO_FACE"))
                .body("assessedOn", equalTo("2026-04-03"));

        assertThat(typesOf(written.person())).endsWith("assessment-completed.v1");
        assertThat(select("select state from case_episode where id = '" + written.episode() + "'"))
                .containsExactly("ASSESSED");
    }

    @Test
    void _422_everything_that_is_missing_is_named_with_the_law_that_asks_for_it() {
        var written = AssessmentFixture.written("{\"cause\": {\"fromImpairmentOrIllness\": true}}");

        json().post(written.api() + "/completion")
                .then()
                .statusCode(422)
                .body("type", equalTo("https://accord.care/problems/incomplete"))
                .body("citation", equalTo("Care Act 2014 s9(4) to (6)"))
                .body(
                        "errors.pointer",
                        hasItems(
                                "/about/method",
                                "/wellbeing/impacts/DIGNITY",
                                "/outcomes/NUTRITION/unable",
                                "/cause/causeDetail"))
                .body(
                        "errors.find { it.pointer == '/wishes/contribution' }.detail",
                        containsString("Care Act 2014 s9(4)(c)"));

        assertThat(select("select state from assessment where id = '" + written.assessment() + "'"))
                .containsExactly("IN_PROGRESS");
    }

    @Test
    void _422_an_advocate_who_is_owed_has_to_have_helped() {
        var checked = AssessmentFixture.checked("""
                {"checkedOn": "2026-04-02", "difficulties": ["RETAINING"], "referredOn": "2026-04-02"}""");
        var started = AssessmentFixture.start(checked);
        AssessmentFixture.write(started, AssessmentFixture.findings());

        json().post(started.api() + "/completion")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/peopleInvolved/advocate"));
    }

    @Test
    void _409_it_is_completed_already() {
        json().post(AssessmentFixture.completed().api() + "/completion")
                .then()
                .statusCode(409)
                .body("type", equalTo("https://accord.care/problems/not-open"));
    }

    @Test
    void _412_someone_wrote_in_it_after_it_was_checked_through() {
        var written = AssessmentFixture.written();

        json().header("If-Match", "\"1\"")
                .post(written.api() + "/completion")
                .then()
                .statusCode(412);
    }

    @Test
    void _404_no_such_assessment() {
        json().post("/api/cases/assessments/" + UUID.randomUUID() + "/completion")
                .then()
                .statusCode(404);
    }

    @Test
    void _400_without_a_key() {
        given().post(AssessmentFixture.written().api() + "/completion").then().statusCode(400);
    }
}

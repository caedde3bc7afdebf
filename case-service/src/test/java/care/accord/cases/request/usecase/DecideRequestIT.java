package care.accord.cases.request.usecase;

import static care.accord.cases.CaseFixture.form;
import static care.accord.cases.CaseFixture.json;
import static care.accord.cases.CaseFixture.person;
import static care.accord.cases.CaseFixture.request;
import static care.accord.cases.CaseFixture.rowCounts;
import static care.accord.cases.CaseFixture.teams;
import static care.accord.cases.CaseFixture.typesOf;
import static care.accord.cases.CaseFixture.unusualName;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import care.accord.cases.AsWren;
import care.accord.cases.CaseTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@CaseTest
@AsWren
class DecideRequestIT {

    private String person = "";
    private String request = "";

    @BeforeEach
    void somebody_asked() {
        teams();
        person = person(unusualName());
        request = request(person);
    }

    @Test
    void _200_progress_to_assessment_makes_one_due() {
        decided("PROGRESS_TO_ASSESSMENT", true, "")
                .then()
                .statusCode(200)
                .body("outcome.cld", equalTo("Progress to assessment, review or reassessment"));
        given().get("/api/cases/people/" + person).then().body("episodes[0].state", equalTo("ASSESSMENT_DUE"));
        assertThat(typesOf(person)).endsWith("request-outcome-recorded.v1");
    }

    @Test
    void _200_advice_closes_the_case_where_no_need_appears() {
        decided("INFORMATION_AND_ADVICE", false, "").then().statusCode(200);
        given().get("/api/cases/people/" + person).then().body("episodes[0].state", equalTo("CLOSED"));
    }

    @Test
    void _200_a_new_request_after_the_close_opens_a_new_case() {
        decided("INFORMATION_AND_ADVICE", false, "").then().statusCode(200);
        request(person);
        given().get("/api/cases/people/" + person).then().body("episodes.state", hasItem("OPEN_REQUEST"));
    }

    @Test
    void _422_the_duty_to_assess_blocks_a_close_and_nothing_changes() {
        var before = rowCounts();
        decided("SELF_FUNDED", true, "")
                .then()
                .statusCode(422)
                .body("type", equalTo("https://accord.care/problems/need-may-exist"))
                .body("citation", equalTo("Care Act 2014 s9(1) and (3)"));
        assertThat(rowCounts()).isEqualTo(before);
        given().get("/api/cases/requests/" + request).then().body("outcome", equalTo(null));
    }

    @Test
    void _422_a_refusal_that_must_not_stand() {
        decided("DECLINED", true, ", \"personRefused\": true, \"refusalMustNotStand\": true")
                .then()
                .statusCode(422)
                .body("citation", equalTo("Care Act 2014 s11(2)"));
    }

    @Test
    void _409_it_has_its_outcome() {
        decided("PROGRESS_TO_ASSESSMENT", true, "").then().statusCode(200);
        decided("PROGRESS_TO_ASSESSMENT", true, "")
                .then()
                .statusCode(409)
                .body("type", equalTo("https://accord.care/problems/already-decided"));
    }

    @Test
    void _422_decided_before_it_was_received() {
        decided("PROGRESS_TO_ASSESSMENT", true, ", \"decidedOn\": \"2026-03-31\"")
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItem("/decidedOn"));
    }

    @Test
    void _400_an_outcome_that_is_none() {
        decided("NFA", true, "").then().statusCode(400).body("errors.pointer", hasItem("/outcome"));
    }

    @Test
    void _303_by_the_form() {
        given().get("/cases/requests/" + request)
                .then()
                .statusCode(200)
                .body(allOf(containsString("Struggles to keep the home safe"), containsString("Record the outcome")));
        form().formParam("needMayExist", "yes")
                .formParam("outcome", "PROGRESS_TO_ASSESSMENT")
                .formParam("reason", "Needs appear")
                .formParam("decidedOn-day", "2")
                .formParam("decidedOn-month", "4")
                .formParam("decidedOn-year", "2026")
                .post("/cases/requests/" + request + "/outcome")
                .then()
                .statusCode(303)
                .header("Location", equalTo("/cases/people/" + person));
        given().get("/cases/people/" + person)
                .then()
                .body(allOf(
                        containsString("Assessment due"), containsString("Check advocacy and start the assessment")));
    }

    @Test
    void _422_the_form_says_the_law_and_keeps_what_was_typed() {
        form().formParam("needMayExist", "yes")
                .formParam("outcome", "SELF_FUNDED")
                .formParam("reason", "Has savings")
                .formParam("decidedOn-day", "2")
                .formParam("decidedOn-month", "4")
                .formParam("decidedOn-year", "2026")
                .post("/cases/requests/" + request + "/outcome")
                .then()
                .statusCode(422)
                .body(allOf(
                        containsString("Care Act 2014 s9(1) and (3)"),
                        containsString("Has savings"),
                        containsString("value=\"SELF_FUNDED\" selected")));
    }

    private Response decided(String outcome, boolean needMayExist, String more) {
        return json().body("{\"outcome\": \"%s\", \"reason\": \"Because\", \"needMayExist\": %s%s}"
                        .formatted(outcome, needMayExist, more))
                .post("/api/cases/requests/" + request + "/outcome");
    }
}

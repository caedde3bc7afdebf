package care.accord.cases.assessment.usecase;

import static care.accord.cases.CaseFixture.json;
import static care.accord.cases.CaseFixture.request;
import static care.accord.cases.CaseFixture.restrict;
import static care.accord.cases.CaseFixture.select;
import static care.accord.cases.CaseFixture.typesOf;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import care.accord.cases.AsWren;
import care.accord.cases.CaseTest;
import care.accord.cases.assessment.AssessmentFixture;
import care.accord.cases.assessment.AssessmentFixture.Case;
import io.restassured.http.ContentType;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** An assessment is owed again to a person who refused one (Care Act 2014 s11(3) and (4)). */
@CaseTest
@AsWren
class ReviveAssessmentIT {

    private static final String CHANGED = """
            {"ground": "CHANGED", "revivedOn": "2026-04-20", "note": "Their partner has died"}""";

    @Test
    void _200_the_duty_is_back_when_circumstances_change() {
        var refused = AssessmentFixture.refused();

        json().body(CHANGED)
                .post(revivalOf(refused))
                .then()
                .statusCode(200)
                .body("ground", equalTo("CHANGED"))
                .body("assessmentId", equalTo(refused.assessment()));

        assertThat(stateOf(refused)).isEqualTo("ASSESSMENT_DUE");
        assertThat(typesOf(refused.person())).endsWith("assessment-duty-revived.v1");
        json().get(refused.api()).then().body("revival.note", equalTo("Their partner has died"));
        AssessmentFixture.start(AssessmentFixture.check(refused));
    }

    @Test
    void _200_the_same_request_twice_revives_it_once() {
        var refused = AssessmentFixture.refused();
        var key = UUID.randomUUID().toString();

        for (int sent = 0; sent < 2; sent++) {
            given().contentType(ContentType.JSON)
                    .header("Idempotency-Key", key)
                    .body(CHANGED)
                    .post(revivalOf(refused))
                    .then()
                    .statusCode(200);
        }

        assertThat(typesOf(refused.person())).containsOnlyOnce("assessment-duty-revived.v1");
    }

    @Test
    void _200_a_new_request_that_goes_on_to_an_assessment_brings_the_duty_back() {
        var refused = AssessmentFixture.refused();

        json().body("""
                        {"outcome": "PROGRESS_TO_ASSESSMENT", "reason": "They ask for help now", "needMayExist": true}""")
                .post("/api/cases/requests/" + request(refused.person()) + "/outcome")
                .then()
                .statusCode(200);

        assertThat(stateOf(refused)).isEqualTo("ASSESSMENT_DUE");
        json().get(refused.api())
                .then()
                .body("revival.ground", equalTo("REQUESTED"))
                .body("revival.note", equalTo("They ask for help now"));
    }

    @Test
    void _200_a_new_request_that_goes_no_further_leaves_the_refusal_standing() {
        var refused = AssessmentFixture.refused();

        json().body("""
                        {"outcome": "INFORMATION_AND_ADVICE", "reason": "Asked for an address only", "needMayExist": false}""")
                .post("/api/cases/requests/" + request(refused.person()) + "/outcome")
                .then()
                .statusCode(200);

        assertThat(stateOf(refused)).isEqualTo("REFUSED");
    }

    @Test
    void _409_what_was_not_refused_is_not_revived() {
        json().body(CHANGED)
                .post(revivalOf(AssessmentFixture.due()))
                .then()
                .statusCode(409)
                .body("type", equalTo("https://accord.care/problems/assessment-not-started"));
    }

    @Test
    void _422_the_duty_does_not_come_back_before_the_refusal_or_in_the_future() {
        var refused = AssessmentFixture.refused();

        json().body(CHANGED.replace("2026-04-20", "2026-04-03"))
                .post(revivalOf(refused))
                .then()
                .statusCode(422)
                .body("type", equalTo("https://accord.care/problems/revived-before-refused"))
                .body("errors.pointer", contains("/revivedOn"));
        json().body(CHANGED.replace("2026-04-20", "2199-04-03"))
                .post(revivalOf(refused))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/revivedOn"));

        assertThat(stateOf(refused)).isEqualTo("REFUSED");
    }

    @Test
    void _404_a_restricted_person_is_as_one_who_does_not_exist() {
        var refused = AssessmentFixture.refused();
        restrict(refused.person());

        var hidden = answerTo(revivalOf(refused), 404);

        assertThat(hidden).isEqualTo(answerTo("/api/cases/episodes/" + UUID.randomUUID() + "/revival", 404));
        assertThat(stateOf(refused)).isEqualTo("REFUSED");
    }

    private static String answerTo(String revival, int status) {
        return json().body(CHANGED)
                .post(revival)
                .then()
                .statusCode(status)
                .extract()
                .asString();
    }

    private static String revivalOf(Case refused) {
        return "/api/cases/episodes/" + refused.episode() + "/revival";
    }

    private static String stateOf(Case refused) {
        return select("select state from case_episode where id = '" + refused.episode() + "'")
                .getFirst();
    }
}

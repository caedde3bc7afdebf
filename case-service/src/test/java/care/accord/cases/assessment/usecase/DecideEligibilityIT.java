package care.accord.cases.assessment.usecase;

import static care.accord.cases.CaseFixture.json;
import static care.accord.cases.CaseFixture.select;
import static care.accord.cases.CaseFixture.typesOf;
import static care.accord.cases.CaseFixture.update;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import care.accord.cases.AsWren;
import care.accord.cases.CaseTest;
import care.accord.cases.assessment.AssessmentFixture;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@CaseTest
@AsWren
class DecideEligibilityIT {

    private static final String WHY = "{\"reasons\": \"Two outcomes are out of reach\"}";

    @Test
    void _201_needs_in_two_outcomes_are_eligible() {
        var completed = AssessmentFixture.completed();

        decide(completed)
                .statusCode(201)
                .body("eligible", equalTo(true))
                .body("ruleSet", equalTo("SI_2015_313"))
                .body("conditions.met", contains(true, true, true))
                .body("conditions.citation[1]", equalTo("SI 2015/313 reg 2(1)(b)"))
                .body("outcomes", hasSize(10))
                .body("outcomes.find { it.code == 'NUTRITION' }.achieved", equalTo(false))
                .body(
                        "outcomes.find { it.code == 'HABITABLE_HOME' }.limbs[0].citation",
                        equalTo("SI 2015/313 reg 2(3)(b)"))
                .body("reasons", equalTo("Two outcomes are out of reach"))
                .body("decidedBy", equalTo("Wren Ashby"))
                .body("capacity", equalTo("DELEGATED_S75"))
                .body("onBehalfOf", equalTo("998"));

        assertThat(typesOf(completed.person())).endsWith("assessment-completed.v1", "eligibility-determined.v1");
        assertThat(select("select state from case_episode where id = '" + completed.episode() + "'"))
                .containsExactly("ELIGIBLE");
    }

    @Test
    void _201_one_outcome_is_not_enough() {
        var completed = AssessmentFixture.completed(AssessmentFixture.findings(""));

        decide(completed)
                .statusCode(201)
                .body("eligible", equalTo(false))
                .body("conditions.met", contains(true, false, true))
                .body("conditions[1].sentence", containsString("fewer than two"));

        assertThat(select("select state from case_episode where id = '" + completed.episode() + "'"))
                .containsExactly("NOT_ELIGIBLE");
        assertThat(select("select unmet from determination where assessment_id = '" + completed.assessment() + "'"))
                .containsExactly("[\"TWO_OR_MORE_OUTCOMES\"]");
    }

    @Test
    void _201_the_same_decision_sent_twice_is_made_once() {
        var completed = AssessmentFixture.completed();
        var key = UUID.randomUUID().toString();

        for (int sent = 0; sent < 2; sent++) {
            given().contentType("application/json")
                    .header("Idempotency-Key", key)
                    .body(WHY)
                    .post(completed.api() + "/eligibility")
                    .then()
                    .statusCode(201)
                    .body("eligible", equalTo(true));
        }

        assertThat(typesOf(completed.person())).containsOnlyOnce("eligibility-determined.v1");
    }

    @Test
    void _409_eligibility_was_already_decided() {
        var decided = AssessmentFixture.decided();

        decide(decided).statusCode(409).body("type", equalTo("https://accord.care/problems/already-decided"));

        assertThat(typesOf(decided.person())).containsOnlyOnce("eligibility-determined.v1");
    }

    @Test
    void _409_the_assessment_is_not_completed() {
        decide(AssessmentFixture.written())
                .statusCode(409)
                .body("type", equalTo("https://accord.care/problems/not-completed"))
                .body("citation", equalTo("Care Act 2014 s13(1)"));
    }

    @Test
    void _422_without_written_reasons() {
        var completed = AssessmentFixture.completed();

        for (var body : new String[] {"{}", "{\"reasons\": \" \"}", "{\"reasons\": null}"}) {
            json().body(body)
                    .post(completed.api() + "/eligibility")
                    .then()
                    .statusCode(422)
                    .body("type", equalTo("https://accord.care/problems/reasons-missing"))
                    .body("citation", equalTo("Care Act 2014 s13(2)"))
                    .body("errors.pointer", contains("/reasons"));
        }
        assertThat(select("select 1 from determination where assessment_id = '" + completed.assessment() + "'"))
                .isEmpty();
    }

    @Test
    void _400_without_a_key() {
        given().contentType("application/json")
                .body(WHY)
                .post(AssessmentFixture.completed().api() + "/eligibility")
                .then()
                .statusCode(400)
                .body("type", equalTo("https://accord.care/problems/idempotency-key-missing"));
    }

    @Test
    void _404_no_such_assessment() {
        json().body(WHY)
                .post("/api/cases/assessments/" + UUID.randomUUID() + "/eligibility")
                .then()
                .statusCode(404);
    }

    @Test
    void nobody_who_serves_requests_can_change_a_decision() {
        var decided = AssessmentFixture.decided();

        assertThatThrownBy(() -> update("update determination set eligible = false where assessment_id = '"
                        + decided.assessment() + "'"))
                .hasMessageContaining("permission denied");
        assertThatThrownBy(
                        () -> update("delete from determination where assessment_id = '" + decided.assessment() + "'"))
                .hasMessageContaining("permission denied");
    }

    private static ValidatableResponse decide(AssessmentFixture.Case of) {
        return json().body(WHY).post(of.api() + "/eligibility").then();
    }
}

package care.accord.cases.assessment.usecase;

import static care.accord.cases.CaseFixture.json;
import static care.accord.cases.CaseFixture.select;
import static care.accord.cases.CaseFixture.typesOf;
import static care.accord.cases.assessment.AssessmentFixture.findings;
import static care.accord.cases.assessment.web.Browser.next;
import static care.accord.cases.assessment.web.Browser.open;
import static care.accord.cases.assessment.web.Browser.send;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import care.accord.cases.AsWren;
import care.accord.cases.CaseTest;
import care.accord.cases.assessment.AssessmentFixture;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@CaseTest
@AsWren
class FollowUpDecisionIT {

    private static final String ADVICE = "{\"advice\": \"Where to find a cooking group\", \"givenOn\": \"2026-04-06\"}";
    private static final String WANTED =
            "{\"whatCouldHelp\": \"An hour a day\", \"wantsNeedsMet\": true, \"residence\": \"ORDINARILY_RESIDENT\"}";
    private static final String NOTHING_ELIGIBLE = findings("");

    @Test
    void _200_advice_closes_the_case_of_a_person_who_is_not_eligible() {
        var decided = AssessmentFixture.decided(NOTHING_ELIGIBLE);

        json().body(ADVICE)
                .post(decided.api() + "/follow-up/advice")
                .then()
                .statusCode(200)
                .body("caseClosed", equalTo(true));

        assertThat(stateOf(decided)).containsExactly("CLOSED");
        assertThat(typesOf(decided.person())).endsWith("allocation-ended.v1", "eligibility-followed-up.v1");
    }

    @Test
    void _200_a_person_who_wants_help_goes_on() {
        var decided = AssessmentFixture.decided();

        json().body(WANTED)
                .post(decided.api() + "/follow-up/next-steps")
                .then()
                .statusCode(200)
                .body("caseClosed", equalTo(false));

        assertThat(stateOf(decided)).containsExactly("ELIGIBLE");
    }

    @Test
    void _200_a_person_who_wants_no_help_may_say_no() {
        var decided = AssessmentFixture.decided();

        json().body(WANTED.replace("true", "false"))
                .post(decided.api() + "/follow-up/next-steps")
                .then()
                .statusCode(200);

        assertThat(stateOf(decided)).containsExactly("CLOSED");
    }

    @Test
    void _422_advice_does_not_take_the_place_of_the_next_steps() {
        var decided = AssessmentFixture.decided();

        json().body(ADVICE)
                .post(decided.api() + "/follow-up/advice")
                .then()
                .statusCode(422)
                .body("citation", equalTo("Care Act 2014 s13(3) and (5)"));

        assertThat(stateOf(decided)).containsExactly("ELIGIBLE");
    }

    @Test
    void _422_every_answer_is_needed() {
        json().body("{}")
                .post(AssessmentFixture.decided().api() + "/follow-up/next-steps")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/residence", "/wantsNeedsMet", "/whatCouldHelp"));
    }

    @Test
    void _409_before_and_twice() {
        json().body(WANTED)
                .post(AssessmentFixture.completed().api() + "/follow-up/next-steps")
                .then()
                .statusCode(409)
                .body("type", equalTo("https://accord.care/problems/not-decided"));
        var decided = AssessmentFixture.decided();
        json().body(WANTED).post(decided.api() + "/follow-up/next-steps").then().statusCode(200);
        json().body(WANTED)
                .post(decided.api() + "/follow-up/next-steps")
                .then()
                .statusCode(409)
                .body("type", equalTo("https://accord.care/problems/already-followed-up"));
    }

    @Test
    void _303_by_form_for_a_person_who_is_eligible() {
        var decided = AssessmentFixture.decided();
        var followUp = decided.page() + "/follow-up";

        assertThat(next(send(
                        open(followUp),
                        followUp,
                        Map.of(
                                "whatCouldHelp", "An hour a day",
                                "wantsNeedsMet", "yes",
                                "residence", "ORDINARILY_RESIDENT"))))
                .isEqualTo(decided.page() + "/eligibility");

        assertThat(open(decided.page() + "/eligibility").text()).contains("What followed", "An hour a day");
    }

    @Test
    void _303_by_form_for_a_person_who_is_not_eligible() {
        var decided = AssessmentFixture.decided(NOTHING_ELIGIBLE);
        var followUp = decided.page() + "/follow-up";
        assertThat(open(decided.page() + "/eligibility").text())
                .contains("The person is not eligible", "fewer than two of the ten outcomes");

        next(send(open(followUp), followUp, Map.of("advice", "Where to find a cooking group")));

        assertThat(stateOf(decided)).containsExactly("CLOSED");
    }

    private static List<String> stateOf(AssessmentFixture.Case of) {
        return select("select state from case_episode where id = '" + of.episode() + "'");
    }
}

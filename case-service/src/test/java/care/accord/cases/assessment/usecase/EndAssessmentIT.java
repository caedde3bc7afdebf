package care.accord.cases.assessment.usecase;

import static care.accord.cases.CaseFixture.json;
import static care.accord.cases.CaseFixture.select;
import static care.accord.cases.CaseFixture.typesOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import care.accord.cases.AsWren;
import care.accord.cases.CaseTest;
import care.accord.cases.assessment.AssessmentFixture;
import java.util.List;
import org.junit.jupiter.api.Test;

/** An assessment ends before it is completed: refused by the adult, begun or only offered, or cancelled. */
@CaseTest
@AsWren
class EndAssessmentIT {

    private static final String REFUSAL = """
            {"refusedOn": "2026-04-04", "lacksCapacity": false, "inBestInterests": true, "abuseOrNeglect": false,
             "note": "They want no help now"}""";

    @Test
    void _200_an_adult_with_capacity_and_at_no_risk_refuses() {
        var started = AssessmentFixture.started();

        json().body(REFUSAL).post(started.api() + "/refusal").then().statusCode(200);

        assertThat(stateOf(started)).containsExactly("REFUSED REFUSED");
        assertThat(typesOf(started.person())).endsWith("assessment-refused.v1");
    }

    @Test
    void _422_a_refusal_does_not_stand_without_capacity_against_best_interests() {
        var started = AssessmentFixture.started();

        json().body(REFUSAL.replace("\"lacksCapacity\": false", "\"lacksCapacity\": true"))
                .post(started.api() + "/refusal")
                .then()
                .statusCode(422)
                .body("type", equalTo("https://accord.care/problems/must-assess-all-the-same"))
                .body("citation", equalTo("Care Act 2014 s11(2)"))
                .body("errors.pointer", contains("/inBestInterests"));

        assertThat(stateOf(started)).containsExactly("DRAFT ASSESSING");
    }

    @Test
    void _422_a_refusal_does_not_stand_where_there_is_abuse_or_neglect() {
        json().body(REFUSAL.replace("\"abuseOrNeglect\": false", "\"abuseOrNeglect\": true"))
                .post(AssessmentFixture.started().api() + "/refusal")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/abuseOrNeglect"));
    }

    @Test
    void _422_a_refusal_needs_all_its_answers() {
        json().body("{\"refusedOn\": \"2026-04-04\", \"note\": \" \"}")
                .post(AssessmentFixture.started().api() + "/refusal")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/abuseOrNeglect", "/inBestInterests", "/lacksCapacity", "/note"));
    }

    @Test
    void _200_an_assessment_that_is_due_is_refused_before_anybody_begins_it() {
        var due = AssessmentFixture.due();

        String refused = json().body(REFUSAL)
                .post("/api/cases/episodes/" + due.episode() + "/refusal")
                .then()
                .statusCode(200)
                .extract()
                .path("assessmentId");

        assertThat(stateOf(new AssessmentFixture.Case(due.person(), due.episode(), refused)))
                .containsExactly("REFUSED REFUSED");
        assertThat(typesOf(due.person())).endsWith("assessment-refused.v1").doesNotContain("assessment-started.v1");
        json().get("/api/cases/assessments/" + refused)
                .then()
                .statusCode(200)
                .body("assessment.endedOn", equalTo("2026-04-04"))
                .body("assessment.endedWhy", equalTo("They want no help now"))
                .body("missing", empty());
    }

    @Test
    void _422_a_due_assessment_must_go_on_all_the_same_where_there_is_abuse_or_neglect() {
        var due = AssessmentFixture.due();

        json().body(REFUSAL.replace("\"abuseOrNeglect\": false", "\"abuseOrNeglect\": true"))
                .post("/api/cases/episodes/" + due.episode() + "/refusal")
                .then()
                .statusCode(422)
                .body("citation", equalTo("Care Act 2014 s11(2)"));

        assertThat(select("select count(*) from assessment where episode_id = '" + due.episode() + "'"))
                .containsExactly("0");
    }

    @Test
    void _409_what_is_under_way_is_not_refused_as_if_it_were_only_due() {
        json().body(REFUSAL)
                .post("/api/cases/episodes/" + AssessmentFixture.completed().episode() + "/refusal")
                .then()
                .statusCode(409);
    }

    @Test
    void _200_what_should_not_have_been_begun_is_cancelled_and_the_duty_stays() {
        var written = AssessmentFixture.written();

        json().body("{\"why\": \"Opened for the wrong person\"}")
                .post(written.api() + "/cancellation")
                .then()
                .statusCode(200);

        assertThat(stateOf(written)).containsExactly("CANCELLED ASSESSMENT_DUE");
        assertThat(typesOf(written.person())).endsWith("assessment-cancelled.v1");
    }

    @Test
    void _409_a_completed_assessment_is_neither_refused_nor_cancelled() {
        var completed = AssessmentFixture.completed();

        json().body(REFUSAL).post(completed.api() + "/refusal").then().statusCode(409);
        json().body("{\"why\": \"Because\"}")
                .post(completed.api() + "/cancellation")
                .then()
                .statusCode(409);
    }

    private static List<String> stateOf(AssessmentFixture.Case of) {
        return select("select a.state || ' ' || e.state from assessment a join case_episode e on e.id = a.episode_id"
                + " where a.id = '" + of.assessment() + "'");
    }
}

package care.accord.cases.assessment.usecase;

import static care.accord.cases.CaseFixture.restrict;
import static care.accord.cases.CaseFixture.select;
import static care.accord.cases.CaseFixture.update;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import care.accord.cases.AsWren;
import care.accord.cases.CaseTest;
import care.accord.cases.assessment.AssessmentFixture;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@CaseTest
@AsWren
class ReadAssessmentIT {

    @Test
    void _200_an_assessment_with_its_decision() {
        var decided = AssessmentFixture.decided();

        given().get(decided.api())
                .then()
                .statusCode(200)
                .body("assessment.state", equalTo("COMPLETED"))
                .body("assessment.decided", equalTo(true))
                .body("eligibility.eligible", equalTo(true))
                .body("findings.about.place", equalTo("At home"));
    }

    @Test
    void _200_every_read_leaves_an_audit_entry() {
        var started = AssessmentFixture.started();

        given().get(started.api()).then().statusCode(200);

        assertThat(select("select action from audit where person_id = '" + started.person() + "' and target = '"
                        + started.assessment() + "' and action like '%read'"))
                .containsExactly("care.accord.case.assessment-read");
    }

    @Test
    void _200_the_assessments_of_a_person_newest_first() {
        var started = AssessmentFixture.started();

        given().get("/api/cases/people/" + started.person() + "/assessments")
                .then()
                .statusCode(200)
                .body("assessments.id", contains(started.assessment()));
    }

    @Test
    void _200_older_assessments_are_on_the_next_page() {
        var started = AssessmentFixture.started();
        update(
                "insert into assessment (id, version, person_id, episode_id, state, started_at, started_by, started_by_name, changed_at)"
                        + " select gen_random_uuid(), 1, '%s', '%s', 'CANCELLED', now() - make_interval(days => n), 'x', 'X', now() from generate_series(1, 20) n"
                                .formatted(started.person(), started.episode()));
        var list = "/api/cases/people/" + started.person() + "/assessments";

        given().get(list)
                .then()
                .body("assessments", hasSize(20))
                .header("Link", equalTo("<" + list + "?page=1>; rel=\"next\""));
        given().get(list + "?page=1")
                .then()
                .body("assessments", hasSize(1))
                .header("Link", equalTo("<" + list + "?page=0>; rel=\"prev\""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/about", "/check", "/eligibility", "/record", "/copies", "/refusal", "/cancellation"})
    void _404_pages_about_someone_hidden_are_as_pages_that_do_not_exist(String page) {
        var started = AssessmentFixture.started();
        restrict(started.person());

        var hidden = given().get(started.page() + page)
                .then()
                .statusCode(404)
                .extract()
                .asString();
        var missing = given().get("/cases/assessments/" + UUID.randomUUID() + page)
                .then()
                .statusCode(404)
                .extract()
                .asString();

        assertThat(hidden).isEqualTo(missing);
    }

    @Test
    void _404_the_assessment_of_someone_hidden_is_as_one_that_does_not_exist() {
        var started = AssessmentFixture.started();
        restrict(started.person());

        var hidden = given().get(started.api()).then().statusCode(404).extract().asString();
        var missing = given().get("/api/cases/assessments/" + UUID.randomUUID())
                .then()
                .statusCode(404)
                .extract()
                .asString();

        assertThat(hidden).isEqualTo(missing);
        assertThat(select("select outcome from audit where person_id = '" + started.person()
                        + "' order by position desc limit 1"))
                .containsExactly("REFUSED");
    }
}

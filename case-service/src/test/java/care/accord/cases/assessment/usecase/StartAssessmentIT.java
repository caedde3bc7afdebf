package care.accord.cases.assessment.usecase;

import static care.accord.cases.CaseFixture.json;
import static care.accord.cases.CaseFixture.restrict;
import static care.accord.cases.CaseFixture.select;
import static care.accord.cases.CaseFixture.typesOf;
import static care.accord.cases.CaseFixture.update;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import care.accord.cases.AsWren;
import care.accord.cases.CaseFixture;
import care.accord.cases.CaseTest;
import care.accord.cases.assessment.AssessmentFixture;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@CaseTest
@AsWren
class StartAssessmentIT {

    @Test
    void _201_an_assessment_that_is_due_starts_and_the_case_is_mine() {
        var checked = AssessmentFixture.checked();

        json().post(path(checked)).then().statusCode(201).header("Location", notNullValue());

        assertThat(select("select state || ' ' || worker_subject from case_episode where id = '" + checked.episode()
                        + "'"))
                .containsExactly("ASSESSING " + CaseFixture.WREN);
        assertThat(typesOf(checked.person())).contains("assessment-started.v1", "allocated.v1");
    }

    @Test
    void _201_takes_on_a_case_whose_worker_has_left_the_team_that_holds_it_and_no_other() {
        var left = AssessmentFixture.checked();
        var held = AssessmentFixture.checked();
        heldBy(left, CaseFixture.teams().rowan(), CaseFixture.ROWAN);
        heldBy(held, CaseFixture.teams().linden(), CaseFixture.LINDEN);

        for (var due : List.of(left, held)) {
            json().post(path(due)).then().statusCode(201);
        }

        assertThat(workerOf(left)).containsExactly(CaseFixture.WREN);
        assertThat(workerOf(held)).containsExactly(CaseFixture.LINDEN);
    }

    @Test
    void _201_the_same_request_sent_twice_starts_one() {
        var checked = AssessmentFixture.checked();
        var key = UUID.randomUUID().toString();

        var ids = new String[2];
        for (int sent = 0; sent < 2; sent++) {
            ids[sent] = given().header("Idempotency-Key", key)
                    .post(path(checked))
                    .then()
                    .statusCode(201)
                    .extract()
                    .path("id");
        }

        assertThat(ids[0]).isEqualTo(ids[1]);
        assertThat(select("select id from assessment where episode_id = '" + checked.episode() + "'"))
                .containsExactly(ids[0]);
    }

    @Test
    void _422_advocacy_was_not_checked() {
        var due = AssessmentFixture.due();

        json().post(path(due))
                .then()
                .statusCode(422)
                .body("type", equalTo("https://accord.care/problems/no-advocacy-check"))
                .body("citation", equalTo("Care Act 2014 s67"));

        assertThat(select("select state from case_episode where id = '" + due.episode() + "'"))
                .containsExactly("ASSESSMENT_DUE");
    }

    @Test
    void _409_one_is_under_way() {
        json().post(path(AssessmentFixture.started()))
                .then()
                .statusCode(409)
                .body("type", equalTo("https://accord.care/problems/assessment-not-completed"));
    }

    @Test
    void _400_without_a_key() {
        given().post(path(AssessmentFixture.checked())).then().statusCode(400);
    }

    @Test
    void _404_a_restricted_person_is_as_one_who_does_not_exist() {
        var checked = AssessmentFixture.checked();
        restrict(checked.person());

        var hidden = json().post(path(checked)).then().statusCode(404).extract().asString();
        var missing = json().post("/api/cases/episodes/" + UUID.randomUUID() + "/assessments")
                .then()
                .statusCode(404)
                .extract()
                .asString();

        assertThat(hidden).isEqualTo(missing);
        assertThat(select("select 1 from assessment where episode_id = '" + checked.episode() + "'"))
                .isEmpty();
    }

    private static void heldBy(AssessmentFixture.Case due, UUID worker, String subject) {
        update("update case_episode set worker_id = '%s', worker_subject = '%s' where id = '%s'"
                .formatted(worker, subject, due.episode()));
    }

    private static List<String> workerOf(AssessmentFixture.Case due) {
        return select("select worker_subject from case_episode where id = '" + due.episode() + "'");
    }

    private static String path(AssessmentFixture.Case of) {
        return "/api/cases/episodes/" + of.episode() + "/assessments";
    }
}

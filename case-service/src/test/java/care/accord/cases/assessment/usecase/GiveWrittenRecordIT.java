package care.accord.cases.assessment.usecase;

import static care.accord.cases.CaseFixture.json;
import static care.accord.cases.CaseFixture.typesOf;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import care.accord.cases.AsWren;
import care.accord.cases.CaseTest;
import care.accord.cases.assessment.AssessmentFixture;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@CaseTest
@AsWren
class GiveWrittenRecordIT {

    private static final String COPY = """
            {"recipient": "ADULT", "format": "LARGE_PRINT", "givenOn": "2026-04-05"}""";

    @Test
    void _201_a_copy_is_given_and_the_assessment_is_shared() {
        var decided = AssessmentFixture.decided();

        json().body(COPY)
                .post(decided.api() + "/copies")
                .then()
                .statusCode(201)
                .body("format", equalTo("LARGE_PRINT"))
                .body("givenBy", equalTo("Wren Ashby"));

        given().get(decided.api())
                .then()
                .body("assessment.state", equalTo("SHARED"))
                .body("copies.recipient", contains("ADULT"));
        assertThat(typesOf(decided.person())).endsWith("written-record-given.v1");
    }

    @Test
    void _201_the_same_copy_sent_twice_is_recorded_once() {
        var decided = AssessmentFixture.decided();
        var key = UUID.randomUUID().toString();

        for (int sent = 0; sent < 2; sent++) {
            given().contentType("application/json")
                    .header("Idempotency-Key", key)
                    .body(COPY)
                    .post(decided.api() + "/copies")
                    .then()
                    .statusCode(201);
        }

        assertThat(typesOf(decided.person())).containsOnlyOnce("written-record-given.v1");
    }

    @Test
    void _409_there_is_no_record_before_the_assessment_is_completed() {
        json().body(COPY)
                .post(AssessmentFixture.written().api() + "/copies")
                .then()
                .statusCode(409)
                .body("citation", equalTo("Care Act 2014 s12(3)"));
    }

    @Test
    void _422_nothing_is_given_tomorrow() {
        json().body(COPY.replace("2026-04-05", "2999-01-01"))
                .post(AssessmentFixture.completed().api() + "/copies")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/givenOn"));
    }

    @Test
    void _400_a_form_that_is_not_on_the_list() {
        json().body(COPY.replace("LARGE_PRINT", "SEMAPHORE"))
                .post(AssessmentFixture.completed().api() + "/copies")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/format"));
    }
}

package care.accord.cases.assessment.usecase;

import static care.accord.cases.CaseFixture.restrict;
import static care.accord.cases.CaseFixture.select;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import care.accord.cases.AsWren;
import care.accord.cases.CaseTest;
import care.accord.cases.assessment.AssessmentFixture;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@CaseTest
@AsWren
class SaveSectionIT {

    private static final String WISHES = """
            {"outcomesWished": "To cook again", "contribution": "Some help", "otherMatters": "A neighbour", "prevention": "A group"}""";

    @Test
    void _200_a_section_is_saved_with_a_version_of_its_own() {
        var started = AssessmentFixture.started();

        put(started, "wishes", "\"0\"", WISHES).statusCode(200).header("ETag", "\"1\"");
        put(started, "wishes", "\"1\"", WISHES.replace("A group", "Two groups"))
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("prevention", equalTo("Two groups"));

        given().get(started.api())
                .then()
                .statusCode(200)
                .body("assessment.state", equalTo("IN_PROGRESS"))
                .body("sectionVersions.wishes", equalTo(2))
                .body("findings.wishes.outcomesWished", equalTo("To cook again"))
                .body("missing.pointer", hasItem("/outcomes/NUTRITION/unable"))
                .body("missing.pointer", not(hasItem("/wishes/prevention")));
    }

    @Test
    void _200_two_people_save_two_sections_of_the_same_assessment() {
        var started = AssessmentFixture.started();

        put(started, "wishes", "\"0\"", WISHES).statusCode(200);
        put(started, "nutrition", "\"0\"", "{\"unable\": []}").statusCode(200);
    }

    @Test
    void _412_who_saves_over_what_they_have_not_seen_is_told_what_changed() {
        var started = AssessmentFixture.started();
        put(started, "wishes", "\"0\"", WISHES).statusCode(200);

        put(started, "wishes", "\"0\"", WISHES.replace("A group", "Nothing"))
                .statusCode(412)
                .body("type", equalTo("https://accord.care/problems/changed-meanwhile"))
                .body("changes[0].version", equalTo(1))
                .body("changes[0].changedBy", equalTo("Wren Ashby"))
                .body("changes[0].fields", contains("prevention"));

        assertThat(select("select answers ->> 'prevention' from assessment_section where assessment_id = '"
                        + started.assessment() + "'"))
                .containsExactly("A group");
    }

    @Test
    void _428_without_a_version() {
        given().contentType("application/json")
                .body(WISHES)
                .put(AssessmentFixture.started().api() + "/sections/wishes")
                .then()
                .statusCode(428);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            wishes    | {"outcomesWishes": "x"}                    | 400 | /outcomesWishes
            wishes    | {"outcomesWished": 7}                      | 400 | /outcomesWished
            wishes    | []                                         | 400 |
            wishes    | {"outcomesWished": "x                      | 400 |
            nutrition | {"unable": ["A_BIT_SLOW"]}                 | 400 | /unable/0
            nutrition | {"unable": [null]}                         | 422 | /unable
            about     | {"assessedOn": "3 April"}                  | 400 | /assessedOn
            about     | {"assessedOn": "2026-02-30"}               | 400 | /assessedOn
            wellbeing | {"impacts": {"LUCK": "x"}}                 | 400 | /impacts
            cause     | {"fromImpairmentOrIllness": "yes"}         | 400 | /fromImpairmentOrIllness
            """)
    void _4xx_what_is_wrong_is_named_and_nothing_is_saved(String section, String body, int status, String pointer) {
        var started = AssessmentFixture.started();

        var answer = put(started, section, "\"0\"", body).statusCode(status).contentType("application/problem+json");

        if (pointer != null) {
            answer.body("errors[0].pointer", containsString(pointer));
        }
        assertThat(select("select 1 from assessment_section where assessment_id = '" + started.assessment() + "'"))
                .isEmpty();
    }

    @Test
    void _422_a_text_that_is_too_long() {
        var started = AssessmentFixture.started();
        var body = "{\"outcomesWished\": \"" + "x".repeat(10_001) + "\"}";

        put(started, "wishes", "\"0\"", body)
                .statusCode(422)
                .body("errors.pointer", contains("/outcomesWished"))
                .body("errors[0].detail", not(containsString("xxx")));
    }

    @Test
    void _404_no_such_section() {
        put(AssessmentFixture.started(), "money", "\"0\"", "{}").statusCode(404);
    }

    @Test
    void _404_an_assessment_of_someone_hidden_is_as_one_that_does_not_exist() {
        var started = AssessmentFixture.started();
        restrict(started.person());

        var hidden = put(started, "wishes", "\"0\"", WISHES)
                .statusCode(404)
                .extract()
                .asString();
        var nowhere = new AssessmentFixture.Case("", "", UUID.randomUUID().toString());
        var missing = put(nowhere, "wishes", "\"0\"", WISHES)
                .statusCode(404)
                .extract()
                .asString();

        assertThat(hidden).isEqualTo(missing);
    }

    @Test
    void _409_a_completed_assessment_is_closed_to_changes() {
        put(AssessmentFixture.completed(), "wishes", "\"1\"", WISHES)
                .statusCode(409)
                .body("type", equalTo("https://accord.care/problems/not-open"));
    }

    @Test
    void every_save_leaves_an_audit_entry() {
        var started = AssessmentFixture.started();

        put(started, "wishes", "\"0\"", WISHES).statusCode(200);

        assertThat(select("select action || ' ' || target from audit where person_id = '" + started.person()
                        + "' order by position desc limit 1"))
                .containsExactly("care.accord.case.assessment-section-saved " + started.assessment() + "/wishes");
    }

    private static ValidatableResponse put(AssessmentFixture.Case of, String section, String version, String body) {
        return given().contentType("application/json")
                .header("If-Match", version)
                .body(body)
                .put(of.api() + "/sections/" + section)
                .then();
    }
}

package care.accord.cases.advocacy.usecase;

import static care.accord.cases.CaseFixture.restrict;
import static care.accord.cases.CaseFixture.select;
import static care.accord.cases.CaseFixture.typesOf;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

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
class RecordAdvocacyCheckIT {

    private static final String ALONE = """
            {"checkedOn": "2026-04-02", "difficulties": ["UNDERSTANDING"], "referredOn": "2026-04-02"}""";

    @Test
    void _200_difficulty_without_anyone_to_help_is_a_duty_and_says_why() {
        var due = AssessmentFixture.due();

        put(due.episode(), "\"0\"", ALONE)
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("conclusion", equalTo("DUTY"))
                .body("reasons.citation", contains("Care Act 2014 s67(4)(a)", "Care Act 2014 s67(5)(a)"));

        assertThat(typesOf(due.person())).endsWith("advocacy-checked.v1");
        assertThat(select("select data ->> 'conclusion' from ledger where subject = '" + due.person()
                        + "' order by position desc limit 1"))
                .containsExactly("DUTY");
    }

    @Test
    void _200_a_sister_who_may_help_takes_the_place_of_an_advocate_and_her_name_stays_here() {
        var due = AssessmentFixture.due();

        put(due.episode(), "\"0\"", """
                {"checkedOn": "2026-04-02", "difficulties": ["UNDERSTANDING"],
                 "appropriatePerson": {"who": "Sister Sorrel", "paidOrProfessional": false, "agreement": "PERSON_CONSENTS"}}""").statusCode(200).body("conclusion", equalTo("NO_DUTY"));

        assertThat(select("select data from ledger where subject = '" + due.person()
                        + "' and data::text like '%Sorrel%'"))
                .isEmpty();
    }

    @Test
    void _412_who_has_not_seen_the_former_check_is_told_what_changed() {
        var checked = AssessmentFixture.checked();

        put(checked.episode(), "\"0\"", ALONE).statusCode(412).body("changes[0].changedBy", equalTo("Wren Ashby"));
        put(checked.episode(), "\"1\"", ALONE).statusCode(200).header("ETag", "\"2\"");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"checkedOn": "2999-01-01", "difficulties": []}                                     | 422 | /checkedOn
            {"checkedOn": "2026-04-02", "difficulties": [], "referredOn": "2026-04-02"}         | 422 | /referredOn
            {"checkedOn": "2026-04-02", "difficulties": ["COMMUNICATING"], "exceptions": ["DISAGREEMENT"]} | 422 | /exceptions
            {"checkedOn": "2026-04-02"}                                                         | 422 | /difficulties
            {"checkedOn": "2026-04-02", "difficulties": ["SHY"]}                                | 400 | /difficulties
            {"checkedOn": "2026-04-02", "difficulties": [], "mood": "low"}                      | 400 | /mood
            {"checkedOn": "2026-04-02", "difficulties": [], "appropriatePerson": {"who": "x"}}  | 422 | /appropriatePerson
            """)
    void _4xx_what_is_wrong_is_named_and_nothing_is_recorded(String body, int status, String pointer) {
        var due = AssessmentFixture.due();

        put(due.episode(), "\"0\"", body).statusCode(status).body("errors[0].pointer", containsString(pointer));

        assertThat(select("select 1 from advocacy_check where episode_id = '" + due.episode() + "'"))
                .isEmpty();
    }

    @Test
    void _404_a_case_of_someone_hidden_is_as_one_that_does_not_exist() {
        var due = AssessmentFixture.due();
        restrict(due.person());

        var hidden =
                put(due.episode(), "\"0\"", ALONE).statusCode(404).extract().asString();
        var missing = put(UUID.randomUUID().toString(), "\"0\"", ALONE)
                .statusCode(404)
                .extract()
                .asString();

        assertThat(hidden).isEqualTo(missing);
    }

    @Test
    void _428_without_a_version() {
        given().contentType("application/json")
                .body(ALONE)
                .put("/api/cases/episodes/" + AssessmentFixture.due().episode() + "/advocacy")
                .then()
                .statusCode(428);
    }

    private static ValidatableResponse put(String episode, String version, String body) {
        return given().contentType("application/json")
                .header("If-Match", version)
                .body(body)
                .put("/api/cases/episodes/" + episode + "/advocacy")
                .then();
    }
}

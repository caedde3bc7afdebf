package care.accord.cases.assessment.usecase;

import static care.accord.cases.CaseFixture.etagOf;
import static care.accord.cases.CaseFixture.select;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.anEmptyMap;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;

import care.accord.cases.AsWren;
import care.accord.cases.CaseTest;
import care.accord.cases.assessment.AssessmentFixture;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import org.junit.jupiter.api.Test;

@CaseTest
@AsWren
class SaveFindingsIT {

    @Test
    void _200_the_whole_document_is_saved_at_once() {
        var started = AssessmentFixture.started();

        put(started, etagOf(started.api()), AssessmentFixture.findings())
                .statusCode(200)
                .header("ETag", notNullValue())
                .body("state", equalTo("IN_PROGRESS"));

        given().get(started.api())
                .then()
                .body("missing", empty())
                .body("findings.outcomes.NUTRITION.unable", contains("UNABLE_WITHOUT_ASSISTANCE"))
                .body("findings.outcomes.CHILDCARE_RESPONSIBILITIES.notApplicable", equalTo(true));
    }

    @Test
    void _200_what_the_document_leaves_out_is_empty_afterwards() {
        var written = AssessmentFixture.written();

        put(written, etagOf(written.api()), "{\"cause\": {\"fromImpairmentOrIllness\": true}}")
                .statusCode(200);

        given().get(written.api())
                .then()
                .body("findings.cause.fromImpairmentOrIllness", equalTo(true))
                .body("findings.wishes.prevention", equalTo(null))
                .body("missing.pointer", hasItem("/wishes/prevention"));
    }

    @Test
    void _412_who_has_not_seen_the_last_save_is_told_which_sections_changed() {
        var started = AssessmentFixture.started();
        var before = etagOf(started.api());
        given().contentType("application/json")
                .header("If-Match", "\"0\"")
                .body("{\"unable\": []}")
                .put(started.api() + "/sections/nutrition")
                .then()
                .statusCode(200);

        put(started, before, AssessmentFixture.findings())
                .statusCode(412)
                .body("changes.fields", contains(List.of("nutrition")));
    }

    @Test
    void _400_an_unknown_outcome_is_named_and_nothing_is_saved() {
        var started = AssessmentFixture.started();

        put(started, etagOf(started.api()), "{\"outcomes\": {\"HAPPINESS\": {\"unable\": []}}}")
                .statusCode(400)
                .body("errors.pointer", contains("/outcomes"));

        assertThat(select("select 1 from assessment_section where assessment_id = '" + started.assessment() + "'"))
                .isEmpty();
        given().get(started.api()).then().body("sectionVersions", anEmptyMap());
    }

    @Test
    void _422_a_text_that_is_too_long_is_named_by_its_outcome() {
        var started = AssessmentFixture.started();
        var body = "{\"outcomes\": {\"NUTRITION\": {\"whatHappens\": \"" + "x".repeat(10_001) + "\"}}}";

        put(started, etagOf(started.api()), body)
                .statusCode(422)
                .body("errors.pointer", contains("/outcomes/NUTRITION/whatHappens"));
    }

    private static ValidatableResponse put(AssessmentFixture.Case of, String version, String body) {
        return given().contentType("application/json")
                .header("If-Match", version)
                .body(body)
                .put(of.api() + "/findings")
                .then();
    }
}

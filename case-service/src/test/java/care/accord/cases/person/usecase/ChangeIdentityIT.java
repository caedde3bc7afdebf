package care.accord.cases.person.usecase;

import static care.accord.cases.CaseFixture.etagOf;
import static care.accord.cases.CaseFixture.form;
import static care.accord.cases.CaseFixture.person;
import static care.accord.cases.CaseFixture.personJson;
import static care.accord.cases.CaseFixture.request;
import static care.accord.cases.CaseFixture.rowCounts;
import static care.accord.cases.CaseFixture.select;
import static care.accord.cases.CaseFixture.teams;
import static care.accord.cases.CaseFixture.typesOf;
import static care.accord.cases.CaseFixture.unusualName;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import care.accord.cases.AsWren;
import care.accord.cases.CaseTest;
import io.restassured.response.Response;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@CaseTest
@AsWren
class ChangeIdentityIT {

    private String id = "";

    @BeforeEach
    void somebody_is_on_record() {
        teams();
        id = person("Brook");
        request(id);
    }

    @Test
    void _200_the_new_name_is_kept_found_and_published_and_the_ledger_names_the_field_only() {
        var name = unusualName();
        put("\"0\"", personJson(name))
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"1\""))
                .body("familyName", equalTo(name));
        given().queryParam("q", name).get("/api/cases/people").then().body("people.id", hasItem(id));
        assertThat(select("select payload->>'name' || ' ' || version from person_identity where person_id = '" + id
                        + "'"))
                .containsExactly("Ash " + name + " 1");
        assertThat(typesOf(id)).endsWith("identity-changed.v1");
        assertThat(select("select data->>'fields' from ledger where type like '%identity-changed%' and subject = '" + id
                        + "'"))
                .containsExactly("[\"familyName\"]");
    }

    @Test
    void _200_what_changes_nothing_leaves_the_version() {
        put("\"0\"", personJson("Brook")).then().statusCode(200).header("ETag", equalTo("\"0\""));
        assertThat(typesOf(id)).doesNotContain("identity-changed.v1");
    }

    @Test
    void _200_an_alias_alone_is_a_change() {
        put(
                        "\"0\"",
                        "{\"givenNames\": \"Ash\", \"familyName\": \"Brook\", \"aliases\": [\"Rivers\"], \"bornOn\": \"1980-04-03\", \"postcode\": \"OX1 2AB\"}")
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"1\""));
    }

    @Test
    void _412_says_what_changed_and_by_whom() {
        put("\"0\"", personJson("Rivers")).then().statusCode(200);
        put("\"0\"", personJson("Stone"))
                .then()
                .statusCode(412)
                .body("type", equalTo("https://accord.care/problems/changed-meanwhile"))
                .body("changes[0].fields", hasItem("familyName"))
                .body("changes[0].changedBy", equalTo("Wren Ashby"));
        given().get("/api/cases/people/" + id).then().body("familyName", equalTo("Rivers"));
    }

    @Test
    void _428_without_a_version() {
        given().contentType("application/json")
                .body(personJson("Rivers"))
                .put("/api/cases/people/" + id)
                .then()
                .statusCode(428);
    }

    @Test
    void _422_changes_nothing() {
        var before = rowCounts();
        put("\"0\"", "{\"familyName\": \"Brook\", \"bornOn\": \"2999\"}").then().statusCode(422);
        assertThat(rowCounts()).isEqualTo(before);
        assertThat(etagOf("/api/cases/people/" + id)).isEqualTo("\"0\"");
    }

    @Test
    void _404_without_a_relationship() {
        given().contentType("application/json")
                .header("If-Match", "\"0\"")
                .body(personJson("Rivers"))
                .put("/api/cases/people/" + person(unusualName()))
                .then()
                .statusCode(404);
    }

    @Test
    void _303_the_form_leads_back_to_the_person() {
        given().get("/cases/people/" + id + "/identity")
                .then()
                .statusCode(200)
                .body(allOf(containsString("value=\"Brook\""), containsString("name=\"_version\" value=\"0\"")));
        form().formParam("_version", "0")
                .formParam("familyName", "Rivers")
                .formParam("bornOn-month", "4")
                .formParam("bornOn-year", "1980")
                .post("/cases/people/" + id + "/identity")
                .then()
                .statusCode(303)
                .header("Location", equalTo("/cases/people/" + id));
        given().get("/api/cases/people/" + id).then().body("bornOn", equalTo("1980-04"));
    }

    @Test
    void _422_the_form_keeps_what_was_typed() {
        form().formParam("_version", "0")
                .formParam("familyName", "")
                .formParam("givenNames", "Élan <b>")
                .formParam("bornOn-day", "31")
                .formParam("bornOn-month", "2")
                .formParam("bornOn-year", "1980")
                .formParam("nhsNumber", "123")
                .post("/cases/people/" + id + "/identity")
                .then()
                .statusCode(422)
                .body(allOf(
                        containsString("<title>Error: "),
                        containsString("There is a problem"),
                        containsString("Enter the family name, or the only name"),
                        containsString("value=\"Élan &lt;b&gt;\""),
                        containsString("value=\"31\""),
                        containsString("value=\"123\"")));
    }

    @Test
    void _412_the_form_shows_both_and_can_be_saved_again() {
        put("\"0\"", personJson("Rivers")).then().statusCode(200);
        form().formParam("_version", "0")
                .formParam("givenNames", "Ash")
                .formParam("familyName", "Stone")
                .formParam("bornOn-day", "3")
                .formParam("bornOn-month", "4")
                .formParam("bornOn-year", "1980")
                .formParam("postcode", "OX1 2AB")
                .post("/cases/people/" + id + "/identity")
                .then()
                .statusCode(412)
                .body(allOf(
                        containsString("Saved meanwhile by Wren Ashby"),
                        containsString("Rivers"),
                        containsString("value=\"Stone\""),
                        containsString("name=\"_version\" value=\"1\"")));
    }

    private Response put(String version, String body) {
        return given().contentType("application/json")
                .header("If-Match", version)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(body)
                .put("/api/cases/people/" + id);
    }
}

package care.accord.cases.person.usecase;

import static care.accord.cases.CaseFixture.json;
import static care.accord.cases.CaseFixture.nhsNumber;
import static care.accord.cases.CaseFixture.person;
import static care.accord.cases.CaseFixture.personJson;
import static care.accord.cases.CaseFixture.request;
import static care.accord.cases.CaseFixture.restrict;
import static care.accord.cases.CaseFixture.rowCounts;
import static care.accord.cases.CaseFixture.select;
import static care.accord.cases.CaseFixture.teams;
import static care.accord.cases.CaseFixture.typesOf;
import static care.accord.cases.CaseFixture.unusualName;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.startsWith;

import care.accord.cases.AsWren;
import care.accord.cases.CaseTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@CaseTest
@AsWren
class RegisterPersonIT {

    @BeforeEach
    void somebody_works_here() {
        teams();
    }

    @Test
    void _201_a_person_without_an_nhs_number_is_on_record_and_others_hear_of_it() {
        var id = person("Brook");
        assertThat(typesOf(id)).containsExactly("person-registered.v1");
        assertThat(select("select payload->>'name' from person_identity where person_id = '" + id + "'"))
                .containsExactly("Ash Brook");
        assertThat(select("select data::text from ledger where subject = '" + id + "'")
                        .getFirst())
                .doesNotContain("Brook");
        assertThat(select("select action from audit where person_id = '" + id + "'"))
                .contains("care.accord.case.person-registered.v1");
    }

    @Test
    void _201_everything_that_was_sent_is_kept() {
        var number = nhsNumber();
        var id = json().body("""
                        {"title": "Ms", "givenNames": "Ash Élan", "familyName": "O'Brook-Stone", "preferredName": "Ashie",
                         "aliases": ["Ash Rivers"], "bornOn": "1980-04", "bornApproximately": true, "nhsNumber": "%s",
                         "nhsNumberStatus": "VERIFIED_01", "identifiers": [{"source": "LAS", "value": "123456"}],
                         "address": "1 High Street", "postcode": "ox12ab"}""".formatted(number))
                .post("/api/cases/people")
                .then()
                .statusCode(201)
                .header("Location", startsWith("/api/cases/people/"))
                .extract()
                .<String>path("id");
        request(id);
        given().get("/api/cases/people/" + id)
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"0\""))
                .body("title", equalTo("Ms"))
                .body("givenNames", equalTo("Ash Élan"))
                .body("familyName", equalTo("O'Brook-Stone"))
                .body("preferredName", equalTo("Ashie"))
                .body("aliases", hasItem("Ash Rivers"))
                .body("bornOn", equalTo("1980-04"))
                .body("bornApproximately", equalTo(true))
                .body("nhsNumber", equalTo(number))
                .body("nhsNumberStatus", equalTo("VERIFIED_01"))
                .body("identifiers[0].source", equalTo("LAS"))
                .body("address", equalTo("1 High Street"))
                .body("postcode", equalTo("OX1 2AB"));
    }

    @Test
    void _201_the_same_request_sent_twice_makes_one_person() {
        var name = unusualName();
        var first = sentWith("register-twice-" + name, name);
        assertThat(sentWith("register-twice-" + name, name)).isEqualTo(first);
        assertThat(select("select count(*) from person where family_name = '" + name + "'"))
                .containsExactly("1");
    }

    @Test
    void _409_the_nhs_number_is_held_by_someone_the_worker_may_see() {
        var number = nhsNumber();
        var holder = withNumber(number, unusualName(), 201).<String>path("id");
        var before = rowCounts();
        withNumber(number, unusualName(), 409);
        json().body(withNumberJson(number, unusualName()))
                .post("/api/cases/people")
                .then()
                .body("type", equalTo("https://accord.care/problems/nhs-number-held"))
                .body("heldBy", equalTo("/cases/people/" + holder));
        assertThat(rowCounts()).isEqualTo(before);
    }

    @Test
    void _201_an_nhs_number_held_by_someone_hidden_is_answered_like_any_other_and_left_to_the_steward() {
        var number = nhsNumber();
        var hidden = withNumber(number, unusualName(), 201).<String>path("id");
        restrict(hidden, "somebody-else");
        var id = withNumber(number, unusualName(), 201).<String>path("id");
        request(id);
        given().get("/api/cases/people/" + id)
                .then()
                .statusCode(200)
                .body("nhsNumber", equalTo(number))
                .body("nhsNumberStatus", equalTo("PRESENT_NOT_TRACED_02"));
        assertThat(select("select count(*) from person where nhs_number = '" + number + "'"))
                .containsExactly("1");
        assertThat(select("select other_person_id from steward_task where person_id = '" + id + "'"))
                .containsExactly(hidden);
        assertThat(select("select payload->>'nhsNumber' from person_identity where person_id = '" + id + "'"))
                .containsExactly((String) null);
        given().queryParam("q", number)
                .get("/api/cases/people")
                .then()
                .statusCode(200)
                .body("people.id", equalTo(java.util.List.of(id)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "400 | /familyName   | {\"familyName\": 7}",
                "400 | /bornApproximately | {\"familyName\": \"B\", \"bornApproximately\": \"yes\"}",
                "400 | /favouriteColour   | {\"familyName\": \"B\", \"favouriteColour\": \"red\"}",
                "400 | /nhsNumberStatus   | {\"familyName\": \"B\", \"nhsNumberStatus\": \"99\"}",
                "422 | /familyName   | {\"givenNames\": \"Ash\"}",
                "422 | /bornOn       | {\"familyName\": \"B\", \"bornOn\": \"1980-02-30\"}",
                "422 | /bornOn       | {\"familyName\": \"B\", \"bornOn\": \"2999-01-01\"}",
                "422 | /nhsNumber    | {\"familyName\": \"B\", \"nhsNumber\": \"9990000000\"}",
                "422 | /postcode     | {\"familyName\": \"B\", \"postcode\": \"NOWHERE\"}",
                "422 | /diedOn       | {\"familyName\": \"B\", \"bornOn\": \"1980-01-01\", \"diedOn\": \"1970-01-01\"}",
                "422 | /identifiers/0/source | {\"familyName\": \"B\", \"identifiers\": [{\"source\": \"las\", \"value\": \"1\"}]}"
            })
    void a_field_that_cannot_be_is_named_and_nothing_changes(int status, String pointer, String body) {
        var before = rowCounts();
        json().body(body)
                .post("/api/cases/people")
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("errors.pointer", hasItem(pointer));
        assertThat(rowCounts()).isEqualTo(before);
    }

    @Test
    void _422_a_name_that_is_too_long_is_named_and_not_echoed() {
        var name = "Z".repeat(101);
        json().body(personJson(name))
                .post("/api/cases/people")
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItem("/familyName"))
                .body(org.hamcrest.Matchers.not(containsString(name)));
    }

    @Test
    void _400_json_that_ends_too_soon() {
        json().body("{\"familyName\": ")
                .post("/api/cases/people")
                .then()
                .statusCode(400)
                .contentType("application/problem+json");
    }

    @Test
    void _400_without_an_idempotency_key() {
        given().contentType("application/json")
                .body(personJson("Brook"))
                .post("/api/cases/people")
                .then()
                .statusCode(400)
                .body("type", equalTo("https://accord.care/problems/idempotency-key-missing"));
    }

    @Test
    void _400_a_character_that_no_text_has() {
        json().body("{\"familyName\": \"B\\u0000rook\"}")
                .post("/api/cases/people")
                .then()
                .statusCode(org.hamcrest.Matchers.oneOf(400, 422));
    }

    private static String sentWith(String key, String name) {
        return given().contentType("application/json")
                .header("Idempotency-Key", key)
                .body(personJson(name))
                .post("/api/cases/people")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static String withNumberJson(String number, String name) {
        return """
               {"familyName": "%s", "nhsNumber": "%s"}""".formatted(name, number);
    }

    private static io.restassured.response.ExtractableResponse<io.restassured.response.Response> withNumber(
            String number, String name, int status) {
        return json().body(withNumberJson(number, name))
                .post("/api/cases/people")
                .then()
                .statusCode(status)
                .extract();
    }
}

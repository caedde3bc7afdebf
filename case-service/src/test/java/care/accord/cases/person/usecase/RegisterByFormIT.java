package care.accord.cases.person.usecase;

import static care.accord.cases.CaseFixture.form;
import static care.accord.cases.CaseFixture.json;
import static care.accord.cases.CaseFixture.nhsNumber;
import static care.accord.cases.CaseFixture.select;
import static care.accord.cases.CaseFixture.teams;
import static care.accord.cases.CaseFixture.unusualName;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;

import care.accord.cases.AsLinden;
import care.accord.cases.AsWren;
import care.accord.cases.CaseTest;
import io.restassured.response.Response;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@CaseTest
@AsWren
class RegisterByFormIT {

    @BeforeEach
    void somebody_works_here() {
        teams();
    }

    @Test
    void _303_from_search_to_form_to_the_first_request() {
        var name = unusualName();
        given().queryParam("q", "Ash " + name)
                .get("/cases/people")
                .then()
                .statusCode(200)
                .body(allOf(
                        containsString("Nobody was found"),
                        containsString("/cases/people/new?q=Ash+" + name),
                        containsString("value=\"Ash " + name + "\"")));
        given().queryParam("q", "Ash " + name)
                .get("/cases/people/new")
                .then()
                .statusCode(200)
                .body(allOf(containsString("value=\"Ash\""), containsString("value=\"" + name + "\"")));
        posted(UUID.randomUUID().toString(), name)
                .then()
                .statusCode(303)
                .header("Location", matchesPattern("/cases/people/[0-9a-f-]{36}/requests/new"));
        given().queryParam("q", name)
                .get("/cases/people")
                .then()
                .body(allOf(containsString("Ash " + name), containsString("April 1980")));
    }

    @Test
    void _303_the_same_form_sent_twice_makes_one_person() {
        searched();
        var name = unusualName();
        var key = UUID.randomUUID().toString();
        var first = posted(key, name).then().statusCode(303).extract().header("Location");
        posted(key, name).then().statusCode(303).header("Location", equalTo(first));
        assertThat(select("select count(*) from person where family_name = '" + name + "'"))
                .containsExactly("1");
    }

    @Test
    void _422_someone_whom_the_worker_may_see_has_the_number() {
        searched();
        var number = nhsNumber();
        var holder = json().body("{\"familyName\": \"Brook\", \"nhsNumber\": \"%s\"}".formatted(number))
                .post("/api/cases/people")
                .then()
                .extract()
                .<String>path("id");
        form().formParam("familyName", "Rivers")
                .formParam("nhsNumber", number)
                .post("/cases/people")
                .then()
                .statusCode(422)
                .body(allOf(containsString("/cases/people/" + holder), containsString("value=\"Rivers\"")));
    }

    @Test
    void _422_the_errors_are_in_the_order_of_the_page_and_lead_to_their_fields() {
        searched();
        form().formParam("familyName", " ")
                .formParam("bornOn-year", "80")
                .formParam("postcode", "OX1")
                .post("/cases/people")
                .then()
                .statusCode(422)
                .body(matchesPattern("(?s).*href=\"#familyName\".*href=\"#bornOn.*"));
    }

    @Test
    @AsLinden
    void _422_nobody_registers_without_a_search_in_the_last_hour() {
        given().redirects()
                .follow(false)
                .get("/cases/people/new")
                .then()
                .statusCode(303)
                .header("Location", equalTo("/cases/people"));
        posted(UUID.randomUUID().toString(), unusualName())
                .then()
                .statusCode(422)
                .body(containsString("Search for the person first"));
    }

    private static void searched() {
        given().queryParam("q", "somebody")
                .get("/cases/people")
                .then()
                .statusCode(200)
                .body(not(containsString("Error:")));
    }

    private static Response posted(String key, String name) {
        return given().contentType("application/x-www-form-urlencoded; charset=utf-8")
                .redirects()
                .follow(false)
                .formParam("_key", key)
                .formParam("givenNames", "Ash")
                .formParam("familyName", name)
                .formParam("bornOn-month", "April")
                .formParam("bornOn-year", "1980")
                .formParam("identifier-LAS", "12" + name)
                .post("/cases/people");
    }
}

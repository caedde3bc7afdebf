package care.accord.web.problem;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import care.accord.contracts.Shows;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@Shows("I1")
class ProblemsTest {

    private static final String ORDER = """
            {"on": "2026-04-03", "colour": "RED", "lines": [{"code": "abc", "count": 1}]}""";

    private static ValidatableResponse posting(String json) {
        return given().contentType("application/json")
                .body(json)
                .post("/api/fail")
                .then();
    }

    private static ValidatableResponse refused(String json, String code, String pointer) {
        return posting(json)
                .statusCode(400)
                .contentType(Problems.JSON)
                .body("type", equalTo("https://accord.care/problems/" + code))
                .body("status", equalTo(400))
                .body("errors[0].pointer", equalTo(pointer));
    }

    @Test
    void _200_what_is_meant_is_taken() {
        posting(ORDER).statusCode(200).body("on", equalTo("2026-04-03"));
    }

    @Test
    void _400_an_unknown_field_is_named() {
        refused(ORDER.replace("1}", "1, \"cuont\": 2}"), "unknown-field", "/lines/0/cuont");
    }

    @Test
    void _400_an_unknown_constant_is_answered_with_those_allowed() {
        refused(ORDER.replace("RED", "MAGENTA"), "invalid-value", "/colour")
                .body("errors[0].detail", equalTo("Send one of: RED, GREEN."))
                .body(not(containsString("MAGENTA")));
    }

    @Test
    void _400_a_number_in_quotes_is_not_a_number() {
        refused(ORDER.replace("1}", "\"1\"}"), "invalid-value", "/lines/0/count");
    }

    @Test
    void _400_a_fraction_is_not_cut_to_a_whole_number() {
        refused(ORDER.replace("1}", "1.5}"), "invalid-value", "/lines/0/count");
    }

    @Test
    void _400_a_number_is_not_text() {
        refused(ORDER.replace("\"abc\"", "7"), "invalid-value", "/lines/0/code");
    }

    @Test
    void _400_an_empty_text_is_not_a_date() {
        refused(ORDER.replace("2026-04-03", ""), "invalid-value", "/on");
    }

    @Test
    void _400_a_date_is_asked_for_in_its_form() {
        refused(ORDER.replace("2026-04-03", "3 April"), "invalid-value", "/on")
                .body("errors[0].detail", equalTo("Send a date as YYYY-MM-DD."))
                .body(not(containsString("3 April")));
    }

    @Test
    void _400_a_list_is_not_an_object() {
        refused("[]", "invalid-value", "");
    }

    @Test
    void _400_a_field_given_twice_is_refused() {
        posting(ORDER.replace("\"colour\"", "\"on\": \"2026-04-04\", \"colour\""))
                .statusCode(400);
    }

    @Test
    void _400_broken_json_is_located() {
        posting("{\"on\": \"2026-04-03\",,}")
                .statusCode(400)
                .contentType(Problems.JSON)
                .body("type", equalTo("https://accord.care/problems/malformed-json"))
                .body("detail", containsString("line 1, column"))
                .body(not(containsString("2026")));
    }

    @Test
    void _400_no_body_at_all() {
        posting("").statusCode(400).contentType(Problems.JSON).body("detail", equalTo("Send a JSON object."));
        posting("null").statusCode(400).contentType(Problems.JSON);
    }

    @ParameterizedTest
    @ValueSource(strings = {"why=%", "%zz=Ash", "why=%e", "why=Ash&="})
    void _400_a_form_that_is_encoded_wrongly(String form) {
        given().contentType("application/x-www-form-urlencoded")
                .accept("text/html")
                .body(form)
                .post("/fail/form")
                .then()
                .statusCode(400)
                .contentType("text/html")
                .body(containsString("send it again"))
                .body(not(containsString("Ash")));
    }

    @Test
    void _415_a_form_in_an_encoding_that_nobody_knows() throws IOException, InterruptedException {
        var form = HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + "/fail/form"))
                .header("Content-Type", "application/x-www-form-urlencoded; charset=no-such")
                .POST(HttpRequest.BodyPublishers.ofString("why=Ash"))
                .build();
        try (var client = HttpClient.newHttpClient()) {
            var answer = client.send(form, HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(415);
            assertThat(answer.body()).contains("Send the form in UTF-8.");
        }
    }

    @Test
    void _422_all_invalid_fields_are_named_at_once() {
        posting(
                        "{\"colour\": \"RED\", \"lines\": [{\"code\": \"abc\", \"count\": 1}, {\"code\": \"abcd\", \"count\": 1}]}")
                .statusCode(422)
                .contentType(Problems.JSON)
                .body("errors.pointer", hasItems("/on", "/lines/1/code"))
                .body("errors.detail", hasItems("Enter the date.", "Use 3 characters or fewer."));
    }

    @Test
    void _404_an_unknown_address_is_answered_like_a_hidden_record() {
        var unknown =
                when().get("/api/nowhere").then().statusCode(404).extract().asByteArray();
        var hidden =
                when().get("/api/fail/missing").then().statusCode(404).extract().asByteArray();
        assertThat(unknown).isEqualTo(hidden);

        var unknownPage =
                when().get("/nowhere").then().statusCode(404).extract().asByteArray();
        var hiddenPage =
                when().get("/fail/missing").then().statusCode(404).extract().asByteArray();
        assertThat(unknownPage).isEqualTo(hiddenPage);
    }

    @Test
    void _405_a_method_that_is_not_there() {
        given().delete("/api/fail").then().statusCode(405).contentType(Problems.JSON);
    }

    @Test
    void _406_nothing_acceptable() {
        given().accept("image/png")
                .get("/api/fail/broken")
                .then()
                .statusCode(406)
                .contentType(Problems.JSON);
    }

    @Test
    void _415_wants_json() {
        given().contentType("text/plain")
                .body("x")
                .post("/api/fail")
                .then()
                .statusCode(415)
                .contentType(Problems.JSON);
    }

    @Test
    void _401_without_a_token() {
        when().get("/api/fail/managers")
                .then()
                .statusCode(401)
                .contentType(Problems.JSON)
                .header("WWW-Authenticate", startsWith("Bearer"))
                .body("type", equalTo("https://accord.care/problems/not-signed-in"));
    }

    @Test
    void _401_a_token_that_does_not_verify() {
        given().header("Authorization", "Bearer nonsense")
                .get("/api/fail/managers")
                .then()
                .statusCode(401)
                .contentType(Problems.JSON)
                .header("WWW-Authenticate", startsWith("Bearer"));
    }

    @Test
    @TestSecurity(user = "ivy.marsh", roles = "support-worker")
    void _403_without_the_role() {
        when().get("/api/fail/managers").then().statusCode(403).contentType(Problems.JSON);
    }

    @Test
    void _500_says_nothing_but_the_trace_id() {
        when().get("/api/fail/broken")
                .then()
                .statusCode(500)
                .contentType(Problems.JSON)
                .body("traceId", matchesPattern("[0-9a-f]{32}"))
                .body("$", not(hasKey("errors")))
                .body(not(containsString("Example Road")));
    }

    @Test
    void _503_what_the_service_leans_on_is_away() {
        when().get("/api/fail/away")
                .then()
                .statusCode(503)
                .contentType(Problems.JSON)
                .header("Retry-After", "5")
                .body("type", equalTo("https://accord.care/problems/unavailable"))
                .body(not(containsString("nobody at home")));
    }

    @Test
    void _500_as_a_page_for_people() {
        given().accept("text/html,application/xhtml+xml;q=0.9,*/*;q=0.8")
                .get("/fail/broken")
                .then()
                .statusCode(500)
                .contentType("text/html")
                .body(containsString("Sorry, there is a problem with the service"))
                .body(not(containsString("Example Road")));
    }
}

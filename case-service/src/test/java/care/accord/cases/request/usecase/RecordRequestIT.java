package care.accord.cases.request.usecase;

import static care.accord.cases.CaseFixture.WREN;
import static care.accord.cases.CaseFixture.form;
import static care.accord.cases.CaseFixture.json;
import static care.accord.cases.CaseFixture.person;
import static care.accord.cases.CaseFixture.request;
import static care.accord.cases.CaseFixture.requestJson;
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
import static org.hamcrest.Matchers.startsWith;

import care.accord.cases.AsWren;
import care.accord.cases.CaseFixture.Teams;
import care.accord.cases.CaseTest;
import care.accord.kit.testing.Race;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@CaseTest
@AsWren
class RecordRequestIT {

    private Teams teams = teams();
    private String person = "";

    @BeforeEach
    void somebody_is_on_record() {
        teams = teams();
        person = person(unusualName());
    }

    @Test
    void _201_it_opens_a_case_and_lets_the_recorder_and_their_team_in() {
        var recorded = json().body(requestJson())
                .post("/api/cases/people/" + person + "/requests")
                .then()
                .statusCode(201)
                .header("Location", startsWith("/api/cases/requests/"))
                .body("routeOfAccess", equalTo("COMMUNITY"))
                .body("teamId", equalTo(teams.north().toString()))
                .extract();
        given().get("/api/cases/episodes/" + recorded.<String>path("episodeId"))
                .then()
                .statusCode(200)
                .body("state", equalTo("OPEN_REQUEST"))
                .body("moves", hasItem("OFFER_ASSESSMENT"));
        assertThat(select(
                        "select kind || ' ' || coalesce(subject, team_id::text, body) from relationship where person_id = '"
                                + person + "' order by 1"))
                .containsExactly("BODY 998", "REQUEST_RECORDER " + WREN, "REQUEST_TEAM " + teams.north());
        assertThat(typesOf(person)).containsExactly("person-registered.v1", "request-received.v1");
        assertThat(select("select data::text from ledger where type like '%request-received%' and subject = '" + person
                                + "'")
                        .getFirst())
                .doesNotContain("Struggles");
    }

    @Test
    void _201_a_second_request_joins_the_case_that_is_open() {
        var first = episodeOf(request(person));
        assertThat(episodeOf(request(person))).isEqualTo(first);
    }

    @Test
    void _201_a_request_of_the_same_moment_joins_the_case_that_the_other_opened() {
        var opened = UUID.randomUUID().toString();
        Race.lostTo(
                        """
                        insert into case_episode (id, version, person_id, state, opened_at)
                        values ('%s', 0, '%s', 'OPEN_REQUEST', now())""".formatted(opened, person),
                        () -> json().body(requestJson()).post("/api/cases/people/" + person + "/requests"))
                .then()
                .statusCode(201)
                .body("episodeId", equalTo(opened));
    }

    @Test
    void _201_the_same_request_sent_twice_makes_one() {
        var key = UUID.randomUUID().toString();
        var sent = given().contentType("application/json")
                .header("Idempotency-Key", key)
                .body(requestJson());
        var first = sent.post("/api/cases/people/" + person + "/requests")
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id");
        given().contentType("application/json")
                .header("Idempotency-Key", key)
                .body(requestJson())
                .post("/api/cases/people/" + person + "/requests")
                .then()
                .statusCode(201)
                .body("id", equalTo(first));
        assertThat(select("select count(*) from request where person_id = '" + person + "'"))
                .containsExactly("1");
    }

    @Test
    void _201_urgent_needs_met_leave_the_assessment_owed() {
        json().body("""
                        {"receivedOn": "2026-04-01", "routeOfAccess": "DISCHARGE_FROM_HOSPITAL", "askedBy": "HOSPITAL",
                         "presentingIssue": "Comes home today", "consent": "LACKS_CAPACITY", "consentNote": "Assessed on the ward",
                         "urgentReason": "No food in the house", "urgentFrom": "2026-04-01"}""")
                .post("/api/cases/people/" + person + "/requests")
                .then()
                .statusCode(201)
                .body("urgentFrom", equalTo("2026-04-01"));
        given().get("/api/cases/people/" + person).then().body("episodes[0].state", equalTo("OPEN_REQUEST"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "422 | /receivedOn      | \"receivedOn\": \"2999-01-01\"",
                "400 | /receivedOn      | \"receivedOn\": \"yesterday\"",
                "400 | /routeOfAccess   | \"routeOfAccess\": \"Community / Other route\"",
                "422 | /presentingIssue | \"presentingIssue\": \" \"",
                "422 | /consentNote     | \"consent\": \"LACKS_CAPACITY\"",
                "422 | /urgentFrom      | \"urgentReason\": \"No food\"",
                "422 | /urgentReason    | \"urgentFrom\": \"2026-04-01\"",
                "422 | /teamId          | \"teamId\": \"00000000-0000-4000-8000-000000000000\"",
                "400 | /teamId          | \"teamId\": \"North\"",
                "400 | /nonsense        | \"nonsense\": 1"
            })
    void a_field_that_cannot_be_is_named_and_nothing_changes(int status, String pointer, String field) {
        var before = rowCounts();
        var name = field.substring(0, field.indexOf(':') + 1);
        var rest = requestJson().strip();
        rest = rest.substring(1, rest.length() - 1).lines().map(String::strip).reduce("", (a, b) -> a + b);
        var kept = java.util.Arrays.stream(rest.split(",\\s*(?=\")"))
                .filter(member -> !member.strip().startsWith(name))
                .toList();
        json().body("{" + String.join(",", kept) + "," + field + "}")
                .post("/api/cases/people/" + person + "/requests")
                .then()
                .statusCode(status)
                .body("errors.pointer", hasItem(pointer));
        assertThat(rowCounts()).isEqualTo(before);
    }

    @Test
    void _422_a_text_that_is_too_long() {
        json().body(requestJson().replace("Struggles", "x".repeat(4001)))
                .post("/api/cases/people/" + person + "/requests")
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItem("/presentingIssue"));
    }

    @Test
    void _303_by_the_form() {
        given().get("/cases/people/" + person + "/requests/new")
                .then()
                .statusCode(200)
                .body(containsString("Route of access"));
        form().formParam("receivedOn-day", "1")
                .formParam("receivedOn-month", "4")
                .formParam("receivedOn-year", "2026")
                .formParam("routeOfAccess", "COMMUNITY")
                .formParam("askedBy", "GP")
                .formParam("presentingIssue", "Struggles")
                .formParam("consent", "AGREES")
                .post("/cases/people/" + person + "/requests")
                .then()
                .statusCode(303)
                .header("Location", startsWith("/cases/requests/"));
    }

    @Test
    void _422_the_form_keeps_what_was_typed_and_says_everything_that_is_wrong() {
        form().formParam("receivedOn-day", "1")
                .formParam("receivedOn-year", "2026")
                .formParam("presentingIssue", "Struggles & more")
                .formParam("askedBy", "GP")
                .post("/cases/people/" + person + "/requests")
                .then()
                .statusCode(422)
                .body(allOf(
                        containsString("<title>Error: "),
                        containsString("Date of the request must include a month"),
                        containsString("Select the route of access"),
                        containsString("Select whether the person agrees"),
                        containsString("Struggles &amp; more"),
                        containsString("value=\"GP\" checked")));
    }

    private static String episodeOf(String request) {
        return given().get("/api/cases/requests/" + request).then().extract().path("episodeId");
    }
}

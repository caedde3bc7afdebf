package care.accord.cases.sync.usecase;

import static care.accord.cases.CaseFixture.rowCounts;
import static care.accord.cases.CaseFixture.select;
import static care.accord.cases.CaseFixture.teams;
import static care.accord.cases.CaseFixture.typesOf;
import static care.accord.cases.CaseFixture.update;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;

import care.accord.cases.AsCouncilSystem;
import care.accord.cases.AsTrustSystem;
import care.accord.cases.CaseTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@CaseTest
@AsCouncilSystem
class SyncRequestIT {

    private final String externalId = UUID.randomUUID().toString();
    private String team = "";

    @BeforeEach
    void there_is_a_team_to_receive_it() {
        team = teams().north().toString();
    }

    @Test
    void _201_a_request_is_recorded_opens_a_case_and_lets_the_team_in() {
        var person = person();
        var id = send(1, fields("COMMUNITY", "Cannot keep the home safe"))
                .statusCode(201)
                .body("personId", equalTo(person))
                .body("outcome", equalTo("APPLIED"))
                .extract()
                .<String>path("id");
        assertThat(typesOf(person)).containsExactly("person-registered.v1", "request-received.v1");
        assertThat(select("select team_id from case_episode where person_id = '" + person + "'"))
                .containsExactly(team);
        assertThat(select("select kind from relationship where team_id = '" + team + "' and person_id = '" + person
                        + "'"))
                .containsExactly("REQUEST_TEAM");
        assertThat(select("select source from field_source where field = 'routeOfAccess' and record_id = '" + id + "'"))
                .containsExactly("LAS");
    }

    @Test
    void _200_a_newer_version_puts_right_what_was_asked_and_others_hear_of_it() {
        var person = person();
        send(1, fields("COMMUNITY", "Cannot keep the home safe")).statusCode(201);
        send(2, fields("PRISON", "Cannot keep the home safe"))
                .statusCode(200)
                .body("fields.find { it.field == 'routeOfAccess' }.outcome", equalTo("APPLIED"))
                .body("fields.find { it.field == 'presentingIssue' }.outcome", equalTo("UNCHANGED"));
        assertThat(typesOf(person)).endsWith("request-changed.v1");
        assertThat(select("select route_of_access from request where person_id = '" + person + "'"))
                .containsExactly("PRISON");
    }

    @Test
    void _200_the_same_again_is_unchanged_and_an_older_version_changes_nothing() {
        person();
        send(2, fields("COMMUNITY", "Cannot keep the home safe")).statusCode(201);
        var before = rowCounts();
        send(2, fields("COMMUNITY", "Cannot keep the home safe"))
                .statusCode(200)
                .body("outcome", equalTo("UNCHANGED"));
        send(1, fields("PRISON", "Something else")).statusCode(200).body("reason", equalTo("OLDER_VERSION"));
        assertThat(rowCounts()).isEqualTo(before);
    }

    @Test
    void _200_once_the_outcome_is_recorded_what_was_asked_stays() {
        var person = person();
        send(1, fields("COMMUNITY", "Cannot keep the home safe")).statusCode(201);
        update(
                "update request set outcome = 'DECLINED', outcome_reason = 'x', need_may_exist = false, person_refused = false,"
                        + " refusal_must_not_stand = false, decided_on = current_date, decided_at = now(), decided_by = 'wren', decider_name = 'Wren'"
                        + " where person_id = '" + person + "'");
        send(2, fields("PRISON", "Cannot keep the home safe"))
                .statusCode(200)
                .body("outcome", equalTo("REJECTED"))
                .body("fields.find { it.field == 'routeOfAccess' }.reason", equalTo("KEPT_HERE"));
        assertThat(select("select route_of_access from request where person_id = '" + person + "'"))
                .containsExactly("COMMUNITY");
    }

    @Test
    void _200_a_request_with_an_unknown_code_waits_with_the_code_as_received_until_a_known_one_comes() {
        var person = person();
        var id = send(1, fields("WALK-IN", "Cannot keep the home safe"))
                .statusCode(200)
                .body("fields.find { it.field == 'routeOfAccess' }.reason", equalTo("UNKNOWN_CODE"))
                .extract()
                .<String>path("id");
        assertThat(select("select count(*) from request where person_id = '" + person + "'"))
                .containsExactly("0");
        assertThat(select(
                        "select received from field_source where field = 'routeOfAccess' and record_id = '" + id + "'"))
                .containsExactly("WALK-IN");
        send(2, fields("COMMUNITY", "Cannot keep the home safe"))
                .statusCode(201)
                .body("id", equalTo(id));
        assertThat(select("select route_of_access from request where id = '" + id + "'"))
                .containsExactly("COMMUNITY");
        assertThat(select("select count(*) from field_source where received is not null and record_id = '" + id + "'"))
                .containsExactly("0");
    }

    @Test
    void _409_the_person_was_not_sent() {
        var before = rowCounts();
        send(1, fields("COMMUNITY", "Cannot keep the home safe"))
                .statusCode(409)
                .body("type", equalTo("https://accord.care/problems/person-not-sent"))
                .body("detail", containsString("Send the person first"));
        assertThat(rowCounts()).isEqualTo(before);
    }

    @Test
    @AsTrustSystem
    void _403_another_source_is_refused() {
        send(1, fields("COMMUNITY", "Cannot keep the home safe")).statusCode(403);
    }

    @Test
    void _422_a_request_cannot_do_without_some_fields_and_every_one_is_named() {
        person();
        var before = rowCounts();
        send(1, "\"receivedOn\": \"2026-02-30\", \"teamId\": \"" + UUID.randomUUID() + "\"")
                .statusCode(422)
                .body(
                        "errors.pointer",
                        hasItems(
                                "/fields/receivedOn",
                                "/fields/routeOfAccess",
                                "/fields/askedBy",
                                "/fields/presentingIssue",
                                "/fields/consent",
                                "/fields/teamId"));
        assertThat(rowCounts()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "422 | /fields/receivedOn | \"receivedOn\": \"2999-01-01\"",
                "422 | /fields/consentNote | \"consent\": \"LACKS_CAPACITY\"",
                "400 | /fields/colour | \"colour\": \"red\"",
                "400 | /fields/teamId | \"teamId\": 7"
            })
    void what_cannot_be_is_named_and_nothing_changes(int status, String pointer, String instead) {
        person();
        var before = rowCounts();
        var field = instead.substring(0, instead.indexOf(':'));
        var others = fields("COMMUNITY", "x").replaceAll(field + ": \"[^\"]*\"", "\"adviceGiven\": \"None\"");
        send(1, others + ", " + instead).statusCode(status).body("errors.pointer", hasItem(pointer));
        assertThat(rowCounts()).isEqualTo(before);
    }

    private String person() {
        return put("people/" + externalId, 1, "\"familyName\": \"Brook\"")
                .statusCode(201)
                .extract()
                .path("id");
    }

    private ValidatableResponse send(int version, String fields) {
        return put("people/" + externalId + "/requests/9", version, fields);
    }

    private String fields(String routeOfAccess, String presentingIssue) {
        return """
               "receivedOn": "2026-04-01", "routeOfAccess": "%s", "askedBy": "GP", "presentingIssue": "%s",
               "consent": "AGREES", "teamId": "%s\"""".formatted(routeOfAccess, presentingIssue, team);
    }

    private static ValidatableResponse put(String path, int version, String fields) {
        return given().contentType(ContentType.JSON)
                .body("""
                        {"version": %d, "asOf": "2026-04-01T09:30:00Z", "fields": {%s}}""".formatted(version, fields))
                .put("/api/cases/sync/LAS/" + path)
                .then();
    }
}

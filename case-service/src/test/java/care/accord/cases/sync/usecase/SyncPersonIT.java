package care.accord.cases.sync.usecase;

import static care.accord.cases.CaseFixture.nhsNumber;
import static care.accord.cases.CaseFixture.restrict;
import static care.accord.cases.CaseFixture.rowCounts;
import static care.accord.cases.CaseFixture.select;
import static care.accord.cases.CaseFixture.typesOf;
import static care.accord.cases.CaseFixture.unusualName;
import static care.accord.cases.CaseFixture.update;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import care.accord.cases.AsCouncilSystem;
import care.accord.cases.AsTrustSystem;
import care.accord.cases.CaseTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@CaseTest
@AsCouncilSystem
class SyncPersonIT {

    private final String externalId = UUID.randomUUID().toString();

    @Test
    void _201_a_person_comes_on_record_with_the_source_and_time_of_each_field() {
        var id = first("\"familyName\": \"Brook\", \"bornOn\": \"1980-04\"")
                .statusCode(201)
                .body("outcome", equalTo("APPLIED"))
                .body("heldVersion", equalTo(7))
                .body("fields.field", contains("familyName", "bornOn"))
                .body("fields.outcome", everyItem(equalTo("APPLIED")))
                .extract()
                .<String>path("id");
        assertThat(select(
                        "select field || ' ' || source || ' ' || (as_of = '2026-04-01T09:30:00Z') from field_source where record_id = '"
                                + id + "' order by field"))
                .containsExactly("bornOn LAS true", "familyName LAS true");
        assertThat(typesOf(id)).containsExactly("person-registered.v1");
        assertThat(select(
                        "select actor from audit where action = 'care.accord.case.person-registered.v1' and person_id = '"
                                + id + "'"))
                .containsExactly("00000000-0000-4000-8000-000000000097");
        given().get("/api/cases/people/" + id)
                .then()
                .statusCode(200)
                .body("bornOn", equalTo("1980-04"))
                .body("identifiers[0].source", equalTo("LAS"))
                .body("identifiers[0].value", equalTo(externalId));
    }

    @Test
    void _200_a_newer_version_changes_what_the_source_brought_and_others_hear_of_it() {
        var id = first("\"familyName\": \"Brook\", \"title\": \"Ms\"").extract().<String>path("id");
        send(8, "\"familyName\": \"Hill\", \"title\": \"Ms\"")
                .statusCode(200)
                .body("id", equalTo(id))
                .body("fields.find { it.field == 'familyName' }.outcome", equalTo("APPLIED"))
                .body("fields.find { it.field == 'title' }.outcome", equalTo("UNCHANGED"));
        assertThat(typesOf(id)).containsExactly("person-registered.v1", "identity-changed.v1");
        assertThat(select("select payload->>'name' from person_identity where person_id = '" + id + "'"))
                .containsExactly("Hill");
    }

    @Test
    void _200_the_same_version_again_is_unchanged() {
        first("\"familyName\": \"Brook\"");
        var before = rowCounts();
        first("\"familyName\": \"Brook\"")
                .statusCode(200)
                .body("outcome", equalTo("UNCHANGED"))
                .body("fields.outcome", contains("UNCHANGED"));
        assertThat(rowCounts()).isEqualTo(before);
    }

    @Test
    void _200_an_older_version_after_a_newer_one_changes_nothing_and_says_so() {
        var id = first("\"familyName\": \"Brook\"").extract().<String>path("id");
        var before = rowCounts();
        send(6, "\"familyName\": \"Hill\"")
                .statusCode(200)
                .body("outcome", equalTo("UNCHANGED"))
                .body("reason", equalTo("OLDER_VERSION"))
                .body("heldVersion", equalTo(7))
                .body("fields.reason", everyItem(equalTo("OLDER_VERSION")));
        assertThat(rowCounts()).isEqualTo(before);
        assertThat(select("select family_name from person where id = '" + id + "'"))
                .containsExactly("Brook");
        assertThat(select("select count(*) from audit where action = 'care.accord.case.person-synced' and person_id = '"
                        + id + "'"))
                .containsExactly("1");
    }

    @Test
    void _409_one_version_is_not_used_for_two_things() {
        first("\"familyName\": \"Brook\"");
        first("\"familyName\": \"Hill\"")
                .statusCode(409)
                .body("type", equalTo("https://accord.care/problems/version-reused"));
    }

    @Test
    void _200_what_a_worker_changed_stays() {
        var id = first("\"familyName\": \"Brook\"").extract().<String>path("id");
        update("update field_source set taken_at = now(), taken_by = 'wren' where record_id = '" + id + "'");
        send(8, "\"familyName\": \"Hill\"")
                .statusCode(200)
                .body("outcome", equalTo("REJECTED"))
                .body("fields[0].reason", equalTo("KEPT_HERE"));
        assertThat(select("select family_name from person where id = '" + id + "'"))
                .containsExactly("Brook");
    }

    @Test
    void _200_an_unknown_code_is_kept_as_received_and_not_guessed() {
        var id = first("\"familyName\": \"Brook\", \"nhsNumberStatus\": \"99\"")
                .statusCode(201)
                .body("fields.find { it.field == 'nhsNumberStatus' }.reason", equalTo("UNKNOWN_CODE"))
                .extract()
                .<String>path("id");
        assertThat(select("select received from field_source where field = 'nhsNumberStatus' and record_id = '" + id
                        + "'"))
                .containsExactly("99");
        assertThat(select("select nhs_number_status from person where id = '" + id + "'"))
                .containsExactly("TRACE_REQUIRED_03");
        assertThat(select("select received from steward_task where settled_at is null and person_id = '" + id + "'"))
                .containsExactly("99");
        send(8, "\"familyName\": \"Brook\", \"nhsNumberStatus\": \"IN_PROGRESS_06\"")
                .statusCode(200);
        assertThat(select("select settled_how from steward_task where person_id = '" + id + "'"))
                .containsExactly("KNOWN_CODE_SENT");
    }

    @Test
    void _201_an_own_id_that_stands_with_somebody_else_is_left_to_the_steward_and_not_guessed() {
        var other = first("\"familyName\": \"Brook\"").extract().<String>path("id");
        var sent = UUID.randomUUID().toString();
        update("insert into person_identifier values ('" + other + "', 'LAS', '" + sent + "')");
        var id = put("LAS", sent, 1, "\"familyName\": \"Brook\"")
                .statusCode(201)
                .extract()
                .<String>path("id");
        assertThat(id).isNotEqualTo(other);
        assertThat(select("select other_person_id from steward_task where kind = 'IDENTIFIER_HELD' and person_id = '"
                        + id + "'"))
                .containsExactly(other);
    }

    @Test
    void _201_a_number_that_somebody_holds_is_answered_like_any_other_and_left_to_the_steward() {
        var number = nhsNumber();
        var held = first("\"familyName\": \"Brook\", \"nhsNumber\": \"" + number + "\"")
                .extract()
                .<String>path("id");
        var free = put(
                        "LAS",
                        UUID.randomUUID().toString(),
                        7,
                        "\"familyName\": \"Hill\", \"nhsNumber\": \"" + nhsNumber() + "\"")
                .extract();
        var second = UUID.randomUUID().toString();
        var answer = put("LAS", second, 7, "\"familyName\": \"Hill\", \"nhsNumber\": \"" + number + "\"")
                .extract();
        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(withoutIds(answer.asString())).isEqualTo(withoutIds(free.asString()));
        assertThat(select("select other_person_id from steward_task where person_id = '" + answer.path("id") + "'"))
                .containsExactly(held);
        put("LAS", second, 8, "\"familyName\": \"Hill\", \"nhsNumber\": \"" + number + "\"")
                .body("outcome", equalTo("UNCHANGED"));
    }

    @Test
    void _200_a_restricted_person_is_synced_by_the_senders_own_id_and_shown_to_nobody() {
        var id = first("\"familyName\": \"Brook\"").extract().<String>path("id");
        restrict(id, "somebody-else");
        send(8, "\"familyName\": \"Hill\"").statusCode(200).body("fields[0].outcome", equalTo("APPLIED"));
        given().get("/api/cases/people/" + id).then().statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"CARENOTES", "NOBODYS", "las", "%20", "x"})
    void _403_every_source_but_the_clients_own_is_refused_alike(String source) {
        var before = rowCounts();
        put(source, externalId, 7, "\"familyName\": \"Brook\"")
                .statusCode(403)
                .body("type", equalTo("https://accord.care/problems/source-not-yours"))
                .body("$", not(hasItem("id")));
        assertThat(rowCounts()).isEqualTo(before);
    }

    @Test
    @AsTrustSystem
    void _403_a_source_that_is_another_bodys_is_refused_whatever_the_id() {
        update("insert into sync_source values ('CARENOTES', 'RZZ', now()) on conflict do nothing");
        update("update sync_source set body = '998' where source = 'CARENOTES'");
        try {
            put("CARENOTES", externalId, 7, "\"familyName\": \"Brook\"")
                    .statusCode(403)
                    .body("type", equalTo("https://accord.care/problems/source-not-yours"));
        } finally {
            update("update sync_source set body = 'RZZ' where source = 'CARENOTES'");
        }
    }

    @Test
    void _422_a_version_from_the_future() {
        var before = rowCounts();
        given().contentType(ContentType.JSON)
                .body("""
                        {"version": 7, "asOf": "%s", "fields": {"familyName": "Brook"}}""".formatted(Instant.now().plus(1, ChronoUnit.HOURS)))
                .put("/api/cases/sync/LAS/people/" + externalId)
                .then()
                .statusCode(422)
                .body("type", equalTo("https://accord.care/problems/from-the-future"))
                .body("errors.pointer", hasItem("/asOf"))
                .body("detail", containsString("clock"));
        assertThat(rowCounts()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "400 | /fields/favouriteColour | {\"version\": 1, \"asOf\": \"2026-04-01T09:30:00Z\", \"fields\": {\"familyName\": \"B\", \"favouriteColour\": \"red\"}}",
                "400 | /fields/familyName | {\"version\": 1, \"asOf\": \"2026-04-01T09:30:00Z\", \"fields\": {\"familyName\": 7}}",
                "400 | /version | {\"version\": \"one\", \"asOf\": \"2026-04-01T09:30:00Z\", \"fields\": {\"familyName\": \"B\"}}",
                "400 | /asOf | {\"version\": 1, \"asOf\": \"yesterday\", \"fields\": {\"familyName\": \"B\"}}",
                "422 | /version | {\"version\": -1, \"asOf\": \"2026-04-01T09:30:00Z\", \"fields\": {\"familyName\": \"B\"}}",
                "422 | /version | {\"asOf\": \"2026-04-01T09:30:00Z\", \"fields\": {\"familyName\": \"B\"}}",
                "422 | /asOf | {\"version\": 1, \"fields\": {\"familyName\": \"B\"}}",
                "422 | /asOf | {\"version\": 1, \"asOf\": \"-999999999-01-01T00:00:00Z\", \"fields\": {\"familyName\": \"B\"}}",
                "422 | /fields | {\"version\": 1, \"asOf\": \"2026-04-01T09:30:00Z\"}",
                "422 | /fields/familyName | {\"version\": 1, \"asOf\": \"2026-04-01T09:30:00Z\", \"fields\": {\"title\": \"Ms\"}}"
            })
    void what_cannot_be_read_is_named_and_nothing_changes(int status, String pointer, String body) {
        var before = rowCounts();
        given().contentType(ContentType.JSON)
                .body(body)
                .put("/api/cases/sync/LAS/people/" + externalId)
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("errors.pointer", hasItem(pointer));
        assertThat(rowCounts()).isEqualTo(before);
    }

    @Test
    void _422_a_new_persons_name_that_is_too_long_is_named_and_not_echoed() {
        var name = "Z".repeat(101);
        first("\"familyName\": \"" + name + "\"")
                .statusCode(422)
                .body("errors.pointer", hasItem("/fields/familyName"))
                .body(not(containsString(name)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "bornOn | 1980-02-30",
                "bornOn | 2999-01-01",
                "diedOn | 31/01/2025",
                "nhsNumber | 9990000000",
                "postcode | NOWHERE",
                "title | a title of more than thirty-five letters"
            })
    void _201_a_value_that_cannot_be_is_rejected_alone_with_the_remedy(String field, String value) {
        first("\"familyName\": \"" + unusualName() + "\", \"" + field + "\": \"" + value + "\"")
                .statusCode(201)
                .body("fields.find { it.field == '" + field + "' }.outcome", equalTo("REJECTED"))
                .body("fields.find { it.field == '" + field + "' }.reason", equalTo("UNFIT"))
                .body("fields.find { it.field == '" + field + "' }.remedy", not(nullValue()))
                .body("fields.find { it.field == 'familyName' }.outcome", equalTo("APPLIED"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "a b", "a%2Fb", "%00", "%F0%9F%98%80", "0123456789012345678901234567890123456789x"})
    void _400_an_id_that_cannot_be_an_address(String id) {
        given().urlEncodingEnabled(false)
                .contentType(ContentType.JSON)
                .body(version(7, "\"familyName\": \"Brook\""))
                .put("/api/cases/sync/LAS/people/" + id.replace(" ", "%20"))
                .then()
                .statusCode(400);
    }

    private ValidatableResponse first(String fields) {
        return send(7, fields);
    }

    private ValidatableResponse send(int version, String fields) {
        return put("LAS", externalId, version, fields);
    }

    private static ValidatableResponse put(String source, String externalId, int version, String fields) {
        return given().urlEncodingEnabled(false)
                .contentType(ContentType.JSON)
                .body(version(version, fields))
                .put("/api/cases/sync/" + source + "/people/" + externalId)
                .then();
    }

    private static String version(int version, String fields) {
        return """
               {"version": %d, "asOf": "2026-04-01T09:30:00Z", "fields": {%s}}""".formatted(version, fields);
    }

    private static String withoutIds(String answer) {
        return answer.replaceAll("[0-9a-f-]{36}", "");
    }
}

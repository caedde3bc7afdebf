package care.accord.cases.person.usecase;

import static care.accord.cases.CaseFixture.etagOf;
import static care.accord.cases.CaseFixture.form;
import static care.accord.cases.CaseFixture.json;
import static care.accord.cases.CaseFixture.person;
import static care.accord.cases.CaseFixture.request;
import static care.accord.cases.CaseFixture.select;
import static care.accord.cases.CaseFixture.teams;
import static care.accord.cases.CaseFixture.unusualName;
import static care.accord.cases.CaseFixture.update;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import care.accord.cases.AsWren;
import care.accord.cases.CaseTest;
import care.accord.contracts.Shows;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a worker sees of the fields that a system sent, and what happens when they change one. */
@CaseTest
@AsWren
@Shows("U10")
class SyncedFieldsIT {

    private final String name = unusualName();
    private String person = "";

    @BeforeEach
    void a_system_has_sent_the_person() {
        teams();
        person = person(name);
        request(person);
        update("insert into field_source (record_id, field, source, as_of, received_at, received) values "
                + "('%1$s', 'familyName', 'LAS', '2026-04-01T09:30:00Z', now(), null), ('%1$s', 'nhsNumberStatus', 'LAS', '2026-04-01T09:30:00Z', now(), '99')"
                        .formatted(person));
    }

    @Test
    void _200_each_field_shows_its_source_and_time_and_an_unknown_code_as_received() {
        given().get("/cases/people/" + person)
                .then()
                .statusCode(200)
                .body(containsString("Family name: " + name + ", from LAS, as of 1 April 2026 at 10:30am"))
                .body(containsString("code “99”"))
                .body(containsString("Code not known"));
        given().get("/cases/people/" + person + "/identity")
                .then()
                .statusCode(200)
                .body(containsString("LAS sent: family name, NHS number status."));
    }

    @Test
    void _200_a_request_that_waits_for_a_known_code_is_shown_with_the_code_as_received() {
        update("insert into sync_source values ('OTHER', '998', now()) on conflict do nothing");
        update(
                "with made as (insert into synced_record select 'OTHER', 'people/%1$s/requests/9', gen_random_uuid(), '%1$s', 1, now(), now(), '', '[]' returning record_id)"
                                .formatted(person)
                        + " insert into field_source select record_id, 'routeOfAccess', 'OTHER', '2026-04-01T09:30:00Z', now(), 'WALK-IN' from made");
        given().get("/cases/people/" + person)
                .then()
                .statusCode(200)
                .body(containsString("Request that cannot be recorded yet: route of access code “WALK-IN”"));
    }

    @Test
    void _200_a_request_shows_which_system_sent_it() {
        var request = request(person);
        update(
                "insert into field_source (record_id, field, source, as_of, received_at) values ('%s', 'askedBy', 'LAS', '2026-04-01T09:30:00Z', now())"
                        .formatted(request));
        given().get("/cases/requests/" + request)
                .then()
                .statusCode(200)
                .body(containsString("GP\nFrom LAS, as of 1 April 2026 at 10:30am"));
    }

    @Test
    void _422_what_a_system_keeps_up_to_date_is_not_changed_in_passing() {
        json().header("If-Match", etagOf("/api/cases/people/" + person))
                .body(
                        "{\"givenNames\": \"Ash\", \"familyName\": \"Hill\", \"bornOn\": \"1980-04-03\", \"postcode\": \"OX1 2AB\"}")
                .put("/api/cases/people/" + person)
                .then()
                .statusCode(422)
                .body("type", equalTo("https://accord.care/problems/sent-by-a-system"))
                .body("errors.pointer", contains("/familyName"));
        form().formParam("_version", "0")
                .formParam("familyName", "Hill")
                .post("/cases/people/" + person + "/identity")
                .then()
                .statusCode(422)
                .body(containsString("Another system sent this"));
        assertThat(select("select family_name from person where id = '" + person + "'"))
                .containsExactly(name);
    }

    @Test
    void _200_a_field_that_a_worker_changes_is_theirs_from_then_on() {
        json().header("If-Match", etagOf("/api/cases/people/" + person))
                .body(
                        "{\"givenNames\": \"Ash\", \"familyName\": \"Hill\", \"bornOn\": \"1980-04-03\", \"postcode\": \"OX1 2AB\", \"takingOver\": true}")
                .put("/api/cases/people/" + person)
                .then()
                .statusCode(200);
        assertThat(select("select taken_by from field_source where field = 'familyName' and record_id = '" + person
                        + "'"))
                .containsExactly("00000000-0000-4000-8000-000000000001");
        assertThat(select("select taken_by from field_source where field = 'nhsNumberStatus' and record_id = '" + person
                        + "'"))
                .containsExactly((String) null);
        given().get("/cases/people/" + person + "/identity")
                .then()
                .statusCode(200)
                .body(not(containsString("family name")));
    }
}

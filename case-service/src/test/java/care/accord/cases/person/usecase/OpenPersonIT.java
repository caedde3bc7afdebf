package care.accord.cases.person.usecase;

import static care.accord.cases.CaseFixture.person;
import static care.accord.cases.CaseFixture.request;
import static care.accord.cases.CaseFixture.restrict;
import static care.accord.cases.CaseFixture.select;
import static care.accord.cases.CaseFixture.teams;
import static care.accord.cases.CaseFixture.unusualName;
import static care.accord.cases.CaseFixture.update;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import care.accord.cases.AsCouncilSystem;
import care.accord.cases.AsTrustSystem;
import care.accord.cases.AsWren;
import care.accord.cases.CaseTest;
import care.accord.contracts.Shows;
import io.restassured.response.Response;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@CaseTest
class OpenPersonIT {

    @BeforeEach
    void somebody_works_here() {
        teams();
    }

    @Test
    @AsWren
    void _200_for_whoever_recorded_a_request_and_the_trail_says_so() {
        var id = person(unusualName());
        request(id);
        given().get("/api/cases/people/" + id)
                .then()
                .statusCode(200)
                .body("episodes[0].state", equalTo("OPEN_REQUEST"));
        assertThat(select("select outcome from audit where action = '" + ReadPerson.OPENED + "' and person_id = '" + id
                        + "'"))
                .containsExactly("DONE");
    }

    @Test
    @AsWren
    void _404_without_a_relationship_and_the_attempt_is_in_the_trail() {
        var id = person(unusualName());
        given().get("/api/cases/people/" + id).then().statusCode(404);
        assertThat(select("select reason from audit where outcome = 'REFUSED' and person_id = '" + id + "'"))
                .containsExactly("NOT_FOUND");
    }

    @Test
    @AsWren
    void _200_the_page_says_what_to_do_next_where_the_identity_may_be_seen() {
        var name = unusualName();
        var id = person(name);
        given().get("/cases/people/" + id)
                .then()
                .statusCode(200)
                .body(containsString(name))
                .body(containsString("You cannot open this record yet"))
                .body(containsString("/cases/people/" + id + "/requests/new"))
                .body(not(containsString("OX1 2AB")));
    }

    @Test
    @AsWren
    void _200_the_page_of_a_record_shows_the_case_and_what_to_do_next() {
        var name = unusualName();
        var id = person(name);
        var request = request(id);
        given().get("/cases/people/" + id)
                .then()
                .statusCode(200)
                .body(containsString("Ash " + name))
                .body(containsString("3 April 1980"))
                .body(containsString("Request to be decided"))
                .body(containsString("/cases/requests/" + request))
                .body(containsString("OX1 2AB"))
                .body(containsString("AMHT North"));
    }

    @Test
    @AsWren
    void _200_an_entitlement_to_aftercare_marks_the_person() {
        var id = person(unusualName());
        request(id);
        given().get("/cases/people/" + id).then().body(not(containsString("Section 117")));
        update("insert into aftercare_mark (entitlement_id, person_id, state, heard_at) values (gen_random_uuid(), '"
                + id + "', 'PROSPECTIVE', now())");
        given().get("/cases/people/" + id).then().body(containsString("Section 117"));
        given().get("/api/cases/people/" + id).then().body("section117", equalTo(true));
    }

    @ParameterizedTest
    @AsWren
    @ValueSource(
            strings = {
                "/api/cases/people/%s",
                "/cases/people/%s",
                "/cases/people/%s/identity",
                "/cases/people/%s/requests/new"
            })
    @Shows("U11")
    void _404_a_hidden_person_is_answered_exactly_as_one_who_does_not_exist(String address) {
        var hidden = person(unusualName());
        request(hidden);
        restrict(hidden, "somebody-else");
        var missing = UUID.randomUUID().toString();
        assertThat(wordsOf(given().get(address.formatted(hidden)), hidden))
                .isEqualTo(wordsOf(given().get(address.formatted(missing)), missing))
                .contains("404");
    }

    @Test
    @AsWren
    void _404_a_hidden_person_cannot_be_asked_for_either() {
        var hidden = person(unusualName());
        restrict(hidden, "somebody-else");
        var missing = UUID.randomUUID().toString();
        assertThat(wordsOf(asking(hidden), hidden))
                .isEqualTo(wordsOf(asking(missing), missing))
                .contains("404");
    }

    @Test
    @AsWren
    void _404_for_an_id_that_is_none() {
        given().get("/api/cases/people/not-an-id").then().statusCode(404);
    }

    @Test
    @AsCouncilSystem
    void _200_for_the_system_of_a_body_with_a_case() {
        var id = personOf("998");
        given().get("/api/cases/people/" + id).then().statusCode(200);
    }

    @Test
    @AsTrustSystem
    void _404_for_the_system_of_another_body() {
        var id = personOf("998");
        given().get("/api/cases/people/" + id).then().statusCode(404);
    }

    @Test
    @AsCouncilSystem
    void _403_a_system_does_not_search() {
        given().queryParam("q", "smith").get("/api/cases/people").then().statusCode(403);
    }

    private static String personOf(String body) {
        var id = UUID.randomUUID().toString();
        update("""
                insert into person (id, version, family_name, born_approximately, nhs_number_status, body, registered_at, registered_by)
                values ('%s', 0, 'Brook', false, 'TRACE_REQUIRED_03', '998', now(), 'x')""".formatted(id));
        update("insert into person_guard (person_id, sensitivity) values ('%s', 'NORMAL')".formatted(id));
        update("""
                insert into relationship (id, person_id, kind, body, from_at)
                values (gen_random_uuid(), '%s', 'BODY', '%s', now() - interval '1 day')""".formatted(id, body));
        return id;
    }

    private static Response asking(String person) {
        return care.accord.cases.CaseFixture.json()
                .body(care.accord.cases.CaseFixture.requestJson())
                .post("/api/cases/people/" + person + "/requests");
    }

    /** Everything that an answer says, but for the id that was asked for. */
    private static String wordsOf(Response response, String asked) {
        var headers = response.headers().asList().stream()
                .filter(header -> !header.getName().equalsIgnoreCase("date"))
                .map(Object::toString)
                .sorted()
                .collect(Collectors.joining("\n"));
        return (response.statusCode() + "\n" + headers + "\n" + response.asString()).replace(asked, "ID");
    }
}

package care.accord.aftercare.operations;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import care.accord.aftercare.testing.As;
import care.accord.aftercare.testing.Heard;
import care.accord.aftercare.testing.Rows;
import care.accord.kit.testing.Database;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = Database.class, initArgs = @ResourceArg(name = "service", value = "aftercare"))
@As.Operator
class SettleParkedIT {

    @Inject
    Heard heard;

    UUID person;
    UUID parked;

    @BeforeEach
    void a_dead_event_and_one_that_waits_behind_it() throws SQLException {
        person = heard.person("Juno Able");
        heard.event(
                "care.accord.case.eligibility-determined.v1",
                person,
                Map.of("personId", person, "assessmentId", "a-secret-name", "eligible", true));
        heard.event("care.accord.case.eligibility-determined.v1", person, determination());
        Rows.write("update parked_event set state = 'DEAD' where key = ? and state <> 'WAITING'", person.toString());
        parked = UUID.fromString(
                Rows.of("select id from parked_event where key = ? and state = 'DEAD'", person.toString())
                        .getFirst());
    }

    @Test
    void _200_the_list_tells_ids_and_causes_and_nothing_of_the_content() {
        var list = given().get("/api/aftercare/operations/parked").then().statusCode(200);

        list.body("find { it.id == '%s' }.key".formatted(parked), equalTo(person.toString()))
                .body("find { it.id == '%s' }.waiting".formatted(parked), equalTo(1))
                .body("find { it.id == '%s' }.state".formatted(parked), equalTo("DEAD"));
        assertThat(list.extract().asString()).doesNotContain("a-secret-name").contains("InvalidFormatException");
        assertThat(given().get("/aftercare/operations")
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString())
                .contains("Events that could not be applied: After-care", person.toString(), "Needs an operator")
                .doesNotContain("a-secret-name");
    }

    @Test
    void _204_what_is_set_aside_lets_the_next_one_go_on() {
        act("set-aside", "{\"why\": \"Sent by mistake\"}").statusCode(204);

        await().untilAsserted(() -> assertThat(Rows.count("known_eligibility", "person_id = ?", person))
                .isOne());
        assertThat(Rows.of(
                        "select state || ' ' || settled_by || ' ' || settled_why from parked_event where id = ?",
                        parked))
                .containsExactly("SET_ASIDE " + As.ALDER + " Sent by mistake");
        assertThat(Rows.of("select action || ' ' || reason from audit where target = ?", parked.toString()))
                .containsExactly("care.accord.operations.parked-set-aside Sent by mistake");
    }

    @Test
    void _204_what_is_tried_again_is_applied_once_its_cause_is_gone() throws SQLException {
        Rows.write(
                "update parked_event set payload = replace(payload, 'a-secret-name', ?) where id = ?",
                UUID.randomUUID().toString(),
                parked);
        Rows.write(
                "update parked_event set payload = replace(payload, '}', ', \"determinedOn\": \"2026-11-02\"}') where id = ?",
                parked);

        act("retry", "").statusCode(204);

        await().untilAsserted(() -> assertThat(Rows.count("known_eligibility", "person_id = ?", person))
                .isEqualTo(2));
    }

    @Test
    void _409_what_is_settled_or_waits_behind_another() {
        act("set-aside", "{\"why\": \"Sent by mistake\"}").statusCode(204);

        act("set-aside", "{\"why\": \"Again\"}").statusCode(409).body("type", containsString("not-the-first"));
        act("retry", "").statusCode(409);
    }

    @Test
    void _404_what_was_never_parked() {
        parked = UUID.randomUUID();

        act("retry", "").statusCode(404);
    }

    @Test
    void _422_without_a_reason() {
        act("set-aside", "{\"why\": \" \"}").statusCode(422).body("errors[0].pointer", equalTo("/why"));

        var page = given().contentType("application/x-www-form-urlencoded")
                .formParam("why", "")
                .post("/aftercare/operations/parked/" + parked + "/set-aside");
        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.asString()).contains("<title>Error: Set an event aside", "Enter why the event is given up");
    }

    @Test
    void _303_by_page() {
        assertThat(given().get("/aftercare/operations/parked/" + parked + "/set-aside")
                        .asString())
                .contains("Why is it given up?");

        given().redirects()
                .follow(false)
                .contentType("application/x-www-form-urlencoded")
                .formParam("why", "Sent by mistake")
                .post("/aftercare/operations/parked/" + parked + "/set-aside")
                .then()
                .statusCode(303)
                .header("Location", containsString("/aftercare/operations"));
    }

    @Test
    @As.Amhp
    void _403_everyone_but_operators() {
        given().get("/api/aftercare/operations/parked").then().statusCode(403);
        given().get("/aftercare/operations").then().statusCode(403);
        act("retry", "").statusCode(403);
        act("set-aside", "{\"why\": \"Sent by mistake\"}").statusCode(403);
    }

    private ValidatableResponse act(String what, String body) {
        return given().contentType("application/json")
                .body(body)
                .post("/api/aftercare/operations/parked/" + parked + "/" + what)
                .then();
    }

    private Map<String, Object> determination() {
        return Map.of(
                "personId", person, "assessmentId", UUID.randomUUID(), "eligible", true, "determinedOn", "2026-11-02");
    }
}

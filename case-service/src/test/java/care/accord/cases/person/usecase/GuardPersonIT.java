package care.accord.cases.person.usecase;

import static care.accord.cases.CaseFixture.WREN;
import static care.accord.cases.CaseFixture.form;
import static care.accord.cases.CaseFixture.select;
import static care.accord.cases.CaseFixture.teams;
import static care.accord.cases.CaseFixture.typesOf;
import static care.accord.cases.CaseFixture.update;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import care.accord.cases.AsFern;
import care.accord.cases.AsWren;
import care.accord.cases.CaseTest;
import io.restassured.response.Response;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@CaseTest
@AsFern
class GuardPersonIT {

    private String id = "";

    @BeforeEach
    void somebody_is_on_record() {
        teams();
        id = UUID.randomUUID().toString();
        update("""
                insert into person (id, version, family_name, born_approximately, nhs_number_status, body, registered_at, registered_by)
                values ('%s', 0, 'Brook', false, 'TRACE_REQUIRED_03', '998', now(), 'x')""".formatted(id));
        update("insert into person_guard (person_id, sensitivity) values ('%s', 'NORMAL')".formatted(id));
    }

    @Test
    void _200_a_restricted_person_stays_on_the_identity_topic_and_others_hear_who_is_named() {
        put("\"0\"", "RESTRICTED", WREN)
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"1\""))
                .body("sensitivity", equalTo("RESTRICTED"))
                .body("namedSubjects", hasItem(WREN));
        assertThat(select("select payload->>'sensitivity' from person_identity where person_id = '" + id + "'"))
                .containsExactly("RESTRICTED");
        assertThat(typesOf(id)).containsExactly("person-guarded.v1");
        assertThat(select("select data->>'namedSubjects' from ledger where subject = '" + id + "'"))
                .containsExactly("[\"" + WREN + "\"]");
    }

    @Test
    void _200_a_sealed_person_leaves_the_identity_topic_and_comes_back_when_opened() {
        put("\"0\"", "SEALED", WREN).then().statusCode(200);
        assertThat(select("select payload from person_identity where person_id = '" + id + "'"))
                .isEmpty();
        put("\"1\"", "NORMAL", WREN).then().statusCode(200).body("namedSubjects", equalTo(java.util.List.of()));
        assertThat(select("select payload->>'sensitivity' from person_identity where person_id = '" + id + "'"))
                .containsExactly("NORMAL");
    }

    @Test
    void _412_when_someone_was_quicker() {
        put("\"0\"", "RESTRICTED", WREN).then().statusCode(200);
        put("\"0\"", "NORMAL", WREN).then().statusCode(412).body("changes[0].fields", hasItem("sensitivity"));
    }

    @Test
    void _422_nobody_is_named() {
        given().contentType("application/json")
                .header("If-Match", "\"0\"")
                .body("{\"sensitivity\": \"RESTRICTED\"}")
                .put("/api/cases/people/" + id + "/sensitivity")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/namedSubjects"));
    }

    @Test
    void _422_a_worker_whom_nobody_knows() {
        put("\"0\"", "RESTRICTED", "nobody")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/namedSubjects"));
    }

    @Test
    void _404_nobody_there() {
        given().get("/api/cases/people/" + UUID.randomUUID() + "/sensitivity")
                .then()
                .statusCode(404);
    }

    @Test
    void _303_by_the_form() {
        given().get("/cases/people/" + id + "/sensitivity")
                .then()
                .statusCode(200)
                .body(containsString("How far the record is guarded"))
                .body(containsString("Wren Ashby"));
        form().formParam("_version", "0")
                .formParam("sensitivity", "RESTRICTED")
                .formParam("namedSubjects", WREN)
                .post("/cases/people/" + id + "/sensitivity")
                .then()
                .statusCode(303);
        form().formParam("_version", "1")
                .formParam("sensitivity", "RESTRICTED")
                .post("/cases/people/" + id + "/sensitivity")
                .then()
                .statusCode(422)
                .body(containsString("Name at least one worker"));
    }

    @Test
    @AsWren
    void _403_for_anyone_else() {
        put("\"0\"", "NORMAL", WREN).then().statusCode(403);
    }

    private Response put(String version, String sensitivity, String named) {
        return given().contentType("application/json")
                .header("If-Match", version)
                .body("{\"sensitivity\": \"%s\", \"namedSubjects\": [\"%s\"]}".formatted(sensitivity, named))
                .put("/api/cases/people/" + id + "/sensitivity");
    }
}

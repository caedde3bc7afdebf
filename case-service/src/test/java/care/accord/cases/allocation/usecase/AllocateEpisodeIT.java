package care.accord.cases.allocation.usecase;

import static care.accord.cases.CaseFixture.WREN;
import static care.accord.cases.CaseFixture.form;
import static care.accord.cases.CaseFixture.person;
import static care.accord.cases.CaseFixture.request;
import static care.accord.cases.CaseFixture.select;
import static care.accord.cases.CaseFixture.teams;
import static care.accord.cases.CaseFixture.typesOf;
import static care.accord.cases.CaseFixture.unusualName;
import static care.accord.cases.CaseFixture.update;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import care.accord.cases.AsJuniper;
import care.accord.cases.AsLinden;
import care.accord.cases.AsWren;
import care.accord.cases.CaseFixture.Teams;
import care.accord.cases.CaseTest;
import io.restassured.response.Response;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@CaseTest
@AsLinden
class AllocateEpisodeIT {

    private Teams teams =
            new Teams(new UUID(0, 0), new UUID(0, 0), new UUID(0, 0), new UUID(0, 0), new UUID(0, 0), new UUID(0, 0));
    private String person = "";
    private String episode = "";

    @BeforeEach
    void a_case_is_open() {
        teams = teams();
        person = person(unusualName());
        episode = given().get("/api/cases/requests/" + request(person))
                .then()
                .extract()
                .path("episodeId");
    }

    @Test
    void _200_the_worker_and_the_team_may_open_the_record_from_now_on() {
        put("\"0\"", teams.north(), teams.wren())
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"1\""))
                .body("workerId", equalTo(teams.wren().toString()));
        assertThat(select(
                        "select kind from relationship where until_at is null and kind in ('ALLOCATED_WORKER', 'CASE_TEAM') and person_id = '"
                                + person + "' order by 1"))
                .containsExactly("ALLOCATED_WORKER", "CASE_TEAM");
        assertThat(typesOf(person)).endsWith("allocated.v1");
        assertThat(select("select data->>'workerSubject' from ledger where type like '%.allocated.v1' and subject = '"
                        + person + "'"))
                .containsExactly(WREN);
    }

    @Test
    void _200_a_re_allocation_ends_the_former_one() {
        put("\"0\"", teams.north(), teams.wren()).then().statusCode(200);
        put("\"1\"", teams.south(), null).then().statusCode(200).body("workerId", equalTo(null));
        assertThat(typesOf(person)).endsWith("allocated.v1", "allocation-ended.v1", "allocated.v1");
        assertThat(select(
                        "select team_id from relationship where kind = 'CASE_TEAM' and until_at is null and person_id = '"
                                + person + "'"))
                .containsExactly(teams.south().toString());
        assertThat(select(
                        "select count(*) from relationship where kind = 'ALLOCATED_WORKER' and until_at is null and person_id = '"
                                + person + "'"))
                .containsExactly("0");
    }

    @Test
    void _200_the_same_holder_again_changes_nothing() {
        put("\"0\"", teams.north(), teams.wren()).then().statusCode(200);
        put("\"1\"", teams.north(), teams.wren()).then().statusCode(200).header("ETag", equalTo("\"1\""));
    }

    @Test
    void _412_says_what_changed() {
        put("\"0\"", teams.north(), teams.wren()).then().statusCode(200);
        put("\"0\"", teams.north(), teams.linden())
                .then()
                .statusCode(412)
                .body("changes[0].fields", hasItem("workerId"))
                .body("changes[0].changedBy", equalTo("Linden Cole"));
    }

    @Test
    void _422_a_worker_of_another_team() {
        put("\"0\"", teams.north(), teams.rowan())
                .then()
                .statusCode(422)
                .body("type", equalTo("https://accord.care/problems/worker-not-in-team"))
                .body("errors[0].pointer", equalTo("/workerId"));
    }

    @Test
    void _422_a_worker_who_has_left() {
        var left = UUID.randomUUID();
        update(
                "insert into known_worker (worker_id, subject, name, role, body, active, heard_at) values ('%s', '%s', 'Gone', 'SOCIAL_WORKER', '998', false, now())"
                        .formatted(left, left));
        put("\"0\"", teams.north(), left)
                .then()
                .statusCode(422)
                .body("type", equalTo("https://accord.care/problems/worker-has-left"));
    }

    @Test
    void _422_a_team_that_nobody_knows() {
        put("\"0\"", UUID.randomUUID(), null).then().statusCode(422).body("errors[0].pointer", equalTo("/teamId"));
    }

    @Test
    void _428_without_a_version() {
        given().contentType("application/json")
                .body("{\"teamId\": \"%s\"}".formatted(teams.north()))
                .put("/api/cases/episodes/" + episode + "/allocation")
                .then()
                .statusCode(428);
    }

    @Test
    @AsJuniper
    void _403_a_case_of_another_team() {
        update("update case_episode set team_id = '%s' where id = '%s'".formatted(teams.north(), episode));
        put("\"0\"", teams.south(), teams.rowan())
                .then()
                .statusCode(403)
                .body("type", equalTo("https://accord.care/problems/not-your-team"));
    }

    @Test
    @AsWren
    void _403_only_managers_allocate() {
        put("\"0\"", teams.north(), teams.wren()).then().statusCode(403);
    }

    @Test
    void _303_by_the_form() {
        given().get("/cases/episodes/" + episode + "/allocation")
                .then()
                .statusCode(200)
                .body(allOf(containsString("AMHT North: Wren Ashby"), containsString("AMHT South: nobody yet")));
        form().formParam("_version", "0")
                .formParam("holder", teams.north() + "/" + teams.wren())
                .post("/cases/episodes/" + episode + "/allocation")
                .then()
                .statusCode(303)
                .header("Location", equalTo("/cases/people/" + person));
        given().get("/cases/people/" + person).then().body(containsString("Wren Ashby"));
    }

    @Test
    void _412_by_the_form_says_who_was_quicker() {
        put("\"0\"", teams.north(), teams.wren()).then().statusCode(200);
        form().formParam("_version", "0")
                .formParam("holder", teams.north() + "/nobody")
                .post("/cases/episodes/" + episode + "/allocation")
                .then()
                .statusCode(412)
                .body(allOf(
                        containsString("Changed meanwhile by Linden Cole"),
                        containsString("name=\"_version\" value=\"1\"")));
    }

    @Test
    void _422_by_the_form_when_nobody_is_chosen() {
        form().formParam("_version", "0")
                .post("/cases/episodes/" + episode + "/allocation")
                .then()
                .statusCode(422)
                .body(containsString("Select who takes the case"));
    }

    private Response put(String version, UUID team, @Nullable UUID worker) {
        return given().contentType("application/json")
                .header("If-Match", version)
                .body(
                        worker == null
                                ? "{\"teamId\": \"%s\"}".formatted(team)
                                : "{\"teamId\": \"%s\", \"workerId\": \"%s\"}".formatted(team, worker))
                .put("/api/cases/episodes/" + episode + "/allocation");
    }
}

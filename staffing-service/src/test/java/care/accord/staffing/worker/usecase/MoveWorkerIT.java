package care.accord.staffing.worker.usecase;

import static care.accord.staffing.StaffingFixture.form;
import static care.accord.staffing.StaffingFixture.join;
import static care.accord.staffing.StaffingFixture.json;
import static care.accord.staffing.StaffingFixture.team;
import static care.accord.staffing.StaffingFixture.typesOf;
import static care.accord.staffing.StaffingFixture.worker;
import static care.accord.staffing.StaffingFixture.workerJson;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import care.accord.staffing.AsStaffingOfficer;
import care.accord.staffing.StaffingTest;
import io.restassured.http.ContentType;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@StaffingTest
@AsStaffingOfficer
class MoveWorkerIT {

    @Test
    void _200_a_worker_joins_a_team_and_the_directory_shows_them() {
        var team = team("AMHT Joined");
        var worker = worker();
        join(worker, team, "2026-04-01")
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"1\""))
                .body("team.teamId", equalTo(team))
                .body("team.from", equalTo("2026-04-01"));
        given().get("/api/staffing/teams/" + team).then().body("members.workerId", contains(worker));
        assertThat(typesOf(worker)).containsExactly("worker-registered.v1", "worker-joined-team.v1");
    }

    @Test
    void _200_moving_ends_the_former_membership_the_day_before() {
        var worker = worker();
        join(worker, team("AMHT Former"), "2026-04-01");
        join(worker, team("AMHT Later"), "2026-10-01")
                .then()
                .statusCode(200)
                .body("team.teamName", equalTo("AMHT Later"))
                .body("memberships.to", contains("2026-09-30", null));
        assertThat(typesOf(worker)).endsWith("worker-left-team.v1", "worker-joined-team.v1");
    }

    @Test
    void _200_who_is_taken_out_is_out_today() {
        var team = team("AMHT Emptied");
        var worker = worker();
        join(worker, team, "2026-04-01");
        given().header("If-Match", "\"1\"")
                .delete("/api/staffing/workers/" + worker + "/membership")
                .then()
                .statusCode(200)
                .body("team", nullValue())
                .body("memberships[0].to", equalTo("2026-11-01"));
        given().get("/api/staffing/teams/" + team).then().body("members.size()", equalTo(0));
    }

    @Test
    void _303_the_forms_move_a_worker_and_end_the_membership() {
        var team = team("AMHT By Form");
        var worker = worker();
        given().get("/staffing/workers/" + worker).then().statusCode(200).body(containsString("Add to a team"));
        form().formParam("_key", "move-by-form")
                .formParam("_version", "0")
                .formParam("team", team)
                .formParam("from-day", "1")
                .formParam("from-month", "4")
                .formParam("from-year", "2026")
                .post("/staffing/workers/" + worker + "/membership")
                .then()
                .statusCode(303);
        given().get("/staffing/workers/" + worker).then().body(containsString("End membership"));
        form().formParam("_key", "end-by-form")
                .formParam("_version", "1")
                .post("/staffing/workers/" + worker + "/membership/end")
                .then()
                .statusCode(303);
        given().get("/staffing/teams/" + team).then().body(containsString("Nobody is in this team today"));
    }

    @Test
    void _200_the_page_says_when_a_membership_ended_and_when_it_was_taken_back() {
        var worker = worker();
        join(worker, team("AMHT Once"), "2026-04-01");
        join(worker, team("AMHT Mistaken"), "2026-10-01");
        join(worker, team("AMHT Meant"), "2026-10-01");
        given().get("/staffing/workers/" + worker)
                .then()
                .statusCode(200)
                .body(containsString("30 September 2026"))
                .body(containsString("Taken back"))
                .body(containsString("open"));
    }

    @Test
    void _200_the_team_adds_up_the_hours_of_its_members_as_whole_time_equivalents() {
        var team = team("AMHT Added Up");
        for (var hours : List.of("37", "18.5", "12.4")) {
            var worker = json().body(
                            workerJson(UUID.randomUUID().toString()).replace("}", ",\"weeklyHours\":" + hours + "}"))
                    .post("/api/staffing/workers")
                    .then()
                    .statusCode(201)
                    .extract()
                    .<String>path("id");
            join(worker, team, "2026-04-01");
        }
        join(worker(), team, "2026-04-01");
        given().get("/api/staffing/teams/" + team)
                .then()
                .body("wte", equalTo(1.84f))
                .body("members.wte", containsInAnyOrder(1.00f, 0.50f, 0.34f, null));
        given().get("/staffing/teams/" + team)
                .then()
                .body(containsString("1.84"))
                .body(containsString("Not known"));
    }

    @Test
    void _404_no_such_team() {
        join(worker(), UUID.randomUUID().toString(), "2026-04-01").then().statusCode(404);
    }

    @Test
    void _409_a_worker_in_no_team_cannot_leave_one() {
        given().header("If-Match", "\"0\"")
                .delete("/api/staffing/workers/" + worker() + "/membership")
                .then()
                .statusCode(409)
                .body("type", equalTo("https://accord.care/problems/not-in-a-team"));
    }

    @Test
    void _422_the_last_day_is_before_the_first() {
        given().contentType(ContentType.JSON)
                .header("If-Match", "\"0\"")
                .body("{\"teamId\":\"%s\",\"from\":\"2026-04-02\",\"to\":\"2026-04-01\"}".formatted(team("AMHT Odd")))
                .put("/api/staffing/workers/" + worker() + "/membership")
                .then()
                .statusCode(422)
                .body("type", equalTo("https://accord.care/problems/leaves-before-joining"));
    }

    @Test
    void _422_the_form_asks_for_a_team_and_a_first_day() {
        var worker = worker();
        form().formParam("_key", "move-wrong")
                .formParam("_version", "0")
                .post("/staffing/workers/" + worker + "/membership")
                .then()
                .statusCode(422)
                .body(containsString("Error: Wren Ashby"))
                .body(containsString("Select a team"))
                .body(containsString("Enter the first day in the team"));
    }

    @Test
    void _428_without_if_match() {
        given().contentType(ContentType.JSON)
                .body("{\"teamId\":\"%s\",\"from\":\"2026-04-01\"}".formatted(UUID.randomUUID()))
                .put("/api/staffing/workers/" + worker() + "/membership")
                .then()
                .statusCode(428);
    }
}

package care.accord.staffing.team.usecase;

import static care.accord.staffing.StaffingFixture.etagOf;
import static care.accord.staffing.StaffingFixture.form;
import static care.accord.staffing.StaffingFixture.locality;
import static care.accord.staffing.StaffingFixture.team;
import static care.accord.staffing.StaffingFixture.teamJson;
import static care.accord.staffing.StaffingFixture.typesOf;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import care.accord.staffing.AsStaffingOfficer;
import care.accord.staffing.StaffingTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@StaffingTest
@AsStaffingOfficer
class ChangeTeamIT {

    @Test
    void _200_the_team_moves_and_keeps_what_it_was() {
        var id = team("AMHT Before");
        change(id, "\"0\"", teamJson("AMHT After", locality(), "2026-10-01"))
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"1\""))
                .body("history.name", contains("AMHT Before", "AMHT After"))
                .body("history[0].to", equalTo("2026-09-30"));
        assertThat(typesOf(id)).containsExactly("team-registered.v1", "team-changed.v1");
    }

    @Test
    void _200_a_change_from_the_first_day_puts_the_period_right() {
        var id = team("AMHT Misspelt");
        change(id, "\"0\"", teamJson("AMHT Spelt", locality(), "2026-04-01"))
                .then()
                .statusCode(200)
                .body("history.name", contains("AMHT Spelt"));
    }

    @Test
    void _303_the_form_changes_the_team() {
        var id = team("AMHT Form");
        given().get("/staffing/teams/" + id + "/change").then().statusCode(200).body(containsString("AMHT Form"));
        changeByForm(id, "0").then().statusCode(303).header("Location", equalTo("/staffing/teams/" + id));
        given().get("/staffing/teams/" + id).then().body(containsString("What the team used to be"));
    }

    @Test
    void _404_no_such_team() {
        change(UUID.randomUUID().toString(), "\"0\"", teamJson("AMHT", locality(), "2026-10-01"))
                .then()
                .statusCode(404);
    }

    @Test
    void _412_someone_else_changed_it_meanwhile() {
        var id = team("AMHT Contested");
        change(id, "\"0\"", teamJson("AMHT Mine", locality(), "2026-10-01"));
        change(id, "\"0\"", teamJson("AMHT Yours", locality(), "2026-10-02"))
                .then()
                .statusCode(412)
                .body("changes[0].fields", hasItems("name", "locality"))
                .body("changes[0].changedBy", equalTo("Bryony Lane"));
    }

    @Test
    void _412_the_form_comes_back_with_what_changed_and_can_be_saved_over_it() {
        var id = team("AMHT Raced");
        change(id, "\"0\"", teamJson("AMHT Theirs", locality(), "2026-10-01"));
        changeByForm(id, "0")
                .then()
                .statusCode(412)
                .body(containsString("AMHT By Form"))
                .body(containsString(": from, name"))
                .body(containsString("name=\"_version\" value=\"1\""));
        changeByForm(id, "1").then().statusCode(303);
    }

    @Test
    void _412_two_officers_save_at_the_same_moment_and_one_of_them_is_told() {
        var id = team("AMHT Both");
        var locality = locality();
        var saved = IntStream.of(1, 2)
                .mapToObj(day -> CompletableFuture.supplyAsync(
                        () -> change(id, "\"0\"", teamJson("AMHT " + day, locality, "2026-10-0" + day))
                                .statusCode()))
                .toList();
        assertThat(saved.stream().map(CompletableFuture::join)).containsExactlyInAnyOrder(200, 412);
    }

    @Test
    void _422_before_the_last_change() {
        var id = team("AMHT Early");
        change(id, "\"0\"", teamJson("AMHT", locality(), "2026-03-31"))
                .then()
                .statusCode(422)
                .body("type", equalTo("https://accord.care/problems/change-before-the-last"));
    }

    @Test
    void _422_in_the_future() {
        var id = team("AMHT Planned");
        change(id, "\"0\"", teamJson("AMHT", locality(), "2026-11-03"))
                .then()
                .statusCode(422)
                .body("type", equalTo("https://accord.care/problems/change-in-the-future"));
    }

    @Test
    void _428_without_if_match() {
        given().contentType(ContentType.JSON)
                .body(teamJson("AMHT", "NORTH", "2026-10-01"))
                .put("/api/staffing/teams/" + team("AMHT Unseen"))
                .then()
                .statusCode(428);
    }

    @Test
    void _200_the_etag_is_the_version() {
        assertThat(etagOf("/api/staffing/teams/" + team("AMHT Tagged"))).isEqualTo("\"0\"");
    }

    private static Response change(String id, String ifMatch, String body) {
        return given().contentType(ContentType.JSON)
                .header("If-Match", ifMatch)
                .body(body)
                .put("/api/staffing/teams/" + id);
    }

    private static Response changeByForm(String id, String version) {
        return form().formParam("_key", UUID.randomUUID().toString())
                .formParam("_version", version)
                .formParam("name", "AMHT By Form")
                .formParam("kind", "AMHT")
                .formParam("locality", locality())
                .formParam("body", "RZZ")
                .formParam("from-day", "2")
                .formParam("from-month", "10")
                .formParam("from-year", "2026")
                .post("/staffing/teams/" + id);
    }
}

package care.accord.staffing.team.usecase;

import static care.accord.staffing.StaffingFixture.form;
import static care.accord.staffing.StaffingFixture.json;
import static care.accord.staffing.StaffingFixture.locality;
import static care.accord.staffing.StaffingFixture.select;
import static care.accord.staffing.StaffingFixture.team;
import static care.accord.staffing.StaffingFixture.teamJson;
import static care.accord.staffing.StaffingFixture.typesOf;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import care.accord.contracts.Role;
import care.accord.staffing.AsSocialWorker;
import care.accord.staffing.AsStaffingOfficer;
import care.accord.staffing.StaffingTest;
import io.quarkus.test.security.TestSecurity;
import io.quarkus.test.security.oidc.Claim;
import io.quarkus.test.security.oidc.OidcSecurity;
import io.restassured.http.ContentType;
import org.junit.jupiter.api.Test;

@StaffingTest
class RegisterTeamIT {

    @Test
    @AsStaffingOfficer
    void _201_the_team_is_in_the_directory_and_others_hear_of_it() {
        var locality = locality();
        var id = json().body(teamJson("AMHT North", locality, "2026-04-01"))
                .post("/api/staffing/teams")
                .then()
                .statusCode(201)
                .header("ETag", equalTo("\"0\""))
                .header("Location", startsWith("/api/staffing/teams/"))
                .body("name", equalTo("AMHT North"))
                .body("locality", equalTo(locality))
                .extract()
                .<String>path("id");
        given().get("/api/staffing/teams").then().body("teams.id", hasItem(id));
        assertThat(typesOf(id)).containsExactly("team-registered.v1");
        assertThat(select("select actor from audit where target = '" + id + "'"))
                .containsExactly("00000000-0000-4000-8000-000000000009");
    }

    @Test
    @TestSecurity(
            user = "council-las",
            roles = {Role.STAFFING_OFFICER, Role.COUNCIL_SYSTEM})
    @OidcSecurity(
            claims = {
                @Claim(key = "sub", value = "00000000-0000-4000-8000-000000000097"),
                @Claim(key = "name", value = "council-las"),
                @Claim(key = "body", value = "998")
            })
    void _200_a_system_learns_the_names_of_teams_and_of_nobody_in_them() {
        var id = team("AMHT Names");
        given().get("/api/staffing/team-names")
                .then()
                .statusCode(200)
                .body("teams.find { it.id == '%s' }.name".formatted(id), equalTo("AMHT Names"))
                .body("teams.members", everyItem(nullValue()));
    }

    @Test
    @AsStaffingOfficer
    void _201_the_same_request_sent_twice_makes_one_team() {
        var body = teamJson("AMHT Twice", locality(), "2026-04-01");
        var first = once("team-twice", body);
        assertThat(once("team-twice", body)).isEqualTo(first);
        assertThat(typesOf(first)).hasSize(1);
    }

    @Test
    @AsStaffingOfficer
    void _303_the_form_leads_to_the_team() {
        form().formParam("_key", "team-by-form")
                .formParam("name", "EIS")
                .formParam("kind", "EIS")
                .formParam("locality", locality())
                .formParam("body", "RZZ")
                .formParam("from-day", "1")
                .formParam("from-month", "4")
                .formParam("from-year", "2026")
                .post("/staffing/teams")
                .then()
                .statusCode(303)
                .header("Location", startsWith("/staffing/teams/"));
    }

    @Test
    @AsStaffingOfficer
    void _400_an_unknown_field_is_named() {
        json().body("{\"nom\":\"AMHT\"}")
                .post("/api/staffing/teams")
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("/nom"));
    }

    @Test
    @AsStaffingOfficer
    void _400_a_kind_that_is_not_on_the_list_is_named() {
        json().body(teamJson("AMHT", "NORTH", "2026-04-01").replace("\"AMHT\",\"locality", "\"GYM\",\"locality"))
                .post("/api/staffing/teams")
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("/kind"));
    }

    @Test
    @TestSecurity
    void _401_without_a_token() {
        json().body("{}").post("/api/staffing/teams").then().statusCode(401);
    }

    @Test
    @AsSocialWorker
    void _403_a_social_worker_reads_the_directory_and_registers_no_team() {
        json().body(teamJson("AMHT", "NORTH", "2026-04-01"))
                .post("/api/staffing/teams")
                .then()
                .statusCode(403);
        given().get("/api/staffing/teams").then().statusCode(200);
    }

    @Test
    @AsStaffingOfficer
    void _422_a_locality_that_nobody_registered() {
        json().body(teamJson("AMHT", "NOWHERE", "2026-04-01"))
                .post("/api/staffing/teams")
                .then()
                .statusCode(422)
                .body("type", equalTo("https://accord.care/problems/locality-unknown"))
                .body("errors.pointer", hasItem("/locality"));
    }

    @Test
    @AsStaffingOfficer
    void _422_the_key_was_used_for_another_team() {
        var locality = locality();
        once("team-key-reused", teamJson("One", locality, "2026-04-01"));
        given().contentType(ContentType.JSON)
                .header("Idempotency-Key", "team-key-reused")
                .body(teamJson("Another", locality, "2026-04-01"))
                .post("/api/staffing/teams")
                .then()
                .statusCode(422)
                .body("type", equalTo("https://accord.care/problems/idempotency-key-reused"));
    }

    @Test
    @AsStaffingOfficer
    void _422_the_form_shows_every_error_and_keeps_what_was_typed() {
        form().formParam("_key", "team-wrong")
                .formParam("name", "AMHT <North>")
                .formParam("body", "rz")
                .formParam("from-day", "31")
                .post("/staffing/teams")
                .then()
                .statusCode(422)
                .body(containsString("Error: Add a team"))
                .body(containsString("AMHT &lt;North&gt;"))
                .body(containsString("Select what the team is for"))
                .body(containsString("Code of the body must be"))
                .body(containsString("href=\"#from"));
    }

    @Test
    @AsStaffingOfficer
    void _200_the_pages_show_the_team() {
        var id = team("AMHT Shown");
        given().get("/staffing/teams").then().statusCode(200).body(containsString("AMHT Shown"));
        given().get("/staffing/teams/" + id).then().statusCode(200).body(containsString("Adult mental health team"));
        given().get("/staffing/teams/new").then().statusCode(200).body(containsString("name=\"_key\""));
    }

    private static String once(String key, String body) {
        return given().contentType(ContentType.JSON)
                .header("Idempotency-Key", key)
                .body(body)
                .post("/api/staffing/teams")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }
}

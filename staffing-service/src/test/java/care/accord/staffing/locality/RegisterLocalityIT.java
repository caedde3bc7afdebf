package care.accord.staffing.locality;

import static care.accord.staffing.StaffingFixture.form;
import static care.accord.staffing.StaffingFixture.json;
import static care.accord.staffing.StaffingFixture.locality;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import care.accord.kit.testing.Race;
import care.accord.staffing.AsSocialWorker;
import care.accord.staffing.AsStaffingOfficer;
import care.accord.staffing.StaffingTest;
import io.restassured.http.ContentType;
import org.junit.jupiter.api.Test;

@StaffingTest
class RegisterLocalityIT {

    @Test
    @AsStaffingOfficer
    void _201_a_locality_can_be_chosen_afterwards() {
        var code = locality();
        given().get("/api/staffing/localities").then().body("localities.code", hasItem(code));
    }

    @Test
    @AsStaffingOfficer
    void _303_the_form_leads_to_adding_a_team() {
        form().formParam("_key", "locality-by-form")
                .formParam("name", "South")
                .formParam("code", "SOUTH-BY-FORM")
                .post("/staffing/localities")
                .then()
                .statusCode(303)
                .header("Location", equalTo("/staffing/teams/new"));
    }

    @Test
    @AsStaffingOfficer
    void _400_without_an_idempotency_key() {
        given().contentType(ContentType.JSON)
                .body("{\"code\":\"EAST\",\"name\":\"East\"}")
                .post("/api/staffing/localities")
                .then()
                .statusCode(400)
                .body("type", equalTo("https://accord.care/problems/idempotency-key-missing"));
    }

    @Test
    @AsSocialWorker
    void _403_a_social_worker_registers_none() {
        json().body("{\"code\":\"EAST\",\"name\":\"East\"}")
                .post("/api/staffing/localities")
                .then()
                .statusCode(403);
    }

    @Test
    @AsStaffingOfficer
    void _409_the_code_is_taken() {
        json().body("{\"code\":\"%s\",\"name\":\"North again\"}".formatted(locality()))
                .post("/api/staffing/localities")
                .then()
                .statusCode(409)
                .body("type", equalTo("https://accord.care/problems/locality-code-taken"));
    }

    @Test
    @AsStaffingOfficer
    void _409_the_code_is_taken_at_the_same_moment() {
        Race.lostTo(
                        "insert into locality (id, code, name, registered_at) values (gen_random_uuid(), 'RACED', 'North', now())",
                        () -> json().body("{\"code\":\"RACED\",\"name\":\"North again\"}")
                                .post("/api/staffing/localities"))
                .then()
                .statusCode(409)
                .body("type", equalTo("https://accord.care/problems/locality-code-taken"))
                .body("errors.pointer", hasItem("/code"));
    }

    @Test
    @AsStaffingOfficer
    void _409_the_form_says_that_the_code_was_taken_at_the_same_moment() {
        Race.lostTo(
                        "insert into locality (id, code, name, registered_at) values (gen_random_uuid(), 'RACED-BY-FORM', 'North', now())",
                        () -> form().formParam("_key", "locality-raced")
                                .formParam("name", "North again")
                                .formParam("code", "RACED-BY-FORM")
                                .post("/staffing/localities"))
                .then()
                .statusCode(409)
                .body(containsString("There is already a locality with that code."))
                .body(containsString("value=\"RACED-BY-FORM\""));
    }

    @Test
    @AsStaffingOfficer
    void _422_a_code_in_small_letters_names_its_pointer() {
        json().body("{\"code\":\"north\",\"name\":\"North\"}")
                .post("/api/staffing/localities")
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItem("/code"));
    }

    @Test
    @AsStaffingOfficer
    void _422_the_form_keeps_what_was_typed() {
        form().formParam("_key", "locality-wrong")
                .formParam("name", "West")
                .formParam("code", "west wing")
                .post("/staffing/localities")
                .then()
                .statusCode(422)
                .body(containsString("Error: Add a locality"))
                .body(containsString("value=\"west wing\""));
    }
}

package care.accord.staffing.worker.usecase;

import static care.accord.staffing.StaffingFixture.form;
import static care.accord.staffing.StaffingFixture.json;
import static care.accord.staffing.StaffingFixture.typesOf;
import static care.accord.staffing.StaffingFixture.worker;
import static care.accord.staffing.StaffingFixture.workerJson;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import care.accord.kit.testing.Race;
import care.accord.staffing.AsSocialWorker;
import care.accord.staffing.AsStaffingOfficer;
import care.accord.staffing.StaffingTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@StaffingTest
@AsStaffingOfficer
class RegisterWorkerIT {

    @Test
    void _201_the_worker_is_active_and_in_no_team_yet() {
        var id = json().body(workerJson(UUID.randomUUID().toString()))
                .post("/api/staffing/workers")
                .then()
                .statusCode(201)
                .body("active", equalTo(true))
                .body("team", nullValue())
                .extract()
                .<String>path("id");
        assertThat(typesOf(id)).containsExactly("worker-registered.v1");
    }

    @Test
    void _303_the_form_leads_to_the_worker() {
        given().get("/staffing/workers/new").then().statusCode(200);
        var page = form().formParam("_key", "worker-by-form")
                .formParam("displayName", "Rowan Hale")
                .formParam("role", "SENIOR_PRACTITIONER")
                .formParam("body", "998")
                .formParam("subject", "subject-by-form")
                .formParam("weeklyHours", "18.5")
                .post("/staffing/workers")
                .then()
                .statusCode(303)
                .header("Location", startsWith("/staffing/workers/"))
                .extract()
                .header("Location");
        given().get(page)
                .then()
                .statusCode(200)
                .body(containsString("Senior practitioner"))
                .body(containsString("18.5"));
        given().get("/staffing/teams").then().body(containsString("In no team")).body(containsString(page));
    }

    @Test
    @AsSocialWorker
    void _403_a_social_worker_does_not_see_accounts() {
        given().get("/api/staffing/workers").then().statusCode(403);
    }

    @Test
    void _200_workers_are_listed_a_page_at_a_time() {
        var id = worker();
        given().queryParam("after", previousTo(id))
                .get("/api/staffing/workers")
                .then()
                .statusCode(200)
                .body("workers[0].id", equalTo(id));
    }

    @Test
    void _409_the_account_belongs_to_another_worker() {
        var subject = UUID.randomUUID().toString();
        json().body(workerJson(subject)).post("/api/staffing/workers").then().statusCode(201);
        json().body(workerJson(subject))
                .post("/api/staffing/workers")
                .then()
                .statusCode(409)
                .body("type", equalTo("https://accord.care/problems/subject-taken"));
    }

    @Test
    void _409_the_account_is_given_to_another_worker_at_the_same_moment() {
        var subject = UUID.randomUUID().toString();
        Race.lostTo(
                        """
                        insert into worker (id, version, display_name, role, body, subject, active, changed_at)
                        values (gen_random_uuid(), 0, 'Rowan Hale', 'SOCIAL_WORKER', '998', '%s', true, now())""".formatted(subject),
                        () -> json().body(workerJson(subject)).post("/api/staffing/workers"))
                .then()
                .statusCode(409)
                .body("type", equalTo("https://accord.care/problems/subject-taken"))
                .body("errors.pointer", hasItem("/subject"));
    }

    @Test
    void _400_a_body_code_that_is_none_names_its_pointer() {
        json().body(workerJson("someone").replace("\"998\"", "\"the council\""))
                .post("/api/staffing/workers")
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("/body"));
    }

    @Test
    void _422_missing_fields_are_all_named() {
        json().body("{\"role\":\"AMHP\",\"body\":\"998\"}")
                .post("/api/staffing/workers")
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItems("/displayName", "/subject"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "48.01", "18.555"})
    void _422_hours_that_are_no_week(String hours) {
        json().body(workerJson("someone").replace("}", ",\"weeklyHours\":" + hours + "}"))
                .post("/api/staffing/workers")
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItem("/weeklyHours"));
        form().formParam("_key", "hours-" + hours.replace(".", "-"))
                .formParam("weeklyHours", hours)
                .post("/staffing/workers")
                .then()
                .statusCode(422)
                .body(containsString("Hours a week must be above 0 and at most 48"));
    }

    private static String previousTo(String id) {
        var uuid = UUID.fromString(id);
        return new UUID(uuid.getMostSignificantBits(), uuid.getLeastSignificantBits() - 1).toString();
    }
}

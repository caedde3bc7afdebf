package care.accord.staffing.worker.usecase;

import static care.accord.staffing.StaffingFixture.form;
import static care.accord.staffing.StaffingFixture.join;
import static care.accord.staffing.StaffingFixture.team;
import static care.accord.staffing.StaffingFixture.typesOf;
import static care.accord.staffing.StaffingFixture.worker;
import static care.accord.staffing.StaffingFixture.workerJson;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import care.accord.kit.testing.Race;
import care.accord.staffing.AsStaffingOfficer;
import care.accord.staffing.StaffingTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@StaffingTest
@AsStaffingOfficer
class ChangeWorkerIT {

    @Test
    void _200_a_promotion_is_heard_by_the_others() {
        var id = worker();
        change(id, "\"0\"", changed(id, true)).then().statusCode(200).body("role", equalTo("SENIOR_PRACTITIONER"));
        assertThat(typesOf(id)).containsExactly("worker-registered.v1", "worker-changed.v1");
    }

    @Test
    void _200_who_becomes_inactive_leaves_their_team_the_same_day() {
        var id = worker();
        join(id, team("AMHT Left"), "2026-04-01");
        change(id, "\"1\"", changed(id, false))
                .then()
                .statusCode(200)
                .body("team", nullValue())
                .body("memberships[0].to", equalTo("2026-11-01"));
        assertThat(typesOf(id)).endsWith("worker-changed.v1", "worker-left-team.v1");
    }

    @Test
    void _303_the_form_changes_the_worker() {
        var id = worker();
        given().get("/staffing/workers/" + id + "/change")
                .then()
                .statusCode(200)
                .body(containsString("Wren Ashby"));
        form().formParam("_key", "worker-changed-by-form")
                .formParam("_version", "0")
                .formParam("active", "yes")
                .formParam("displayName", "Wren Ashby-Holt")
                .formParam("role", "SOCIAL_WORKER")
                .formParam("body", "998")
                .formParam("subject", id)
                .post("/staffing/workers/" + id)
                .then()
                .statusCode(303);
        given().get("/staffing/workers/" + id).then().body(containsString("Wren Ashby-Holt"));
    }

    @Test
    void _409_the_account_belongs_to_another_worker() {
        var subject = UUID.randomUUID().toString();
        var first = worker();
        change(first, "\"0\"", changed(subject, true)).then().statusCode(200);
        change(worker(), "\"0\"", changed(subject, true)).then().statusCode(409);
    }

    @Test
    void _412_names_the_hours_when_they_are_other_ones_than_before() {
        var id = worker();
        var part = workerJson(id).replace("}", ",\"active\":true,\"weeklyHours\":18.5}");
        change(id, "\"0\"", part).then().statusCode(200).body("weeklyHours", equalTo(18.5f));
        change(id, "\"1\"", part.replace("18.5", "18.50")).then().statusCode(200);
        change(id, "\"0\"", part)
                .then()
                .statusCode(412)
                .body("changes[0].fields", contains("subject", "weeklyHours"))
                .body("changes[1].fields.size()", equalTo(0));
    }

    @Test
    void _412_someone_else_changed_the_worker_meanwhile() {
        var id = worker();
        change(id, "\"0\"", changed(id, true));
        change(id, "\"0\"", changed(id, true))
                .then()
                .statusCode(412)
                .body("changes[0].fields", contains("role", "subject"));
    }

    @Test
    void _409_the_account_is_given_to_another_worker_at_the_same_moment() {
        var id = worker();
        var subject = UUID.randomUUID().toString();
        Race.lostTo(
                        "update worker set subject = '%s' where id = '%s'".formatted(subject, worker()),
                        () -> change(id, "\"0\"", changed(subject, true)))
                .then()
                .statusCode(409)
                .body("type", equalTo("https://accord.care/problems/subject-taken"))
                .body("errors.pointer", contains("/subject"));
    }

    @Test
    void _412_someone_else_changes_the_worker_at_the_same_moment() {
        var id = worker();
        Race.lostTo("""
                        update worker set version = 1 where id = '%1$s';
                        insert into revision (record_id, version, changed_at, changed_by, fields)
                        values ('%1$s', 1, now(), 'Rowan Hale', '{role}')""".formatted(id), () -> change(id, "\"0\"", changed(id, true)))
                .then()
                .statusCode(412)
                .body("changes[0].fields", contains("role"));
    }

    private static String changed(String subject, boolean active) {
        return workerJson(subject)
                .replace("SOCIAL_WORKER", "SENIOR_PRACTITIONER")
                .replace("}", ",\"active\":" + active + "}");
    }

    private static Response change(String id, String ifMatch, String body) {
        return given().contentType(ContentType.JSON)
                .header("If-Match", ifMatch)
                .body(body)
                .put("/api/staffing/workers/" + id);
    }
}

package care.accord.staffing;

import static io.restassured.RestAssured.given;

import care.accord.kit.testing.Database;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** Localities, teams and workers that are just valid, made through the API. */
public final class StaffingFixture {

    private StaffingFixture() {}

    public static RequestSpecification json() {
        return given().contentType(ContentType.JSON)
                .header("Idempotency-Key", UUID.randomUUID().toString());
    }

    public static RequestSpecification form() {
        return given().contentType("application/x-www-form-urlencoded; charset=utf-8")
                .redirects()
                .follow(false);
    }

    /** A locality by its code. */
    public static String locality() {
        var code = "L-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
        json().body("{\"code\":\"%s\",\"name\":\"North\"}".formatted(code))
                .post("/api/staffing/localities")
                .then()
                .statusCode(201);
        return code;
    }

    public static String teamJson(String name, String locality, String from) {
        return "{\"name\":\"%s\",\"kind\":\"AMHT\",\"locality\":\"%s\",\"body\":\"RZZ\",\"from\":\"%s\"}"
                .formatted(name, locality, from);
    }

    /** A team that exists since April 2026, by its id. */
    public static String team(String name) {
        return json().body(teamJson(name, locality(), "2026-04-01"))
                .post("/api/staffing/teams")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    public static String workerJson(String subject) {
        return "{\"displayName\":\"Wren Ashby\",\"role\":\"SOCIAL_WORKER\",\"body\":\"998\",\"subject\":\"%s\"}"
                .formatted(subject);
    }

    /** An active worker in no team, by their id. */
    public static String worker() {
        return json().body(workerJson(UUID.randomUUID().toString()))
                .post("/api/staffing/workers")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    public static String etagOf(String path) {
        return given().get(path).then().statusCode(200).extract().header("ETag");
    }

    /** Puts a worker into a team from a day on. */
    public static Response join(String worker, String team, String from) {
        return given().contentType(ContentType.JSON)
                .header("If-Match", etagOf("/api/staffing/workers/" + worker))
                .body("{\"teamId\":\"%s\",\"from\":\"%s\"}".formatted(team, from))
                .put("/api/staffing/workers/" + worker + "/membership");
    }

    /** The first column of what the runtime role finds. */
    public static List<String> select(String sql) {
        try (var database = Database.current().connect(Database.current().runtime());
                var rows = database.createStatement().executeQuery(sql)) {
            var found = new ArrayList<String>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The event types entered for a subject, in order. */
    public static List<String> typesOf(String subject) {
        return select("select replace(type, 'care.accord.staffing.', '') from ledger where subject = '" + subject
                + "' order by position");
    }
}

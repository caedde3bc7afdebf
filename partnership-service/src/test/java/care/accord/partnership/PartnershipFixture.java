package care.accord.partnership;

import static io.restassured.RestAssured.given;

import care.accord.kit.testing.Database;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Bodies and agreements that are just valid, made through the API by the partnership manager. */
public final class PartnershipFixture {

    public static final String WHOLE_SCHEDULE = """
            ["AIMS_AND_OUTCOMES","PAYMENTS","FUNCTIONS","PERSONS_AND_SERVICES","STAFF_GOODS_AND_ACCOMMODATION",\
            "DURATION_REVIEW_AND_TERMINATION","MONITORING","INFORMATION_SHARING"]""";

    private PartnershipFixture() {}

    public static RequestSpecification json() {
        return given().contentType(ContentType.JSON)
                .header("Idempotency-Key", UUID.randomUUID().toString());
    }

    public static RequestSpecification form() {
        return given().contentType("application/x-www-form-urlencoded; charset=utf-8")
                .redirects()
                .follow(false);
    }

    /** The council 998 and the trust RZZ, registered once for all tests. */
    public static void bodies() {
        body("998", "Northshire County Council", "COUNCIL");
        body("RZZ", "Northshire Mental Health NHS Trust", "NHS_TRUST");
    }

    private static void body(String code, String name, String type) {
        given().contentType(ContentType.JSON)
                .header("Idempotency-Key", "body-" + code)
                .body("{\"code\":\"%s\",\"name\":\"%s\",\"type\":\"%s\"}".formatted(code, name, type))
                .post("/api/partnership/bodies")
                .then()
                .statusCode(201);
    }

    /** A draft of three years from April 2026, which takes 2 November 2026 in. */
    public static String draftJson(String schedule) {
        return """
                {"title":"Mental health partnership","bodies":["998","RZZ"],"startsOn":"2026-04-01","months":36,"schedule":%s}""".formatted(schedule);
    }

    /** A draft with all mandatory items, by its id. */
    public static String draft() {
        return draft(WHOLE_SCHEDULE);
    }

    public static String draft(String schedule) {
        bodies();
        return json().body(draftJson(schedule))
                .post("/api/partnership/agreements")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** Takes the agreement from its draft to being in force since 1 April 2026. */
    public static String inForce() {
        return signed(draft());
    }

    public static String signed(String agreement) {
        step(
                agreement,
                "OPTIONS_APPRAISED",
                "2026-01-05",
                "\"options\":[\"NO_CHANGE\",\"END\",\"REFRESH\"],\"reference\":\"CAB/1\"");
        step(agreement, "CONSULTED", "2026-02-02", "\"reference\":\"consultation 7\"");
        step(agreement, "APPROVED", "2026-03-02", "\"body\":\"998\",\"reference\":\"CAB/12\"");
        step(agreement, "APPROVED", "2026-03-09", "\"body\":\"RZZ\",\"reference\":\"TB/3\"");
        step(agreement, "SIGNED", "2026-03-16", null).then().statusCode(200);
        return agreement;
    }

    public static Response step(
            String agreement, String step, String on, @org.jspecify.annotations.Nullable String more) {
        return json().body("{\"step\":\"%s\",\"on\":\"%s\"%s}".formatted(step, on, more == null ? "" : "," + more))
                .post("/api/partnership/agreements/" + agreement + "/steps");
    }

    /** The council's function to the trust from the first day of the term. */
    public static Response delegate(String agreement, String function, String route) {
        return delegate(agreement, function, route, "998", "RZZ", "2026-04-01");
    }

    public static Response delegate(
            String agreement, String function, String route, String from, String to, String effectiveFrom) {
        return json().body("""
                        {"functionCode":"%s","route":"%s","fromBody":"%s","toBody":"%s","effectiveFrom":"%s"}""".formatted(function, route, from, to, effectiveFrom))
                .post("/api/partnership/agreements/" + agreement + "/delegations");
    }

    /** The event types entered for an agreement, in order. */
    public static List<String> typesOf(String subject) {
        return select("select replace(type, 'care.accord.partnership.', '') from ledger where subject = '" + subject
                + "' order by position");
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
}

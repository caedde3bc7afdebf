package care.accord.cases;

import static io.restassured.RestAssured.given;

import care.accord.kit.testing.Database;
import care.accord.kit.testing.Standings;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** People, requests and cases that are just valid, made through the API; teams and workers as if heard from staffing-service. */
public final class CaseFixture {

    public static final String WREN = "00000000-0000-4000-8000-000000000001";
    public static final String ROWAN = "00000000-0000-4000-8000-000000000002";
    public static final String LINDEN = "00000000-0000-4000-8000-000000000005";
    public static final String JUNIPER = "00000000-0000-4000-8000-000000000015";

    private static final Random RANDOM = new Random();

    private CaseFixture() {}

    /** Two teams with a social worker and a manager each; the trust acts for the council's assessments in them. */
    public static Teams teams() {
        var standings = new Standings(Database.current());
        var north = standings.team("AMHT North", "RZZ");
        var south = standings.team("AMHT South", "RZZ");
        standings.delegation("CA_ASSESS_S9", "998", "RZZ");
        standings.delegation("CA_ELIGIBILITY_S13", "998", "RZZ");
        standings.delegation("CA_ADVOCACY_S67", "998", "RZZ");
        return new Teams(
                north,
                south,
                standings.worker(WREN, "Wren Ashby", "SOCIAL_WORKER", "998", north),
                standings.worker(ROWAN, "Rowan Hale", "SOCIAL_WORKER", "998", south),
                standings.worker(LINDEN, "Linden Cole", "TEAM_MANAGER", "RZZ", north),
                standings.worker(JUNIPER, "Juniper Shaw", "TEAM_MANAGER", "998", south));
    }

    /** Who works where. */
    public record Teams(UUID north, UUID south, UUID wren, UUID rowan, UUID linden, UUID juniper) {}

    public static RequestSpecification json() {
        return given().contentType(ContentType.JSON)
                .header("Idempotency-Key", UUID.randomUUID().toString());
    }

    public static RequestSpecification form() {
        return given().contentType("application/x-www-form-urlencoded; charset=utf-8")
                .redirects()
                .follow(false)
                .formParam("_key", UUID.randomUUID().toString());
    }

    /** A family name that nobody else in this test run has; letters only, and unlike the others. */
    public static String unusualName() {
        var letters = new StringBuilder("Q");
        RANDOM.ints(9, 'a', 'z' + 1).forEach(letter -> letters.append((char) letter));
        return letters.toString();
    }

    /** A valid NHS number that starts with 999 and was not used before in this test run. */
    public static String nhsNumber() {
        while (true) {
            var digits = "999%06d".formatted(RANDOM.nextInt(1_000_000));
            var sum = 0;
            for (int i = 0; i < 9; i++) {
                sum += (digits.charAt(i) - '0') * (10 - i);
            }
            var check = (11 - sum % 11) % 11;
            if (check != 10) {
                return digits + check;
            }
        }
    }

    public static String personJson(String familyName) {
        return """
               {"givenNames": "Ash", "familyName": "%s", "bornOn": "1980-04-03", "postcode": "OX1 2AB"}""".formatted(familyName);
    }

    /** @return the id of a person whom nobody has a relationship with yet */
    public static String person(String familyName) {
        return json().body(personJson(familyName))
                .post("/api/cases/people")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    public static String requestJson() {
        return """
               {"receivedOn": "2026-04-01", "routeOfAccess": "COMMUNITY", "askedBy": "GP",
                "presentingIssue": "Struggles to keep the home safe", "consent": "AGREES"}""";
    }

    /** @return the id of a request that whoever the test runs as records about the person */
    public static String request(String person) {
        return json().body(requestJson())
                .post("/api/cases/people/" + person + "/requests")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** @return the id of the person's case, moved on to an assessment that is due */
    public static String episodeDueForAssessment(String person) {
        return json().body("""
                        {"outcome": "PROGRESS_TO_ASSESSMENT", "reason": "Needs appear", "needMayExist": true}""")
                .post("/api/cases/requests/" + request(person) + "/outcome")
                .then()
                .statusCode(200)
                .extract()
                .path("episodeId");
    }

    public static String etagOf(String path) {
        return given().get(path).then().statusCode(200).extract().header("ETag");
    }

    /** Restricts a person to the named subjects, as if a privacy officer had. */
    public static void restrict(String person, String... subjects) {
        update("update person_guard set sensitivity = 'RESTRICTED' where person_id = '" + person + "'");
        for (var subject : subjects) {
            update("insert into named_right (person_id, subject) values ('%s', '%s')".formatted(person, subject));
        }
    }

    public static void update(String sql) {
        try (var database = Database.current().connect(Database.current().runtime())) {
            database.createStatement().executeUpdate(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
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

    /** The event types entered for a person, in order. */
    public static List<String> typesOf(String person) {
        return select("select replace(type, 'care.accord.case.', '') from ledger where subject = '" + person
                + "' order by position");
    }

    /** How many rows each table has: what a refused request must not change. */
    public static String rowCounts() {
        return Stream.of(
                        "person",
                        "person_search",
                        "person_identity",
                        "steward_task",
                        "request",
                        "case_episode",
                        "allocation",
                        "relationship",
                        "ledger where topic = 'accord.case.v1'")
                .map(rows ->
                        rows + ": " + select("select count(*) from " + rows).getFirst())
                .collect(Collectors.joining(", "));
    }
}

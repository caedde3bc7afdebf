package care.accord.acceptance.browser;

import static care.accord.acceptance.suite.Worker.COUNCIL_SYSTEM;
import static care.accord.acceptance.suite.Worker.FERN;
import static care.accord.acceptance.suite.Worker.MOSS;
import static care.accord.acceptance.suite.Worker.SAGE;
import static care.accord.acceptance.suite.Worker.WREN;

import care.accord.acceptance.suite.Accord;
import care.accord.acceptance.suite.Casework;
import care.accord.acceptance.suite.NhsNumbers;
import care.accord.local.Service;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** Through what a council's system sends as workers and the steward see it, in each of its states. */
final class SyncRound {

    private static final String LIST = "/cases/steward-tasks";

    private final Accord accord;
    private final Inspection inspection;

    SyncRound(Accord accord, Inspection inspection) {
        this.accord = accord;
        this.inspection = inspection;
    }

    void make() {
        inspection.visit(MOSS, "differences", LIST, "Differences to settle");
        aPersonAndWhatIsAsked();
        aNumberOfTwoPeople();
        aGuardedRecord();
    }

    private void aPersonAndWhatIsAsked() {
        var externalId = UUID.randomUUID().toString();
        var person = send("people/" + externalId, Map.of("familyName", "Fromlas", "nhsNumberStatus", "99"));
        var request = send("people/" + externalId + "/requests/1", asked("COMMUNITY"));
        send("people/" + externalId + "/requests/2", asked("WALK-IN"));
        var page = "/cases/people/" + person.path("id").asText();
        inspection.visit(
                WREN,
                "person, from another system",
                page,
                "Family name: Fromlas, from LAS",
                "code “99”",
                "Request that cannot be recorded yet");
        inspection.visit(WREN, "identity, from another system", page + "/identity", "LAS sent: family name");
        inspection.visit(
                WREN,
                "request, from another system",
                "/cases/requests/" + request.path("id").asText(),
                "From LAS, as of");
        inspection.visit(MOSS, "differences, some", LIST, "A system sent a code that is not known");
        inspection.visit(MOSS, "difference, unknown code", taskOf(person), "Code as received");
    }

    private void aNumberOfTwoPeople() {
        var second = twoOfOneNumber("Twin");
        inspection.visit(MOSS, "difference, NHS number", taskOf(second), "The other person");
        var window = inspection.of(MOSS);
        var task = taskOf(second);
        window.go(task);
        window.choose("how", "NUMBER_IS_THE_OTHERS");
        window.type("reason", "Traced: the birth dates differ");
        window.press("Settle");
        inspection.look(window, "differences, one settled", 200, "Differences to settle");
        inspection.visit(MOSS, "difference, settled", task, "The task is settled");
    }

    private void aGuardedRecord() {
        var second = twoOfOneNumber("Guarded");
        Casework.restrict(accord.as(FERN), UUID.fromString(second.path("id").asText()), SAGE);
        inspection.visit(MOSS, "difference, guarded record", taskOf(second), "The record is guarded");
    }

    private JsonNode twoOfOneNumber(String familyName) {
        var number = NhsNumbers.next();
        send("people/" + UUID.randomUUID(), Map.of("familyName", familyName, "nhsNumber", number));
        return send("people/" + UUID.randomUUID(), Map.of("familyName", familyName, "nhsNumber", number));
    }

    private JsonNode send(String path, Map<String, String> fields) {
        var sent = accord.as(COUNCIL_SYSTEM)
                .send(
                        "PUT",
                        "/api/cases/sync/LAS/" + path,
                        Map.of(),
                        Map.of("version", 1, "asOf", "2026-04-01T09:30:00Z", "fields", fields));
        return sent.json();
    }

    private Map<String, String> asked(String routeOfAccess) {
        var asked = new HashMap<String, String>();
        asked.put("receivedOn", Casework.today().toString());
        asked.put("routeOfAccess", routeOfAccess);
        asked.put("askedBy", "GP");
        asked.put("presentingIssue", "Cannot keep the home safe");
        asked.put("consent", "AGREES");
        asked.put("teamId", northernTeam());
        return asked;
    }

    private String northernTeam() {
        var teams =
                accord.as(WREN).get("/api/staffing/teams").expect(200).json().path("teams");
        return StreamSupport.stream(teams.spliterator(), false)
                .filter(team -> team.path("name").asText().equals("AMHT North"))
                .map(team -> team.path("id").asText())
                .findFirst()
                .orElseThrow();
    }

    private String taskOf(JsonNode person) {
        return LIST + "/"
                + accord.tables(Service.CASE)
                        .column(
                                "select id from steward_task where person_id = ? order by field limit 1",
                                UUID.fromString(person.path("personId").asText()))
                        .getFirst();
    }
}

package care.accord.acceptance.browser;

import static care.accord.acceptance.suite.Worker.BRYONY;
import static care.accord.acceptance.suite.Worker.FERN;
import static care.accord.acceptance.suite.Worker.WREN;

import care.accord.acceptance.suite.Accord;
import care.accord.acceptance.suite.Caller;
import care.accord.acceptance.suite.Casework;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** Through the pages of teams and workers, in each of their states. */
final class StaffingRound {

    private static final String SINCE = "2026-04-01";

    private final Inspection inspection;
    private final Caller officer;

    StaffingRound(Accord accord, Inspection inspection) {
        this.inspection = inspection;
        officer = accord.as(BRYONY);
    }

    void make() {
        localities();
        teams();
        workers();
    }

    private void localities() {
        inspection.visit(BRYONY, "locality, new", "/staffing/localities/new", "Add a locality");
        var window = inspection.of(BRYONY);
        window.go("/staffing/localities/new");
        window.type("name", "North again");
        window.type("code", "NORTH");
        window.press("Save");
        inspection.look(window, "locality, code of another", 409);
    }

    private void teams() {
        var team = Casework.id(
                officer.post("/api/staffing/teams", team("Night crisis team", "CRISIS_HT"))
                        .expect(201)
                        .json(),
                "id");
        var page = "/staffing/teams/" + team;
        inspection.visit(BRYONY, "teams, to the officer", "/staffing/teams", "Add a team");
        inspection.visit(WREN, "teams", "/staffing/teams", "AMHT North");
        inspection.visit(BRYONY, "team, new", "/staffing/teams/new", "Add a team");
        inspection.visit(BRYONY, "team, nobody in it", page, "Nobody is in this team today");
        inspection.visit(BRYONY, "team, to be changed", page + "/change", "Change Night crisis team");
        var window = inspection.of(BRYONY);
        window.go(page + "/change");
        officer.put("/api" + page, officer.get("/api" + page).version(), changedTeam())
                .expect(200);
        window.date("from", Casework.today());
        window.press("Save");
        inspection.look(window, "team, changed by somebody else", 412);
        inspection.visit(BRYONY, "team, with a past", page, "What the team used to be");
        var north = "/staffing/teams/" + northernTeam();
        inspection.visit(BRYONY, "team, to the officer", north, "Who is in the team today");
        inspection.visit(WREN, "team", north, "Wren Ashby");
    }

    private void workers() {
        var registered = officer.post(
                        "/api/staffing/workers",
                        Map.of(
                                "displayName", "Robin Vale",
                                "role", "SUPPORT_WORKER",
                                "body", "RZZ",
                                "subject", UUID.randomUUID().toString()))
                .expect(201);
        var page = "/staffing/workers/" + registered.json().path("id").asText();
        inspection.visit(BRYONY, "worker, new", "/staffing/workers/new", "Add a worker");
        inspection.visit(BRYONY, "worker, in no team", page, "Add to a team");
        inspection.visit(BRYONY, "teams, somebody in none", "/staffing/teams", "In no team");
        inspection.visit(BRYONY, "worker, to be changed", page + "/change", "Change Robin Vale");
        var window = inspection.of(BRYONY);
        window.go(page);
        officer.put(
                        "/api" + page + "/membership",
                        registered.version(),
                        Map.of("teamId", northernTeam(), "from", SINCE))
                .expect(200);
        window.select("team", northernTeam());
        window.date("from", Casework.today());
        window.press("Save");
        inspection.look(window, "worker, changed by somebody else", 412);
        inspection.visit(BRYONY, "worker, in a team", page, "End the membership now");
        inspection.visit(FERN, "worker, to the privacy officer", page, "Teams over time");
        window.go(page);
        window.press("End membership");
        inspection.look(window, "worker, no longer in a team", 200, "Add to a team");
    }

    private static Map<String, Object> team(String name, String kind) {
        return Map.of("name", name, "kind", kind, "locality", "SOUTH", "body", "RZZ", "from", SINCE);
    }

    private static Map<String, Object> changedTeam() {
        return Map.of(
                "name", "Day crisis team",
                "kind", "DUTY",
                "locality", "SOUTH",
                "body", "998",
                "from", Casework.today().toString());
    }

    private String northernTeam() {
        return StreamSupport.stream(
                        officer.get("/api/staffing/teams").json().path("teams").spliterator(), false)
                .filter(team -> team.path("name").asText().equals("AMHT North"))
                .map(team -> team.path("id"))
                .map(JsonNode::asText)
                .findFirst()
                .orElseThrow();
    }
}

package care.accord.local.sample;

import static java.util.Objects.requireNonNull;

import care.accord.local.JsonApi;
import care.accord.local.LocalKeycloak;
import care.accord.local.LocalKeycloak.Account;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Teams and those who work in them, as the demo's staffing officer enters them; what is there already stays. */
final class Staff {

    static final String OFFICER = "bryony.lane";

    private static final String SINCE = "2026-04-01";
    private static final String TRUST = "RZZ";
    private static final String TEAMS = "/api/staffing/teams";
    private static final String WORKERS = "/api/staffing/workers";

    private final JsonApi officer;
    private final Map<String, String> subjects;
    private final Map<Team, String> teams = new EnumMap<>(Team.class);
    private final Map<String, JsonNode> workers = new HashMap<>();

    private Staff(JsonApi officer, Map<String, String> subjects) {
        this.officer = officer;
        this.subjects = subjects;
    }

    /** Enters what the plan needs and the partnership has not; answers with everybody's ids. */
    static Staff enter(SamplePlan plan, LocalKeycloak keycloak, JsonApi officer) {
        var staff = new Staff(officer, keycloak.addPeople(accounts(plan)));
        staff.enterTeams();
        staff.findWorkers();
        plan.colleagues().forEach(staff::enterColleague);
        staff.enterManagers();
        return staff;
    }

    String id(Team team) {
        return requireNonNull(teams.get(team));
    }

    String workerId(Colleague colleague) {
        return entered(colleague.username()).path("id").asText();
    }

    /** The subject of an account, as records name it. */
    String subject(String username) {
        return entered(username).path("subject").asText();
    }

    private JsonNode entered(String username) {
        return requireNonNull(worker(username));
    }

    private @Nullable JsonNode worker(String username) {
        return workers.get(subjects.get(username));
    }

    /** Whoever is there already is named too, so that the answer tells their subject. */
    private static List<Account> accounts(SamplePlan plan) {
        var accounts = new ArrayList<Account>();
        for (var colleague : plan.colleagues()) {
            accounts.add(new Account(
                    colleague.username(),
                    colleague.givenName(),
                    colleague.familyName(),
                    colleague.body(),
                    colleague.grade().role()));
        }
        for (var team : Team.values()) {
            var name = nameOf(team.manager()).split(" ");
            accounts.add(new Account(team.manager(), name[0], name[1], TRUST, "team-manager"));
        }
        return accounts;
    }

    private void enterTeams() {
        var known = new HashMap<String, String>();
        officer.get(TEAMS)
                .json()
                .path("teams")
                .forEach(team ->
                        known.put(team.path("name").asText(), team.path("id").asText()));
        var localities = new ArrayList<String>();
        officer.get("/api/staffing/localities")
                .json()
                .path("localities")
                .forEach(place -> localities.add(place.path("code").asText()));
        for (var place : Map.of("WEST", "West", "COUNTY", "Whole county").entrySet()) {
            if (!localities.contains(place.getKey())) {
                officer.post(
                        "/api/staffing/localities",
                        "sample-locality-" + place.getKey(),
                        Map.of("code", place.getKey(), "name", place.getValue()));
            }
        }
        for (var team : Team.values()) {
            var id = known.get(team.title());
            teams.put(team, id == null ? enterTeam(team) : id);
        }
    }

    private String enterTeam(Team team) {
        return officer.post(
                        TEAMS,
                        "sample-team-" + team.ordinal(),
                        Map.of(
                                "name", team.title(),
                                "kind", team.kind(),
                                "locality", team.locality(),
                                "body", TRUST,
                                "from", SINCE))
                .id("id")
                .toString();
    }

    private void findWorkers() {
        var page = officer.get(WORKERS).json().path("workers");
        while (!page.isEmpty()) {
            page.forEach(this::keep);
            page = officer.get(WORKERS + "?after="
                            + page.get(page.size() - 1).path("id").asText())
                    .json()
                    .path("workers");
        }
    }

    private void enterColleague(Colleague colleague) {
        enterWorker(
                colleague.username(),
                colleague.name(),
                colleague.grade().name(),
                colleague.body(),
                colleague.team(),
                colleague.weeklyHours());
    }

    private void enterManagers() {
        for (var team : Team.values()) {
            enterWorker(team.manager(), nameOf(team.manager()), "TEAM_MANAGER", TRUST, team, null);
        }
    }

    private void enterWorker(
            String username, String name, String role, String body, Team team, @Nullable BigDecimal hours) {
        var known = worker(username);
        var entered = known == null ? register(username, name, role, body, hours) : withHours(known, hours);
        if (entered.path("team").isNull()) {
            var address = WORKERS + "/" + entered.path("id").asText();
            var seen = officer.get(address);
            entered = officer.put(address + "/membership", seen.version(), Map.of("teamId", id(team), "from", SINCE))
                    .json();
        }
        keep(entered);
    }

    private JsonNode register(String username, String name, String role, String body, @Nullable BigDecimal hours) {
        var worker = new LinkedHashMap<String, Object>(
                Map.of("displayName", name, "role", role, "body", body, "subject", subjects.get(username)));
        if (hours != null) {
            worker.put("weeklyHours", hours);
        }
        return officer.post(WORKERS, "sample-worker-" + username.replace('.', '-'), worker)
                .json();
    }

    private JsonNode withHours(JsonNode known, @Nullable BigDecimal hours) {
        if (hours == null || known.hasNonNull("weeklyHours")) {
            return known;
        }
        var address = WORKERS + "/" + known.path("id").asText();
        var worker = new LinkedHashMap<String, Object>();
        for (var field : List.of("displayName", "role", "body", "subject", "active")) {
            worker.put(field, known.path(field));
        }
        worker.put("weeklyHours", hours);
        return officer.put(address, officer.get(address).version(), worker).json();
    }

    private void keep(JsonNode worker) {
        workers.put(worker.path("subject").asText(), worker);
    }

    /** Briar Stone of briar.stone. */
    private static String nameOf(String username) {
        var name = new StringBuilder();
        for (var word : username.split("\\.")) {
            name.append(name.isEmpty() ? "" : " ")
                    .append(Character.toUpperCase(word.charAt(0)))
                    .append(word.substring(1));
        }
        return name.toString();
    }
}

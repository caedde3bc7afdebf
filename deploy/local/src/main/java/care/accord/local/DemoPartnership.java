package care.accord.local;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The partnership that the demo people work in: two bodies and their agreement, two localities, three teams and their
 * workers. Its staffing officer and partnership manager enter it through the public API; entering it again changes
 * nothing.
 */
public final class DemoPartnership {

    /** What must be built for it. */
    static final List<String> NEEDS = List.of("gateway", "staffing-service", "partnership-service");

    private static final String SINCE = "2026-04-01";
    private static final Pattern ID = Pattern.compile("\"id\"\\s*:\\s*\"([0-9a-f-]{36})\"");

    /** Lawful under SI 2000/617 reg 8: the trust may exercise these for the council. */
    private static final List<String> FUNCTIONS = List.of(
            "CA_ASSESS_S9",
            "CA_CARER_S10",
            "CA_ELIGIBILITY_S13",
            "CA_MEET_S18_20",
            "CA_PLAN_S24_25",
            "CA_PB_S26",
            "CA_REVIEW_S27",
            "CA_ADVOCACY_S67");

    private final Stack stack;
    private final HttpClient http = HttpClient.newHttpClient();

    private DemoPartnership(Stack stack) {
        this.stack = stack;
    }

    /**
     * Enters the partnership, unless this stack's data have it.
     *
     * @throws StackException when a request is refused; the message holds the answer
     */
    public static void enterOnce(Stack stack) {
        var entered = stack.home().resolve("demo-partnership-entered");
        if (Files.exists(entered)) {
            return;
        }
        var partnership = new DemoPartnership(stack);
        partnership.enterTeams(stack.keycloak().personToken("bryony.lane"));
        partnership.enterAgreement(stack.keycloak().personToken("aspen.ford"));
        remember(entered);
    }

    private void enterTeams(String officer) {
        locality(officer, "NORTH", "North");
        locality(officer, "SOUTH", "South");
        var north = team(officer, "AMHT North", "AMHT", "NORTH", "RZZ");
        var south = team(officer, "AMHT South", "AMHT", "SOUTH", "RZZ");
        var hub = team(officer, "AMHP hub", "AMHP_HUB", "NORTH", "998");
        worker(officer, "01", "Wren Ashby", "SOCIAL_WORKER", "998", north);
        worker(officer, "02", "Rowan Hale", "SOCIAL_WORKER", "998", south);
        worker(officer, "03", "Ivy Marsh", "SUPPORT_WORKER", "RZZ", north);
        worker(officer, "04", "Sage Holt", "SENIOR_PRACTITIONER", "998", north);
        worker(officer, "05", "Linden Cole", "TEAM_MANAGER", "RZZ", north);
        worker(officer, "06", "Hazel Frost", "AMHP", "998", hub);
        worker(officer, "15", "Juniper Shaw", "TEAM_MANAGER", "998", south);
    }

    private void enterAgreement(String manager) {
        body(manager, "998", "Northshire County Council", "COUNCIL");
        body(manager, "RZZ", "Northshire Mental Health NHS Trust", "NHS_TRUST");
        body(manager, "QZZ", "Northshire Integrated Care Board", "ICB");
        var drafted = post(manager, "/api/partnership/agreements", "agreement", """
                {"title": "Northshire mental health partnership", "bodies": ["998", "RZZ"], "startsOn": "%s", "months": 60,
                 "schedule": ["AIMS_AND_OUTCOMES", "PAYMENTS", "FUNCTIONS", "PERSONS_AND_SERVICES",
                              "STAFF_GOODS_AND_ACCOMMODATION", "DURATION_REVIEW_AND_TERMINATION", "MONITORING",
                              "INFORMATION_SHARING"]}""".formatted(SINCE));
        var agreement = "/api/partnership/agreements/" + idIn(drafted.body());
        for (var function : FUNCTIONS) {
            post(manager, agreement + "/delegations", "delegation-" + function.replace('_', '-'), """
                    {"functionCode": "%s", "route": "S75_REG8", "fromBody": "998", "toBody": "RZZ", "effectiveFrom": "%s"}""".formatted(
                            function, SINCE));
        }
        step(manager, agreement, "appraised", """
                {"step": "OPTIONS_APPRAISED", "on": "2026-01-12", "options": ["NO_CHANGE", "END", "NEW_AGREEMENT"],
                 "reference": "Options paper 1"}""");
        step(manager, agreement, "consulted", """
                {"step": "CONSULTED", "on": "2026-02-20", "reference": "Report of the joint consultation"}""");
        step(manager, agreement, "council-approved", """
                {"step": "APPROVED", "on": "2026-03-10", "body": "998", "reference": "Cabinet, item 7"}""");
        step(manager, agreement, "trust-approved", """
                {"step": "APPROVED", "on": "2026-03-17", "body": "RZZ", "reference": "Trust board, item 4"}""");
        step(manager, agreement, "signed", """
                {"step": "SIGNED", "on": "2026-03-24"}""");
    }

    private void locality(String officer, String code, String name) {
        post(officer, "/api/staffing/localities", "locality-" + code, """
                {"code": "%s", "name": "%s"}""".formatted(code, name));
    }

    private String team(String officer, String name, String kind, String locality, String body) {
        var answer = post(officer, "/api/staffing/teams", "team-" + name.replace(' ', '-'), """
                {"name": "%s", "kind": "%s", "locality": "%s", "body": "%s", "from": "%s"}""".formatted(
                        name, kind, locality, body, SINCE));
        return idIn(answer.body());
    }

    private void worker(String officer, String number, String name, String role, String body, String team) {
        var registered =
                post(officer, "/api/staffing/workers", "worker-" + number, """
                {"displayName": "%s", "role": "%s", "body": "%s", "subject": "00000000-0000-4000-8000-0000000000%s"}""".formatted(name, role, body, number));
        if (registered.body().contains(team)) {
            return;
        }
        var membership = "/api/staffing/workers/%s/membership".formatted(idIn(registered.body()));
        var request = request(officer, membership)
                .header("If-Match", registered.headers().firstValue("ETag").orElse("*"))
                .PUT(BodyPublishers.ofString("""
                        {"teamId": "%s", "from": "%s"}""".formatted(team, SINCE)))
                .build();
        send(request);
    }

    private void body(String manager, String code, String name, String type) {
        post(manager, "/api/partnership/bodies", "body-" + code, """
                {"code": "%s", "name": "%s", "type": "%s"}""".formatted(code, name, type));
    }

    private void step(String manager, String agreement, String key, String step) {
        post(manager, agreement + "/steps", "step-" + key, step);
    }

    private HttpResponse<String> post(String token, String path, String key, String json) {
        return send(request(token, path)
                .header("Idempotency-Key", "demo-" + key)
                .POST(BodyPublishers.ofString(json))
                .build());
    }

    private HttpRequest.Builder request(String token, String path) {
        return HttpRequest.newBuilder(URI.create(stack.publicUrl() + path))
                .timeout(Duration.ofSeconds(30))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json");
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            var response = http.send(request, BodyHandlers.ofString());
            if (response.statusCode() >= 300) {
                throw new StackException("The demo partnership could not be entered: %s %s answered %d %s"
                        .formatted(request.method(), request.uri(), response.statusCode(), response.body()));
            }
            return response;
        } catch (IOException e) {
            throw new StackException("The demo partnership could not be entered: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackException("Entering the demo partnership was interrupted", e);
        }
    }

    private static String idIn(String json) {
        var id = ID.matcher(json);
        if (!id.find()) {
            throw new StackException("The answer has no id: " + json);
        }
        return id.group(1);
    }

    private static void remember(Path entered) {
        try {
            Files.writeString(entered, "");
        } catch (IOException e) {
            throw new StackException("Could not write " + entered + ": " + e.getMessage(), e);
        }
    }
}

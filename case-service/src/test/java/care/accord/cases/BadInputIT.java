package care.accord.cases;

import static care.accord.cases.CaseFixture.nhsNumber;
import static care.accord.cases.CaseFixture.request;
import static care.accord.cases.CaseFixture.teams;
import static care.accord.cases.CaseFixture.unusualName;
import static care.accord.cases.CaseFixture.update;
import static io.restassured.RestAssured.given;

import care.accord.cases.assessment.AssessmentFixture;
import care.accord.cases.assessment.AssessmentFixture.Case;
import care.accord.contracts.Role;
import care.accord.kit.testing.ParkedRows;
import care.accord.kit.testing.input.BadInput;
import io.restassured.http.ContentType;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@CaseTest
class BadInputIT extends BadInput {

    private final Map<Stage, Case> toRead = new EnumMap<>(Stage.class);

    @BeforeEach
    void somebody_works_here() {
        teams();
    }

    @Test
    @AsWren
    void what_a_social_worker_sends_is_done_or_refused_whole() {
        sendEverythingAs(Role.SOCIAL_WORKER);
    }

    @Test
    @AsLinden
    void what_a_team_manager_sends_is_done_or_refused_whole() {
        sendEverythingAs(Role.TEAM_MANAGER);
    }

    @Test
    @AsCouncilSystem
    void what_a_system_sends_is_done_or_refused_whole() {
        sendEverythingAs(Role.COUNCIL_SYSTEM);
    }

    @Test
    @AsFern
    void what_a_privacy_officer_sends_is_done_or_refused_whole() {
        sendEverythingAs(Role.PRIVACY_OFFICER);
    }

    @Test
    @AsMoss
    void what_a_steward_sends_is_done_or_refused_whole() {
        sendEverythingAs(Role.SYNC_STEWARD);
    }

    @Test
    @AsAlder
    void what_an_operator_sends_is_done_or_refused_whole() {
        sendEverythingAs(Role.OPERATOR);
    }

    @Override
    protected List<String> senders() {
        return List.of(
                Role.SOCIAL_WORKER,
                Role.TEAM_MANAGER,
                Role.COUNCIL_SYSTEM,
                Role.PRIVACY_OFFICER,
                Role.SYNC_STEWARD,
                Role.OPERATOR);
    }

    @Override
    protected Map<String, String> records(String endpoint) {
        if (endpoint.contains("/operations/")) {
            return Map.of("id", ParkedRows.add());
        }
        if (endpoint.contains("/sync/")) {
            return synced();
        }
        if (endpoint.endsWith("/sensitivity")) {
            return Map.of("id", registered());
        }
        if (endpoint.contains("/allocations")) {
            return Map.of("case", AssessmentFixture.due().episode() + "/0", "holder", teams().north() + "/nobody");
        }
        if (endpoint.contains("/steward-tasks/")) {
            return Map.of("id", stewardTask());
        }
        if (endpoint.contains("/sections/{slug}")) {
            return Map.of("id", Stage.STARTED.fixture.get().assessment(), "slug", "about", "If-Match", "\"0\"");
        }
        if (endpoint.contains("/assessments/{id}")) {
            return Map.of("id", assessmentFor(endpoint).assessment(), "slug", "about");
        }
        if (endpoint.contains("/episodes/")) {
            var episode = episodeFor(endpoint).episode();
            return Map.of("id", episode, "episodeId", episode, "If-Match", "\"0\"");
        }
        if (endpoint.contains("/requests/{id}")) {
            return Map.of("id", request(CaseFixture.person(unusualName())));
        }
        if (endpoint.contains("/people/")) {
            var person = CaseFixture.person(unusualName());
            request(person);
            return Map.of("id", person, "personId", person);
        }
        given().get("/cases/people?q=somebody");
        return Map.of("teamId", teams().north().toString());
    }

    @Override
    protected String pageWith(String endpoint, Map<String, String> records) {
        return endpoint.endsWith("/allocations/check")
                ? "/cases/allocations?case=" + records.getOrDefault("case", "").replace("/0", "")
                : "";
    }

    @Override
    protected List<String> queries() {
        return List.of("q", "after", "page", "from", "case", "work", "team", "worker", "due", "unknown");
    }

    /** How far an assessment has come when an endpoint is of use. */
    private enum Stage {
        STARTED(AssessmentFixture::started),
        WRITTEN(AssessmentFixture::written),
        COMPLETED(AssessmentFixture::completed),
        ELIGIBLE(AssessmentFixture::decided),
        NOT_ELIGIBLE(() -> AssessmentFixture.decided(AssessmentFixture.findings("")));

        private final Supplier<Case> fixture;

        Stage(Supplier<Case> fixture) {
            this.fixture = fixture;
        }

        static Stage of(String endpoint) {
            var step = endpoint.replaceFirst(".*/assessments/\\{id}", "");
            return switch (step.replaceFirst("/draft.*", "")) {
                case "/completion", "/check" -> WRITTEN;
                case "/eligibility" -> endpoint.startsWith("GET") ? ELIGIBLE : COMPLETED;
                case "/follow-up/advice" -> NOT_ELIGIBLE;
                case "/follow-up", "/follow-up/next-steps", "/copies", "/record", "/record/pdf", "/eligibility/pdf" ->
                    ELIGIBLE;
                default -> STARTED;
            };
        }
    }

    private Case assessmentFor(String endpoint) {
        var stage = Stage.of(endpoint);
        return endpoint.startsWith("GET")
                ? toRead.computeIfAbsent(stage, fresh -> fresh.fixture.get())
                : stage.fixture.get();
    }

    private static Case episodeFor(String endpoint) {
        if (endpoint.contains("/revival")) {
            return AssessmentFixture.refused();
        }
        return endpoint.contains("/assessments") || endpoint.startsWith("GET /api")
                ? AssessmentFixture.checked()
                : AssessmentFixture.due();
    }

    private static Map<String, String> synced() {
        var externalId = UUID.randomUUID().toString();
        given().contentType(ContentType.JSON)
                .body("""
                        {"version": 0, "asOf": "2026-03-01T09:30:00Z", "fields": {"familyName": "Brook"}}""")
                .put("/api/cases/sync/LAS/people/" + externalId)
                .then()
                .statusCode(201);
        return Map.of(
                "source",
                "LAS",
                "externalId",
                externalId,
                "requestId",
                "9",
                "teamId",
                teams().north().toString());
    }

    private static String registered() {
        var id = UUID.randomUUID().toString();
        update("""
                insert into person (id, version, family_name, born_approximately, nhs_number_status, body, registered_at, registered_by)
                values ('%s', 0, 'Brook', false, 'TRACE_REQUIRED_03', '998', now(), 'x')""".formatted(id));
        update("insert into person_guard (person_id, sensitivity) values ('%s', 'NORMAL')".formatted(id));
        return id;
    }

    private static String stewardTask() {
        var task = UUID.randomUUID().toString();
        update("""
                insert into steward_task (id, kind, person_id, other_person_id, nhs_number, number_status, made_at, made_by)
                values ('%s', 'NHS_NUMBER_HELD', '%s', '%s', '%s', 'PRESENT_NOT_TRACED_02', now(), 'las')""".formatted(task, registered(), registered(), nhsNumber()));
        return task;
    }
}

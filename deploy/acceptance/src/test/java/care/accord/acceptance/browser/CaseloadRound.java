package care.accord.acceptance.browser;

import static care.accord.acceptance.suite.Worker.BRYONY;
import static care.accord.acceptance.suite.Worker.LINDEN;
import static care.accord.acceptance.suite.Worker.ROWAN;
import static care.accord.acceptance.suite.Worker.WREN;

import care.accord.acceptance.suite.Accord;
import care.accord.acceptance.suite.Casework;
import care.accord.acceptance.suite.Worker;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/** Through the pages of who has which case, in each of their states: allocation, and the home pages of workers and managers. */
final class CaseloadRound {

    private final Accord accord;
    private final Inspection inspection;
    private final Casework casework;

    CaseloadRound(Accord accord, Inspection inspection) {
        this.accord = accord;
        this.inspection = inspection;
        casework = new Casework(accord.as(WREN));
    }

    void make() {
        allocating();
        allocatingSeveral();
        home();
        theManagersHome();
    }

    private void allocating() {
        var episode = casework.open("Alma", "Testperson").episodeId();
        var page = "/cases/episodes/" + episode + "/allocation";
        inspection.visit(LINDEN, "allocation", page, "Who takes the case?");
        var window = of(LINDEN);
        window.go(page);
        var linden = accord.as(LINDEN);
        var known = linden.get("/api/cases/episodes/" + episode).expect(200);
        linden.put(
                        "/api" + page,
                        known.version(),
                        Map.of("teamId", known.json().path("teamId").asText(), "workerId", sagesId()))
                .expect(200);
        window.press("Allocate");
        inspection.look(window, "allocation, changed by somebody else", 412, "Changed meanwhile by");
    }

    private void allocatingSeveral() {
        var cases = List.of(
                casework.open("Alice", "Testperson").episodeId(),
                casework.open("Alina", "Testperson").episodeId());
        var page = "/cases/allocations";
        inspection.visit(LINDEN, "several allocations, none selected", page, "No case is selected");
        inspection.visit(
                LINDEN,
                "several allocations",
                page + "?case=" + cases.getFirst() + "&case=" + cases.getLast(),
                "Who takes 2 cases?",
                "Alice Testperson",
                "Alina Testperson");
        var linden = accord.as(LINDEN);
        var known = linden.get("/api/cases/episodes/" + cases.getFirst()).expect(200);
        var team = known.json().path("teamId").asText();
        var window = of(LINDEN);
        window.select("holder", team + "/" + sagesId());
        window.press("Continue");
        inspection.look(
                window, "several allocations, check", 200, "Check before you allocate 2 cases", "Alina Testperson");
        linden.put(
                        "/api/cases/episodes/" + cases.getFirst() + "/allocation",
                        known.version(),
                        Map.of("teamId", team, "workerId", sagesId()))
                .expect(200);
        window.press("Allocate 2 cases");
        inspection.look(window, "several allocations, changed meanwhile", 412, "None of them is allocated yet");
        window.press("Allocate 2 cases");
        inspection.look(window, "home of a manager, after allocating", 200, "My teams’ work");
    }

    private void home() {
        var window = of(WREN);
        window.go("/cases");
        window.page().getByText("Everyone in the after-care register").waitFor();
        inspection.look(
                window,
                "home",
                200,
                "My work (",
                "My drafts",
                "Draft saved",
                "Recently opened",
                "not time limits in law");
        inspection.visit(ROWAN, "home, little to do", "/cases?due=OVERDUE", "No case is like that");
    }

    private void theManagersHome() {
        for (var number = 0; number <= 20; number++) {
            accord.as(WREN)
                    .post(
                            "/api/cases/people/" + casework.register("Odette", Specimens.LONG_NAME) + "/requests",
                            Map.of(
                                    "receivedOn",
                                            Casework.today()
                                                    .minusDays(number / 2)
                                                    .toString(),
                                    "routeOfAccess", "COMMUNITY",
                                    "askedBy", "PERSON",
                                    "presentingIssue", Specimens.STORY,
                                    "consent", "AGREES"))
                    .expect(201);
        }
        inspection.visit(LINDEN, "home of a manager", "/cases", "My work (");
        inspection.visit(
                LINDEN,
                "home of a manager, what nobody has",
                "/cases?work=unallocated",
                "Overdue by 8 days",
                "Due today",
                "Allocate the selected cases",
                "Next");
        of(LINDEN).follow("Next");
        inspection.look(of(LINDEN), "home of a manager, second page", 200, "Previous");
        inspection.visit(LINDEN, "home of a manager, the team's work", "/cases?work=team&due=SOON", "Worker");
        of(LINDEN).go("/cases?work=unallocated");
        of(LINDEN).page().locator("input[name=case]").first().check();
        of(LINDEN).press("Allocate the selected cases");
        inspection.look(of(LINDEN), "several allocations, from the list", 200, "Who takes 1 case?");
        inspection.visit(LINDEN, "home of a manager, overdue", "/cases?work=team&due=OVERDUE", "Overdue by 8 days");
    }

    private String sagesId() {
        var workers = accord.as(BRYONY).get("/api/staffing/workers").json().path("workers");
        return StreamSupport.stream(workers.spliterator(), false)
                .filter(worker -> worker.path("displayName").asText().equals("Sage Holt"))
                .map(worker -> worker.path("id").asText())
                .findFirst()
                .orElseThrow();
    }

    private Window of(Worker worker) {
        return inspection.of(worker);
    }
}

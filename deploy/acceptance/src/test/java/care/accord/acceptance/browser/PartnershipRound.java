package care.accord.acceptance.browser;

import static care.accord.acceptance.suite.Worker.ASPEN;
import static care.accord.acceptance.suite.Worker.CLOVER;
import static care.accord.acceptance.suite.Worker.LINDEN;

import care.accord.acceptance.suite.Accord;
import care.accord.acceptance.suite.Caller;
import care.accord.acceptance.suite.Casework;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Through the pages of agreements, in each of their states: one is taken from its draft to its end. */
final class PartnershipRound {

    private final Inspection inspection;
    private final Caller manager;
    private String agreement = "";

    PartnershipRound(Accord accord, Inspection inspection) {
        this.inspection = inspection;
        manager = accord.as(ASPEN);
    }

    void make() {
        bodies();
        drafting();
        delegating();
        fromDraftToEnd();
        inspection.visit(CLOVER, "agreements, to the board", "/partnership/agreements", "In force");
        inspection.visit(LINDEN, "agreements, to a team manager", "/partnership/agreements");
        inspection.of(CLOVER).follow("Northshire mental health partnership");
        inspection.look(inspection.of(CLOVER), "agreement in force, to the board", 200, "In force");
    }

    private void bodies() {
        inspection.visit(ASPEN, "body, new", "/partnership/bodies/new", "Add a body");
        var window = inspection.of(ASPEN);
        window.go("/partnership/bodies/new");
        window.type("name", "Northshire again");
        window.type("code", "998");
        window.select("type", "COUNCIL");
        window.press("Save");
        inspection.look(window, "body, code of another", 409);
    }

    private void drafting() {
        inspection.visit(ASPEN, "agreement, new", "/partnership/agreements/new", "Draft an agreement");
        var window = inspection.of(ASPEN);
        window.go("/partnership/agreements/new");
        window.type("title", "A term that is no number");
        window.type("months", "many");
        window.type("startsOn-day", "31");
        window.type("startsOn-month", "6");
        window.type("startsOn-year", "2024");
        window.press("Save the draft");
        inspection.lookAtErrors(window, "agreement, wrong answers");
        agreement = "/partnership/agreements/"
                + manager.post(
                                "/api/partnership/agreements",
                                Map.of(
                                        "title",
                                        "Learning disability partnership with the integrated care board",
                                        "bodies",
                                        List.of("998", "QZZ"),
                                        "startsOn",
                                        "2023-04-01",
                                        "months",
                                        36,
                                        "schedule",
                                        List.of(
                                                "AIMS_AND_OUTCOMES",
                                                "PAYMENTS",
                                                "FUNCTIONS",
                                                "PERSONS_AND_SERVICES",
                                                "STAFF_GOODS_AND_ACCOMMODATION",
                                                "DURATION_REVIEW_AND_TERMINATION",
                                                "MONITORING",
                                                "INFORMATION_SHARING")))
                        .expect(201)
                        .json()
                        .path("id")
                        .asText();
        inspection.visit(ASPEN, "agreements", "/partnership/agreements", "Draft an agreement");
        inspection.visit(ASPEN, "agreement, nothing delegated", agreement, "Nothing is delegated");
    }

    private void delegating() {
        inspection.visit(ASPEN, "delegation, new", agreement + "/delegations/new", "Add a function");
        manager.post(
                        "/api" + agreement + "/delegations",
                        Map.of(
                                "functionCode", "CA_REVIEW_S27",
                                "route", "S75_REG8",
                                "fromBody", "998",
                                "toBody", "QZZ",
                                "effectiveFrom", "2023-04-01"))
                .expect(200);
        var window = inspection.of(ASPEN);
        window.go(agreement);
        window.follow("Withdraw");
        inspection.look(window, "withdrawal of a function", 200, "Leave it in place");
        manager.post(
                        "/api" + agreement + "/delegations",
                        Map.of(
                                "functionCode", "CA_PB_S26",
                                "route", "S75_REG8",
                                "fromBody", "998",
                                "toBody", "QZZ",
                                "effectiveFrom", "2023-04-01"))
                .expect(200);
        window.press("Withdraw the function");
        inspection.look(window, "agreement, changed by somebody else", 412);
    }

    private void fromDraftToEnd() {
        visitStep("OPTIONS_APPRAISED");
        take("OPTIONS_APPRAISED", "2023-01-12", Map.of("options", List.of("NO_CHANGE", "END"), "reference", "Paper 1"));
        visitStep("CONSULTED");
        take("CONSULTED", "2023-02-01", Map.of("reference", "Report of the consultation"));
        visitStep("APPROVED");
        inspection.visit(CLOVER, "agreement, to be approved", agreement, "Approved");
        take("APPROVED", "2023-03-01", Map.of("body", "998", "reference", "Cabinet, item 7"));
        take("APPROVED", "2023-03-02", Map.of("body", "QZZ", "reference", "Board, item 3"));
        visitStep("SIGNED");
        take("SIGNED", "2023-03-20", Map.of());
        inspection.visit(ASPEN, "agreement, signed", agreement, "What was done");
        visitStep("NOTICE_GIVEN");
        visitStep("END_REACHED");
        take("END_REACHED", "2026-04-01", Map.of("reference", "Exit plan, version 3"));
        visitStep("EXIT_COMPLETED");
        take(
                "EXIT_COMPLETED",
                Casework.today().toString(),
                Map.of("closedOut", List.of("STAFF", "RECORDS", "CASES", "FUNDS", "SYSTEM_ACCESS")));
        inspection.visit(ASPEN, "agreement, closed out", agreement, "closed out");
    }

    private void visitStep(String step) {
        inspection.visit(ASPEN, "step " + step, agreement + "/steps/" + step);
    }

    private void take(String step, String day, Map<String, Object> more) {
        var taken = new HashMap<>(more);
        taken.put("step", step);
        taken.put("on", day);
        manager.post("/api" + agreement + "/steps", taken).expect(200);
    }
}

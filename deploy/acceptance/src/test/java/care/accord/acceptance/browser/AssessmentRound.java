package care.accord.acceptance.browser;

import static care.accord.acceptance.suite.Worker.IVY;
import static care.accord.acceptance.suite.Worker.SAGE;
import static care.accord.acceptance.suite.Worker.WREN;

import care.accord.acceptance.suite.Accord;
import care.accord.acceptance.suite.Casework;
import care.accord.acceptance.suite.Worker;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Through the pages of an assessment, from the check of advocacy to its end, in each of their states. */
final class AssessmentRound {

    private final Accord accord;
    private final Inspection inspection;
    private final Casework casework;

    AssessmentRound(Accord accord, Inspection inspection) {
        this.accord = accord;
        this.inspection = inspection;
        casework = new Casework(accord.as(WREN));
    }

    void make() {
        advocacy();
        anAssessmentUnderWay();
        aSectionSavedBySomebodyElse();
        completing();
        deciding();
        decidingThatNothingIsEligible();
        endingWithoutADecision();
    }

    private void advocacy() {
        var opened = casework.open("Ada", "Testperson");
        var page = "/cases/episodes/" + opened.episodeId() + "/advocacy";
        inspection.visit(WREN, "advocacy", page, "independent advocate");
        var window = of(WREN);
        window.go(page);
        window.typeUntilKept("who", "Her sister");
        inspection.visit(WREN, "advocacy, carried on from a draft", page, "Draft saved");
        window.go(page);
        window.press("Discard the draft");
        accord.as(SAGE)
                .put(
                        "/api" + page,
                        0,
                        Map.of("checkedOn", Casework.today().toString(), "difficulties", List.of("UNDERSTANDING")))
                .expect(200);
        window.choose("difficulties", "NONE");
        window.press("Record the check");
        inspection.look(window, "advocacy, recorded by somebody else", 412, "Nothing of yours is lost");
        inspection.visit(WREN, "advocacy, an advocate is owed", page, "An independent advocate is owed");
    }

    private void anAssessmentUnderWay() {
        var opened = casework.open("Tess", "Testperson");
        var page = "/cases/assessments/" + casework.begun(opened);
        inspection.visit(WREN, "advocacy, none is owed", "/cases/episodes/" + opened.episodeId() + "/advocacy");
        inspection.visit(WREN, "assessment, begun", page, "Not started");
        of(WREN).go(page);
        for (var link : of(WREN).page().locator("a.govuk-task-list__link:not([href$='/check'])").all().stream()
                .map(link -> link.getAttribute("href"))
                .toList()) {
            inspection.visit(WREN, "section " + link.substring(link.lastIndexOf('/') + 1), link);
        }
        inspection.visit(WREN, "check, much is missing", page + "/check", "cannot be completed yet");
        inspection.visit(WREN, "refusal", page + "/refusal");
        inspection.visit(WREN, "cancellation", page + "/cancellation");
        of(WREN).go(page + "/about");
        of(WREN).typeUntilKept("assessedOn-day", "99");
        inspection.visit(WREN, "section about, carried on from a draft", page + "/about", "Draft saved");
        inspection.visit(WREN, "assessment, with a draft", page, "In progress");
    }

    private void aSectionSavedBySomebodyElse() {
        var assessment = casework.begun(casework.open("Wanda", "Testperson"));
        var window = of(WREN);
        window.go("/cases/assessments/" + assessment + "/wishes");
        new Casework(accord.as(SAGE)).fillIn(assessment, Casework.findings());
        for (var field : List.of("outcomesWished", "contribution", "otherMatters", "prevention")) {
            window.type(field, Specimens.STORY);
        }
        window.press("Save and continue");
        inspection.look(window, "section wishes, saved by somebody else", 412, "Nothing of yours is lost");
    }

    private void completing() {
        var opened = casework.open("Cora", "Testperson");
        var assessment = casework.filledIn(opened, Casework.findings());
        var page = "/cases/assessments/" + assessment;
        inspection.visit(WREN, "assessment, all answered", page, "Every section is complete");
        inspection.visit(WREN, "check", page + "/check", "Complete the assessment");
        casework.fillIn(assessment, Casework.findings());
        of(WREN).press("Complete the assessment");
        inspection.look(of(WREN), "check, changed by somebody else", 412, "Check them below");
        casework.complete(assessment);
        inspection.visit(WREN, "assessment, completed", page, "Decide eligibility");
        inspection.visit(WREN, "record, before the decision", page + "/record", "Official-Sensitive");
        inspection.visit(WREN, "copies, none", page + "/copies", "No copy is recorded yet");
        inspection.visit(WREN, "assessments", "/cases/people/" + opened.personId() + "/assessments", "Not decided");
        inspection.visit(WREN, "person, eligibility to be decided", "/cases/people/" + opened.personId());
    }

    private void deciding() {
        var opened = casework.open("Elsa", "Testperson");
        var assessment = casework.assessed(opened);
        var page = "/cases/assessments/" + assessment;
        inspection.visit(WREN, "eligibility, to be decided", page + "/eligibility", "is eligible");
        inspection.visit(
                IVY, "eligibility, seen by who may not decide", page + "/eligibility", "or a team manager decides");
        casework.decide(assessment, "round-" + assessment).expect(201);
        inspection.visit(WREN, "eligibility, eligible", page + "/eligibility", "The person is eligible");
        inspection.visit(IVY, "eligibility, eligible, seen by a support worker", page + "/eligibility");
        inspection.visit(WREN, "next steps", page + "/follow-up", "Next steps after the decision");
        follow(
                assessment,
                "next-steps",
                Map.of("whatCouldHelp", Specimens.STORY, "wantsNeedsMet", true, "residence", "ORDINARILY_RESIDENT"));
        inspection.visit(WREN, "eligibility, followed up", page + "/eligibility", "What followed");
        accord.as(WREN)
                .post(
                        "/api" + page + "/copies",
                        Map.of(
                                "recipient", "CARER",
                                "recipientName", "Her sister",
                                "format", "EASY_READ",
                                "givenOn", Casework.today().toString()))
                .expect(201);
        inspection.visit(WREN, "copies", page + "/copies", "Her sister");
        inspection.visit(WREN, "assessment, decided", page, "Decision on eligibility");
        inspection.visit(WREN, "record", page + "/record", "Decision: eligible");
        inspection.lookPrinted(of(WREN), "record, printed");
        inspection.visit(WREN, "person, decided", "/cases/people/" + opened.personId(), "Eligibility decided");
        inspection.lookPrinted(of(WREN), "person, printed");
        var chronology = "/cases/people/" + opened.personId() + "/chronology";
        inspection.visit(WREN, "chronology", chronology, "Eligibility decided: eligible");
        inspection.lookPrinted(of(WREN), "chronology, printed");
        inspection.visit(WREN, "chronology, nothing then", chronology + "?to-year=1999&to-month=1&to-day=1", "Nothing");
        of(WREN).go(chronology + "?from-day=99");
        inspection.lookAtErrors(of(WREN), "chronology, no such day");
    }

    private void decidingThatNothingIsEligible() {
        var opened = casework.open("Nora", "Testperson");
        var assessment = casework.assessed(opened, Casework.findingsWithoutNeeds());
        var page = "/cases/assessments/" + assessment;
        inspection.visit(WREN, "eligibility, to be denied", page + "/eligibility", "is not eligible");
        casework.decide(assessment, "round-" + assessment).expect(201);
        inspection.visit(WREN, "eligibility, not eligible", page + "/eligibility", "The person is not eligible");
        inspection.visit(WREN, "advice", page + "/follow-up", "Advice after the decision");
        follow(
                assessment,
                "advice",
                Map.of("advice", Specimens.STORY, "givenOn", Casework.today().toString()));
        inspection.visit(WREN, "eligibility, advice given", page + "/eligibility", "Advice given in writing");
        inspection.visit(WREN, "person, case closed", "/cases/people/" + opened.personId(), "Former cases");
    }

    private void endingWithoutADecision() {
        var refused = casework.begun(casework.open("Rona", "Testperson"));
        accord.as(WREN)
                .post("/api/cases/assessments/" + refused + "/refusal", aRefusal())
                .expect(200);
        inspection.visit(WREN, "assessment, refused", "/cases/assessments/" + refused);
        inspection.visit(WREN, "record, refused", "/cases/assessments/" + refused + "/record");
        var opened = casework.open("Roma", "Testperson");
        var episode = "/cases/episodes/" + opened.episodeId();
        inspection.visit(WREN, "refusal of what is due", episode + "/refusal");
        var offered = accord.as(WREN)
                .post("/api" + episode + "/refusal", aRefusal())
                .expect(200)
                .json();
        inspection.visit(WREN, "person, assessment refused", "/cases/people/" + opened.personId(), "is owed again");
        inspection.visit(WREN, "revival", episode + "/revival", "The duty to assess comes back");
        accord.as(WREN)
                .post(
                        "/api" + episode + "/revival",
                        Map.of(
                                "ground",
                                "CHANGED",
                                "revivedOn",
                                Casework.today().toString(),
                                "note",
                                Specimens.STORY))
                .expect(200);
        inspection.visit(
                WREN,
                "assessment, refused and owed again",
                "/cases/assessments/" + offered.path("assessmentId").asText(),
                "An assessment is owed again");
        var cancelled = casework.begun(casework.open("Cleo", "Testperson"));
        var window = of(WREN);
        window.go("/cases/assessments/" + cancelled + "/cancellation");
        accord.as(WREN)
                .post(
                        "/api/cases/assessments/" + cancelled + "/cancellation",
                        Map.of("why", "Begun for the wrong person"))
                .expect(200);
        window.type("why", "Begun twice");
        window.press("Cancel the assessment");
        inspection.look(window, "cancellation, ended already", 409);
        inspection.visit(WREN, "assessment, cancelled", "/cases/assessments/" + cancelled);
    }

    private void follow(UUID assessment, String how, Map<String, Object> what) {
        accord.as(WREN)
                .post("/api/cases/assessments/" + assessment + "/follow-up/" + how, what)
                .expect(200);
    }

    private static Map<String, Object> aRefusal() {
        return Map.of(
                "refusedOn", Casework.today().toString(),
                "lacksCapacity", false,
                "inBestInterests", false,
                "abuseOrNeglect", false,
                "note", "Does not want anybody in the house");
    }

    private Window of(Worker worker) {
        return inspection.of(worker);
    }
}

package care.accord.acceptance.browser;

import static care.accord.acceptance.suite.Worker.BRYONY;
import static care.accord.acceptance.suite.Worker.FERN;
import static care.accord.acceptance.suite.Worker.HAZEL;
import static care.accord.acceptance.suite.Worker.IVY;
import static care.accord.acceptance.suite.Worker.LINDEN;
import static care.accord.acceptance.suite.Worker.ROWAN;
import static care.accord.acceptance.suite.Worker.SAGE;
import static care.accord.acceptance.suite.Worker.WREN;

import care.accord.acceptance.suite.Accord;
import care.accord.acceptance.suite.Casework;
import care.accord.acceptance.suite.Names;
import care.accord.acceptance.suite.NhsNumbers;
import care.accord.acceptance.suite.Worker;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** Through the pages of casework, in each of their states. */
final class CaseRound {

    private static final String LONG_NAME = "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch";

    private final Accord accord;
    private final Inspection inspection;
    private final Casework casework;

    CaseRound(Accord accord, Inspection inspection) {
        this.accord = accord;
        this.inspection = inspection;
        casework = new Casework(accord.as(WREN));
    }

    void make() {
        searching();
        registering();
        aPerson();
        whoAPersonIs();
        aRestrictedPerson();
        aRequest();
        advocacy();
        anAssessmentUnderWay();
        aSectionSavedBySomebodyElse();
        completing();
        deciding();
        decidingThatNothingIsEligible();
        endingWithoutADecision();
        allocating();
        allocatingSeveral();
        home();
        theManagersHome();
    }

    private void searching() {
        var name = Names.unheardOf();
        for (var number = 0; number <= 20; number++) {
            casework.register("Person" + number, name);
        }
        inspection.visit(WREN, "search", "/cases/people", "Find a person");
        inspection.visit(WREN, "search, too little typed", "/cases/people?q=a", "There is a problem");
        inspection.visit(WREN, "search, nobody found", "/cases/people?q=" + Names.unheardOf(), "Nobody was found");
        inspection.visit(WREN, "search, more than a page", "/cases/people?q=" + name, "Next");
        of(WREN).follow("Next");
        inspection.look(of(WREN), "search, second page", 200, "Previous");
    }

    private void registering() {
        var taken = NhsNumbers.next();
        accord.as(WREN)
                .post("/api/cases/people", Map.of("familyName", "Holder", "nhsNumber", taken))
                .expect(201);
        inspection.visit(WREN, "registration", "/cases/people/new?q=Alba+Testperson", "Register a new person");
        var window = of(WREN);
        window.go("/cases/people/new");
        window.type("familyName", "Testperson");
        window.type("bornOn-day", "31");
        window.type("bornOn-month", "2");
        window.type("bornOn-year", "80");
        window.type("nhsNumber", "999 000 000");
        window.type("postcode", "Nowhere at all");
        window.press("Register");
        inspection.lookAtErrors(window, "registration, wrong answers");
        window.go("/cases/people/new");
        window.type("familyName", "Testperson");
        window.type("nhsNumber", taken);
        window.press("Register");
        inspection.lookAtErrors(window, "registration, number of somebody else", "has this NHS number");
    }

    private void aPerson() {
        var stranger = "/cases/people/" + casework.register("Una", "Testperson");
        inspection.visit(WREN, "person, not yet open", stranger, "You cannot open this record yet");
        inspection.visit(HAZEL, "person, not yet open to an AMHP", stranger, "approved mental health professional");
        var known = accord.as(WREN)
                .post("/api/cases/people", everythingKnown())
                .expect(201)
                .json();
        var person = Casework.id(known, "id");
        inspection.visit(ROWAN, "request about somebody with a long name", "/cases/people/" + person + "/requests/new");
        casework.request(person).expect(201);
        inspection.visit(
                WREN, "person, outcome to be recorded", "/cases/people/" + person, "Outcome to be recorded", LONG_NAME);
        inspection.visit(
                WREN, "assessments, none", "/cases/people/" + person + "/assessments", "No assessment was started");
        inspection.visit(
                WREN,
                "person, assessment due",
                "/cases/people/" + casework.open("Iris", "Testperson").personId(),
                "Check advocacy and start the assessment");
    }

    private void whoAPersonIs() {
        var person = casework.open("Clara", "Testperson").personId();
        var identity = "/cases/people/" + person + "/identity";
        inspection.visit(WREN, "identity", identity, "Change who the person is");
        var window = of(WREN);
        window.go(identity);
        var api = "/api/cases/people/" + person;
        accord.as(SAGE)
                .put(
                        api,
                        accord.as(SAGE).get(api).expect(200).version(),
                        Map.of("familyName", "Testperson", "givenNames", "Klara", "bornOn", "1980-05"))
                .expect(200);
        window.type("preferredName", "Clarrie");
        window.press("Save");
        inspection.look(window, "identity, changed by somebody else", 412, "Sage Holt", "Klara", "Clarrie");
    }

    private void aRestrictedPerson() {
        var person = casework.open("Rhoda", "Testperson").personId();
        Casework.restrict(accord.as(FERN), person, SAGE);
        inspection.visit(SAGE, "person, restricted", "/cases/people/" + person, "Restricted");
        inspection.visit(FERN, "sensitivity", "/cases/people/" + person + "/sensitivity", "Sage Holt");
        var window = of(WREN);
        window.go("/cases/people/" + person);
        inspection.look(window, "person, restricted from the reader", 404);
    }

    private void aRequest() {
        var person = casework.register("Rita", "Testperson");
        inspection.visit(WREN, "request, new", "/cases/people/" + person + "/requests/new", "Record a request");
        var request = accord.as(WREN)
                .post(
                        "/api/cases/people/" + person + "/requests",
                        Map.ofEntries(
                                Map.entry("receivedOn", Casework.today().toString()),
                                Map.entry("routeOfAccess", "COMMUNITY"),
                                Map.entry("askedBy", "PERSON"),
                                Map.entry("presentingIssue", aStory()),
                                Map.entry("consent", "AGREES"),
                                Map.entry("urgentReason", "No food in the house"),
                                Map.entry("urgentFrom", Casework.today().toString())))
                .expect(201)
                .json();
        var page = "/cases/requests/" + request.path("id").asText();
        inspection.visit(WREN, "request, without outcome", page, "Record the outcome");
        accord.as(WREN)
                .post(
                        "/api" + page + "/outcome",
                        Map.of(
                                "outcome", "PROGRESS_TO_ASSESSMENT",
                                "reason", "There may be needs for care and support",
                                "needMayExist", true))
                .expect(200);
        inspection.visit(WREN, "request, with outcome", page, "Progress to assessment");
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
            window.type(field, aStory());
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
                Map.of("whatCouldHelp", aStory(), "wantsNeedsMet", true, "residence", "ORDINARILY_RESIDENT"));
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
                Map.of("advice", aStory(), "givenOn", Casework.today().toString()));
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
                                aStory()))
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
                            "/api/cases/people/" + casework.register("Odette", LONG_NAME) + "/requests",
                            Map.of(
                                    "receivedOn",
                                            Casework.today()
                                                    .minusDays(number / 2)
                                                    .toString(),
                                    "routeOfAccess", "COMMUNITY",
                                    "askedBy", "PERSON",
                                    "presentingIssue", aStory(),
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

    private static Map<String, Object> everythingKnown() {
        var known = new LinkedHashMap<String, Object>();
        known.put("title", "Dr");
        known.put("givenNames", "Alexandra Wilhelmina");
        known.put("familyName", LONG_NAME);
        known.put("preferredName", "Sasha");
        known.put("aliases", List.of("Alexandra Featherstonehaugh", "Alex Cholmondeley"));
        known.put("bornOn", "1951-11");
        known.put("bornApproximately", true);
        known.put("nhsNumber", NhsNumbers.next());
        known.put(
                "identifiers",
                List.of(
                        Map.of("source", "LAS", "value", "100200300"),
                        Map.of("source", "CARENOTES", "value", "C100200")));
        known.put("address", "1 Long Lane\nNorthshire");
        known.put("postcode", "NS1 1AA");
        return known;
    }

    /** Several paragraphs, with a word that does not break. */
    private static String aStory() {
        return "Has stopped cooking and cleaning since the winter, and lets nobody in on most days. ".repeat(6)
                + "\n\nWrites to https://www.northshire.example/adult-social-care/"
                + "a-word-that-does-not-break-anywhere-".replace("-", "").repeat(3)
                + " instead.\n\n- sister visits weekly\n- neighbour shops";
    }
}

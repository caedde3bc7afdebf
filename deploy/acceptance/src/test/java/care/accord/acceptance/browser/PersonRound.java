package care.accord.acceptance.browser;

import static care.accord.acceptance.suite.Worker.FERN;
import static care.accord.acceptance.suite.Worker.HAZEL;
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

/** Through the pages about people and what is asked for them, in each of their states. */
final class PersonRound {

    private final Accord accord;
    private final Inspection inspection;
    private final Casework casework;

    PersonRound(Accord accord, Inspection inspection) {
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
                WREN,
                "person, outcome to be recorded",
                "/cases/people/" + person,
                "Outcome to be recorded",
                Specimens.LONG_NAME);
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
                                Map.entry("presentingIssue", Specimens.STORY),
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

    private static Map<String, Object> everythingKnown() {
        var known = new LinkedHashMap<String, Object>();
        known.put("title", "Dr");
        known.put("givenNames", "Alexandra Wilhelmina");
        known.put("familyName", Specimens.LONG_NAME);
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

    private Window of(Worker worker) {
        return inspection.of(worker);
    }
}

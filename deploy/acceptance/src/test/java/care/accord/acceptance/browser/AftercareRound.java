package care.accord.acceptance.browser;

import static care.accord.acceptance.suite.Eventually.eventually;
import static care.accord.acceptance.suite.Worker.HAZEL;
import static care.accord.acceptance.suite.Worker.LAUREL;
import static care.accord.acceptance.suite.Worker.LINDEN;
import static care.accord.acceptance.suite.Worker.REED;
import static care.accord.acceptance.suite.Worker.WREN;
import static org.assertj.core.api.Assertions.assertThat;

import care.accord.acceptance.suite.Accord;
import care.accord.acceptance.suite.Casework;
import care.accord.acceptance.suite.Names;
import care.accord.local.Service;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Through the pages of the after-care register, in each of their states. */
final class AftercareRound {

    private final Accord accord;
    private final Inspection inspection;
    private final Casework casework;

    AftercareRound(Accord accord, Inspection inspection) {
        this.accord = accord;
        this.inspection = inspection;
        casework = new Casework(accord.as(WREN));
    }

    void make() {
        theRegister();
        finding();
        theDuty();
        recordingADetention();
        whatIsNotKnown();
    }

    private void theRegister() {
        inspection.visit(REED, "register, filtered to nobody", "/aftercare?state=ENDED_DEATH", "nobody to show");
        inspection.visit(HAZEL, "register", "/aftercare", "After-care register");
        inspection.visit(LAUREL, "register, seen by the council's reviewer", "/aftercare");
    }

    private void finding() {
        var name = Names.unheardOf();
        for (var number = 0; number <= 20; number++) {
            casework.register("Person" + number, name);
        }
        eventually(() -> assertThat(accord.tables(Service.AFTERCARE)
                        .number("select count(*) from known_person where name like ?", "%" + name))
                .isEqualTo(21));
        inspection.visit(HAZEL, "after-care search", "/aftercare/people", "Find a person");
        inspection.visit(
                HAZEL, "after-care search, nobody found", "/aftercare/people?q=" + Names.unheardOf(), "Nobody");
        inspection.visit(HAZEL, "after-care search, more than a page", "/aftercare/people?q=" + name, "Next");
        var window = inspection.of(HAZEL);
        window.go("/aftercare/people?page=9999&q=" + name);
        inspection.lookAtErrors(window, "after-care search, beyond the last page");
    }

    private void theDuty() {
        var person = known(casework.open("Dora", "Testperson"));
        inspection.visit(HAZEL, "duty", "/aftercare/people/" + person + "/duty", "State your AMHP duty");
        duty(person);
        inspection.visit(HAZEL, "after-care record, empty", "/aftercare/people/" + person, "No detention is recorded");
        inspection.visit(WREN, "after-care record, seen by the social worker", "/aftercare/people/" + person);
    }

    private void recordingADetention() {
        var opened = casework.open("Mina", "Testperson");
        var assessment = casework.assessed(opened);
        casework.decide(assessment, "round-" + assessment).expect(201);
        var person = known(opened);
        duty(person);
        var page = "/aftercare/people/" + person;
        inspection.visit(HAZEL, "detention", page + "/detentions/new", "Record a detention");
        var window = inspection.of(HAZEL);
        window.go(page + "/detentions/new");
        window.select("legalStatus", "03");
        window.date("detainedOn", Casework.today().plusYears(1));
        window.date("appliedOn", Casework.today().plusYears(2));
        window.type("hospitalName", "Northshire Hospital");
        window.type("hospitalSite", "R-Z");
        window.press("Continue");
        inspection.lookAtErrors(window, "detention, wrong answers");
        window.date("detainedOn", Casework.today().minusDays(9));
        window.date("appliedOn", Casework.today().minusDays(9));
        window.type("hospitalSite", "RZZ01");
        window.press("Continue");
        inspection.look(window, "detention, check your answers", 200, "What this opens");
        window.press("Record the detention");
        inspection.look(window, "detention recorded", 200, "is recorded");
        inspection.visit(HAZEL, "detention, a second one", page + "/detentions/new", "recorded before");
        var first = accord.as(HAZEL)
                .get("/api" + page)
                .expect(200)
                .json()
                .path("detentions")
                .path(0)
                .path("detentionId")
                .asText();
        detain(person, "09", Map.of("earlier", Map.of("detentionId", first, "how", "ENDS")));
        eventually(() -> assertThat(accord.as(WREN)
                        .get("/api/cases/people/" + person)
                        .json()
                        .path("section117")
                        .asBoolean())
                .isTrue());
        inspection.visit(HAZEL, "after-care record", page, "Followed by another");
        inspection.lookPrinted(inspection.of(HAZEL), "after-care record, printed");
        inspection.visit(WREN, "person, owed after-care", "/cases/people/" + person, "Section 117 after-care");
        inspection.visit(HAZEL, "register, with somebody", "/aftercare", "Mina Testperson");
        inspection.visit(WREN, "my people owed after-care", "/aftercare/mine", "Mina Testperson");
        inspection.visit(LINDEN, "my people owed after-care, none", "/aftercare/mine", "Nobody whose worker you are");
        theDutyEnds(person, page + "/detentions/new");
    }

    private void theDutyEnds(UUID person, String page) {
        var window = inspection.of(HAZEL);
        window.go(page);
        window.select("legalStatus", "02");
        accord.tables(Service.AFTERCARE)
                .change("update relationship set until_at = now() where kind = 'AMHP_DUTY' and person_id = ?", person);
        window.press("Continue");
        inspection.lookAtErrors(window, "detention, the duty is over");
    }

    private void whatIsNotKnown() {
        var person = known(casework.open("Quinn", "Testperson"));
        duty(person);
        detain(person, "99", Map.of());
        detain(person, "32", Map.of());
        inspection.visit(HAZEL, "after-care record, to find out", "/aftercare/people/" + person, "To find out");
    }

    /** Waits until the register has heard of the person. */
    private UUID known(Casework.Case opened) {
        eventually(() -> assertThat(accord.tables(Service.AFTERCARE)
                        .number("select count(*) from known_person where person_id = ?", opened.personId()))
                .isOne());
        return opened.personId();
    }

    private void duty(UUID person) {
        accord.as(HAZEL)
                .post("/api/aftercare/people/" + person + "/duty", Map.of("reason", "Asked by the crisis team"))
                .expect(201);
    }

    private void detain(UUID person, String status, Map<String, Object> more) {
        var detention = new HashMap<String, Object>(more);
        detention.put("legalStatus", status);
        detention.put("detainedOn", Casework.today().toString());
        detention.put("hospital", Map.of("name", "Northshire Hospital"));
        accord.as(HAZEL)
                .post("/api/aftercare/people/" + person + "/detentions", detention)
                .expect(201);
    }
}

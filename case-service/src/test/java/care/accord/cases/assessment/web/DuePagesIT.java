package care.accord.cases.assessment.web;

import static care.accord.cases.CaseFixture.select;
import static care.accord.cases.assessment.web.Browser.next;
import static care.accord.cases.assessment.web.Browser.open;
import static care.accord.cases.assessment.web.Browser.page;
import static care.accord.cases.assessment.web.Browser.send;
import static care.accord.cases.assessment.web.Browser.value;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import care.accord.cases.AsWren;
import care.accord.cases.CaseTest;
import care.accord.cases.assessment.AssessmentFixture;
import java.util.Map;
import org.junit.jupiter.api.Test;

@CaseTest
@AsWren
class DuePagesIT {

    @Test
    void _303_a_refusal_of_what_is_due_leads_to_its_record_and_from_there_back_to_the_duty() {
        var due = AssessmentFixture.due();
        var refusal = "/cases/episodes/" + due.episode() + "/refusal";
        assertThat(open("/cases/people/" + due.person()).select("a[href=" + refusal + "]"))
                .hasSize(1);

        var record = open(next(send(
                open(refusal),
                refusal,
                Map.of("lacksCapacity", "no", "inBestInterests", "no", "abuseOrNeglect", "no", "note", "Not now"))));
        assertThat(record.text()).contains("Refused by the person", "Not now");

        var revival = "/cases/episodes/" + due.episode() + "/revival";
        assertThat(open("/cases/people/" + due.person()).select("a[href=" + revival + "]"))
                .hasSize(1);
        var person = open(next(
                send(open(revival), revival, Map.of("ground", "REQUESTED", "note", "They rang and asked for help"))));
        assertThat(person.text()).contains("Assessment due");
        assertThat(open(recordOf(due.person())).text())
                .contains("An assessment is owed again", "They rang and asked for help");
    }

    @Test
    void _422_a_refusal_that_cannot_stand_says_why_and_keeps_what_was_typed() {
        var refusal = "/cases/episodes/" + AssessmentFixture.due().episode() + "/refusal";

        var page = page(
                send(
                        open(refusal),
                        refusal,
                        Map.of(
                                "lacksCapacity", "no",
                                "inBestInterests", "no",
                                "abuseOrNeglect", "yes",
                                "note", "Not now <b>")),
                422);

        assertThat(page.select(".govuk-error-summary").text()).contains("s11(2)(b)");
        assertThat(value(page, "note")).isEqualTo("Not now <b>");
    }

    @Test
    void _422_an_empty_revival_says_what_to_do() {
        var revival = "/cases/episodes/" + AssessmentFixture.refused().episode() + "/revival";

        var page = page(send(open(revival), revival, Map.of("revivedOn-day", "")), 422);

        assertThat(page.select(".govuk-error-summary a").eachAttr("href"))
                .containsExactly("#ground", "#revivedOn-day", "#note");
    }

    @Test
    void _303_where_nothing_was_refused_the_page_leads_back_to_the_person() {
        var due = AssessmentFixture.due();

        assertThat(next(given().redirects().follow(false).get("/cases/episodes/" + due.episode() + "/revival")))
                .isEqualTo("/cases/people/" + due.person());
    }

    @Test
    void _204_what_is_typed_is_kept_as_a_draft_and_carried_on() {
        var revival = "/cases/episodes/" + AssessmentFixture.refused().episode() + "/revival";
        given().contentType("application/x-www-form-urlencoded; charset=utf-8")
                .formParam("note", "They rang")
                .post(revival + "/draft")
                .then()
                .statusCode(204);

        assertThat(value(open(revival), "note")).isEqualTo("They rang");
    }

    private static String recordOf(String person) {
        return "/cases/assessments/"
                + select("select id from assessment where person_id = '" + person + "'")
                        .getFirst();
    }
}

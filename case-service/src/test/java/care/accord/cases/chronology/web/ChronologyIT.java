package care.accord.cases.chronology.web;

import static care.accord.cases.CaseFixture.restrict;
import static care.accord.cases.CaseFixture.select;
import static care.accord.cases.assessment.web.Browser.open;
import static care.accord.cases.assessment.web.Browser.page;
import static care.accord.cases.assessment.web.Browser.value;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import care.accord.cases.AsWren;
import care.accord.cases.CaseFixture;
import care.accord.cases.CaseTest;
import care.accord.cases.PrintedPages;
import care.accord.cases.assessment.AssessmentFixture;
import care.accord.contracts.Shows;
import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

@CaseTest
@AsWren
@Shows("U9")
class ChronologyIT {

    @Test
    void _200_what_happened_newest_first_and_who_did_it_for_which_body() {
        var decided = AssessmentFixture.decided();

        var shown = open(address(decided.person()));

        assertThat(whatHappened(shown))
                .startsWith("Eligibility decided: eligible", "Needs assessment completed", "Needs assessment started")
                .contains("Case given to Wren Ashby, AMHT North", "Came on record");
        var first = shown.select("tbody tr").get(0).text();
        assertThat(first).contains("Wren Ashby", "998");
        assertThat(shown.select("tbody a").get(0).attr("href")).isEqualTo(decided.page());
    }

    @Test
    void _200_what_was_written_down_later_says_when() {
        var person = CaseFixture.person(CaseFixture.unusualName());
        CaseFixture.teams();
        CaseFixture.request(person);

        assertThat(open(address(person) + "?type=REQUEST").select("tbody tr").text())
                .contains("1 April 2026", "written down on", "Request for help received: Community / Other route");
    }

    @Test
    void _200_the_filter_stands_in_the_address_and_in_the_form() {
        var decided = AssessmentFixture.decided();
        var filter = "?type=REQUEST&from-day=1&from-month=4&from-year=2026&to-day=1&to-month=4&to-year=2026";

        var shown = open(address(decided.person()) + filter);

        assertThat(whatHappened(shown)).containsExactly("Request for help received: Community / Other route");
        assertThat(shown.select("h2").text()).contains("Requests from 1 April 2026 until 1 April 2026");
        assertThat(value(shown, "from-day")).isEqualTo("1");
        assertThat(shown.select("option[selected]").val()).isEqualTo("REQUEST");
        assertThat(shown.select("a[href*=/pdf]").attr("href")).endsWith(filter);
    }

    @Test
    void _200_nothing_was_recorded_then() {
        var decided = AssessmentFixture.decided();

        assertThat(open(address(decided.person()) + "?to-day=1&to-month=1&to-year=1999")
                        .text())
                .contains("Nothing is recorded");
    }

    @Test
    void _200_many_entries_come_in_numbered_pages_that_keep_the_filter() {
        CaseFixture.teams();
        var person = CaseFixture.person(CaseFixture.unusualName());
        CaseFixture.request(person);
        CaseFixture.update("""
                insert into ledger (topic, type, subject, aggregate_id, occurred_on, effective_from, recorded_at, actor, data)
                select topic, type, subject, aggregate_id, occurred_on - n, effective_from, recorded_at, actor, data
                  from ledger, generate_series(1, 40) n where subject = '%s' and type like '%%request-received%%'""".formatted(person));

        var second = open(address(person) + "?type=REQUEST&page=2");

        assertThat(second.text()).contains("41 entries. Page 2 of 3");
        assertThat(second.select("tbody tr")).hasSize(20);
        assertThat(second.select("a[rel=next]").attr("href")).isEqualTo("?type=REQUEST&page=3");
        assertThat(open(address(person) + "?type=REQUEST&page=99").select("tbody tr"))
                .as("after the last page comes the last page")
                .hasSize(1);
    }

    @Test
    void _200_on_paper_it_is_all_that_the_filter_finds() {
        var decided = AssessmentFixture.decided();

        var pages = PrintedPages.of(given().get(address(decided.person()) + "/pdf?type=ASSESSMENT")
                .then()
                .statusCode(200)
                .contentType("application/pdf")
                .extract()
                .asByteArray());

        assertThat(pages.text(1))
                .contains("OFFICIAL-SENSITIVE Chronology", "Printed by Wren Ashby", "Page 1 of 1")
                .contains("Needs assessment started", "Needs assessment completed")
                .doesNotContain("Came on record")
                .doesNotContain("Filter");
        assertThat(pages.tags()).contains("Table", "TH", "TD");
    }

    @Test
    void _200_reading_and_printing_are_audited_apart() {
        var decided = AssessmentFixture.decided();
        open(address(decided.person()));
        given().get(address(decided.person()) + "/pdf").then().statusCode(200);

        assertThat(select("select action from audit where person_id = '" + decided.person()
                        + "' and outcome = 'DONE' and action like '%chronology%' order by at"))
                .containsExactly("care.accord.case.chronology-read", "care.accord.case.chronology-printed");
    }

    @Test
    void _404_a_hidden_person_has_no_chronology() {
        var decided = AssessmentFixture.decided();
        restrict(decided.person());

        for (var paper : new String[] {"", "/pdf", "?from-day=99"}) {
            var hidden = given().get(address(decided.person()) + paper);
            var missing = given().get(address(UUID.randomUUID().toString()) + paper);
            assertThat(hidden.statusCode()).isEqualTo(404);
            assertThat(withoutReference(hidden)).isEqualTo(withoutReference(missing));
        }
    }

    @Test
    void _422_a_last_day_before_the_first_comes_back_as_it_was_typed() {
        var decided = AssessmentFixture.decided();

        var shown = page(
                given().get(address(decided.person())
                        + "?from-day=2&from-month=4&from-year=2026&to-day=1&to-month=4&to-year=2026"),
                422);

        assertThat(shown.select(".govuk-error-summary").text())
                .contains("Last day must be the same as or after the first day");
        assertThat(value(shown, "to-day")).isEqualTo("1");
        assertThat(shown.select("tbody tr")).isEmpty();
    }

    private static String address(String person) {
        return "/cases/people/" + person + "/chronology";
    }

    private static String withoutReference(Response answer) {
        return answer.asString().replaceAll("Reference: \\w+", "");
    }

    private static List<String> whatHappened(Document page) {
        return page.select("tbody tr td:nth-child(2)").eachText();
    }
}

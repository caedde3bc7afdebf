package care.accord.cases.assessment.web;

import static care.accord.cases.CaseFixture.restrict;
import static care.accord.cases.CaseFixture.select;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import care.accord.cases.AsWren;
import care.accord.cases.CaseFixture;
import care.accord.cases.CaseTest;
import care.accord.cases.PrintedPages;
import care.accord.cases.assessment.AssessmentFixture;
import care.accord.contracts.Shows;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The written record and the decision as PDF. */
@CaseTest
@AsWren
@Shows({"U14", "I21"})
class PrintIT {

    @Test
    void _200_the_written_record_has_everything_that_the_page_has() {
        var decided = AssessmentFixture.decided();

        var pages = print(decided.page() + "/record/pdf", "needs-assessment.pdf");

        assertThat(pages.title()).startsWith("Written record of the needs assessment");
        assertThat(pages.language()).isEqualTo("en");
        assertThat(pages.metadata()).contains("<pdfuaid:part>1</pdfuaid:part>");
        assertThat(pages.fontsNotEmbedded()).isEmpty();
        assertThat(pages.text())
                .contains("Decision: eligible", "Two outcomes are out of reach", "(SI 2015/313 reg 2(1)(a))")
                .contains("They have lost weight and see nobody")
                .doesNotContain("Sign out")
                .doesNotContain("Back to the assessment");
        for (int page = 1; page <= pages.count(); page++) {
            assertThat(pages.text(page))
                    .contains(
                            "OFFICIAL-SENSITIVE Written record of a needs assessment",
                            "NHS number not known",
                            "Printed by Wren Ashby on",
                            "Page " + page + " of " + pages.count());
        }
    }

    @Test
    void _200_the_decision_is_a_document_of_its_own() {
        var decided = AssessmentFixture.decided();

        var pages = print(decided.page() + "/eligibility/pdf", "eligibility-decision.pdf");

        assertThat(pages.text())
                .contains("OFFICIAL-SENSITIVE Decision on eligibility", "The person is eligible", "Page 1 of ")
                .contains("Two outcomes are out of reach", "Who decided", "Wren Ashby")
                .doesNotContain("What happens next");
    }

    @Test
    void _200_the_number_stands_in_groups_in_the_head() {
        var decided = AssessmentFixture.decided();
        CaseFixture.update("update person set nhs_number = '9990000018' where id = '" + decided.person() + "'");

        assertThat(print(decided.page() + "/eligibility/pdf", "eligibility-decision.pdf")
                        .text(1))
                .contains("NHS number 999 000 0018");
    }

    @Test
    void _200_printing_is_audited_as_printing() {
        var decided = AssessmentFixture.decided();
        print(decided.page() + "/record/pdf", "needs-assessment.pdf");
        print(decided.page() + "/eligibility/pdf", "eligibility-decision.pdf");

        assertThat(select("select action from audit where person_id = '" + decided.person() + "' and target = '"
                        + decided.assessment() + "' and outcome = 'DONE' and action like '%printed'"))
                .containsExactlyInAnyOrder(
                        "care.accord.case.written-record-printed", "care.accord.case.eligibility-decision-printed");
    }

    @Test
    void _404_a_hidden_person_has_no_record_to_print() {
        var decided = AssessmentFixture.decided();
        restrict(decided.person());

        for (var paper : new String[] {"/record/pdf", "/eligibility/pdf"}) {
            var hidden =
                    given().get(decided.page() + paper).then().statusCode(404).extract();
            var missing = given().get("/cases/assessments/" + UUID.randomUUID() + paper)
                    .then()
                    .statusCode(404)
                    .extract();
            assertThat(hidden.body().asString()).isEqualTo(missing.body().asString());
        }
    }

    @Test
    void _409_there_is_no_decision_to_print_before_it_is_made() {
        var completed = AssessmentFixture.completed();

        given().get(completed.page() + "/eligibility/pdf")
                .then()
                .statusCode(409)
                .body(containsString("Care Act 2014 s13(1)"));
    }

    private static PrintedPages print(String address, String name) {
        var answer = given().get(address)
                .then()
                .statusCode(200)
                .contentType("application/pdf")
                .extract();
        assertThat(answer.header("Content-Disposition")).isEqualTo("inline; filename=\"" + name + "\"");
        return PrintedPages.of(answer.asByteArray());
    }
}

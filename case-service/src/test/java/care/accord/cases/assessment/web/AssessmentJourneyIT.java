package care.accord.cases.assessment.web;

import static care.accord.cases.CaseFixture.typesOf;
import static care.accord.cases.assessment.web.Browser.next;
import static care.accord.cases.assessment.web.Browser.open;
import static care.accord.cases.assessment.web.Browser.page;
import static care.accord.cases.assessment.web.Browser.send;
import static org.assertj.core.api.Assertions.assertThat;

import care.accord.cases.AsWren;
import care.accord.cases.CaseTest;
import care.accord.cases.assessment.AssessmentFixture;
import care.accord.cases.assessment.model.Section;
import care.accord.contracts.Shows;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The main job, as a social worker does it in a browser without script. */
@CaseTest
@AsWren
@Shows({"U1", "U2"})
class AssessmentJourneyIT {

    @Test
    void a_social_worker_logs_an_assessment_page_by_page_and_sees_why_the_person_is_eligible() {
        var due = AssessmentFixture.due();
        var assessment = startAfterAdvocacyCheck(due);

        writeEverySection(assessment);
        completeAfterChecking(assessment);
        decide(assessment);
        giveACopy(assessment);

        assertThat(typesOf(due.person()))
                .endsWith(
                        "advocacy-checked.v1",
                        "allocated.v1",
                        "assessment-started.v1",
                        "assessment-completed.v1",
                        "eligibility-determined.v1",
                        "written-record-given.v1");
    }

    private static String startAfterAdvocacyCheck(AssessmentFixture.Case due) {
        var advocacy = "/cases/episodes/" + due.episode() + "/advocacy";
        var form = open(advocacy);
        assertThat(form.title()).startsWith("Does the person need an independent advocate?");
        assertThat(form.select(".accord-identity")).isNotEmpty();
        assertThat(next(send(form, advocacy, Map.of("difficulties", "NONE")))).isEqualTo(advocacy);

        var concluded = open(advocacy);
        assertThat(concluded.text()).contains("No independent advocate is owed", "(Care Act 2014 s67(4))");
        return next(send(concluded, "/cases/episodes/" + due.episode() + "/assessments", Map.of()));
    }

    private static void writeEverySection(String assessment) {
        var tasks = open(assessment);
        assertThat(tasks.select(".govuk-task-list__item")).hasSize(17);
        assertThat(tasks.select("#nutrition-status").text()).isEqualTo("Not started");
        assertThat(tasks.select("#check-status").text()).isEqualTo("Cannot start yet");

        var address = assessment + "/about";
        for (var section : Section.values()) {
            assertThat(address).isEqualTo(assessment + "/" + section.slug());
            var form = open(address);
            assertThat(form.title()).startsWith(section.title());
            assertThat(form.select(".accord-identity")).isNotEmpty();
            address = next(send(form, address, Typed.in(section)));
        }

        assertThat(address).isEqualTo(assessment);
        var done = open(assessment);
        assertThat(done.select("#nutrition-status").text()).isEqualTo("Completed");
        assertThat(done.select("#check-status").text()).isEqualTo("Not started");
    }

    private static void completeAfterChecking(String assessment) {
        var check = open(assessment + "/check");
        assertThat(check.text()).contains("They eat once a day & leave the rest", "3 April 2026", "No impact");
        var change = check.select("a[href=\"" + assessment + "/wishes?from=check\"]");
        assertThat(change.text()).startsWith("Change");

        var wishes = open(assessment + "/wishes?from=check");
        assertThat(next(send(wishes, assessment + "/wishes?from=check", Map.of("prevention", "Two groups"))))
                .isEqualTo(assessment + "/check");

        var again = open(assessment + "/check");
        assertThat(again.text()).contains("Two groups");
        assertThat(next(send(again, assessment + "/completion", Map.of()))).isEqualTo(assessment + "/eligibility");
    }

    private static void decide(String assessment) {
        var eligibility = assessment + "/eligibility";
        var before = open(eligibility);
        assertThat(before.text())
                .contains("is eligible", "(SI 2015/313 reg 2(1)(a))", "(SI 2015/313 reg 2(3)(b))", "2 of ten");
        assertThat(before.select(".govuk-tag--green")).hasSize(3);

        var refused = page(send(before, eligibility, Map.of("reasons", " ")), 422);
        assertThat(refused.title()).startsWith("Error: ");
        assertThat(refused.select(".govuk-error-summary a").attr("href")).isEqualTo("#reasons");

        assertThat(next(send(refused, eligibility, Map.of("reasons", "You need help with food and the home"))))
                .isEqualTo(eligibility);
        var decided = open(eligibility);
        assertThat(decided.select("h1").text()).isEqualTo("The person is eligible");
        assertThat(decided.text())
                .contains("You need help with food and the home", "Wren Ashby", "NHS Act 2006 s75", "SI 2015/313");
    }

    private static void giveACopy(String assessment) {
        var record = open(assessment + "/record");
        assertThat(record.text()).contains("Official-Sensitive", "Printed by Wren Ashby", "Decision: eligible");

        var copies = open(assessment + "/copies");
        var typed = Map.of("recipient", "ADULT", "format", "PAPER");
        assertThat(next(send(copies, assessment + "/copies", typed))).isEqualTo(assessment + "/copies");
        assertThat(next(send(copies, assessment + "/copies", typed)))
                .as("the same form sent twice")
                .isEqualTo(assessment + "/copies");
        assertThat(open(assessment + "/copies").select("tbody tr")).hasSize(1);
    }
}

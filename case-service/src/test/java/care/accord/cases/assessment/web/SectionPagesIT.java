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
import care.accord.cases.assessment.model.Section;
import care.accord.contracts.Shows;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@CaseTest
@AsWren
class SectionPagesIT {

    @ParameterizedTest
    @EnumSource
    @Shows("U3")
    void _422_an_empty_section_says_what_to_do_and_each_error_leads_to_its_field(Section section) {
        var address = AssessmentFixture.started().page() + "/" + section.slug();

        var page = page(send(open(address), address, Map.of()), 422);

        assertThat(page.title()).startsWith("Error: ");
        assertThat(page.select(".govuk-error-summary a")).isNotEmpty().allSatisfy(link -> {
            var field = page.getElementById(link.attr("href").substring(1));
            assertThat(field).as(link.attr("href")).isNotNull();
        });
        assertThat(page.select(".govuk-error-message")).isNotEmpty();
    }

    @Test
    void _422_every_typed_value_is_kept_valid_or_not() {
        var started = AssessmentFixture.started();
        var address = started.page() + "/about";
        var typed = new LinkedHashMap<>(Typed.in(Section.ABOUT));
        typed.put("assessedOn-day", "31");
        typed.put("assessedOn-month", "February <b>");
        typed.put("place", "x".repeat(501));

        var page = page(send(open(address), address, typed), 422);

        assertThat(value(page, "assessedOn-day")).isEqualTo("31");
        assertThat(value(page, "assessedOn-month")).isEqualTo("February <b>");
        assertThat(value(page, "place")).hasSize(501);
        assertThat(value(page, "competence")).isEqualTo("Registered social worker");
        assertThat(page.select("input[name=method][checked]").val()).isEqualTo("FACE_TO_FACE");
        assertThat(page.select(".govuk-error-summary a").eachAttr("href"))
                .contains("#assessedOn-month", "#place")
                .doesNotContain("#method");
        assertThat(sectionsOf(started)).isEmpty();
    }

    @Test
    void _422_able_and_unable_at_once_is_a_contradiction() {
        var address = AssessmentFixture.started().page() + "/nutrition";

        var page = page(send(open(address), address, Map.of("unable", "ABLE|SIGNIFICANTLY_LONGER")), 422);

        assertThat(page.select("#unable-error").text()).contains("Select either");
        assertThat(page.select("input[name=unable][checked]").eachAttr("value"))
                .containsExactly("SIGNIFICANTLY_LONGER", "ABLE");
    }

    @Test
    void _303_what_there_is_can_be_saved_for_later() {
        var started = AssessmentFixture.started();
        var address = started.page() + "/wishes";

        assertThat(next(send(open(address), address, Map.of("prevention", "A group", "later", "yes"))))
                .isEqualTo(started.page());

        assertThat(open(started.page()).select("#wishes-status").text()).isEqualTo("In progress");
        assertThat(value(open(address), "prevention")).isEqualTo("A group");
    }

    @Test
    @Shows("U13")
    void _412_who_saves_over_someone_elses_save_sees_both_and_can_save_then() {
        var address = AssessmentFixture.started().page() + "/wishes";
        var mine = open(address);
        var theirs = new LinkedHashMap<>(Typed.in(Section.WISHES));
        theirs.put("prevention", "Theirs");
        next(send(open(address), address, theirs));
        var yours = new LinkedHashMap<>(Typed.in(Section.WISHES));
        yours.put("prevention", "Yours");

        var conflict = page(send(mine, address, yours), 412);

        assertThat(conflict.select("table").text()).contains("Changed: Yours", "Theirs");
        assertThat(value(conflict, "prevention")).isEqualTo("Yours");
        next(send(conflict, address, Map.of()));
        assertThat(value(open(address), "prevention")).isEqualTo("Yours");
    }

    @Test
    void _412_who_completes_over_someone_elses_save_sees_what_changed_and_can_complete_then() {
        var written = AssessmentFixture.written();
        var wishes = written.page() + "/wishes";
        var completion = written.page() + "/completion";
        var mine = open(written.page() + "/check");
        next(send(open(wishes), wishes, Map.of("prevention", "Theirs")));

        var conflict = page(send(mine, completion, Map.of()), 412);

        assertThat(conflict.select(".govuk-notification-banner li").text())
                .startsWith(Section.WISHES.title() + ": saved by Wren Ashby");
        assertThat(conflict.select(".govuk-notification-banner a").attr("href")).isEqualTo("#wishes");
        next(send(conflict, completion, Map.of()));
    }

    @Test
    void _404_no_such_section() {
        given().get(AssessmentFixture.started().page() + "/money").then().statusCode(404);
    }

    @Test
    void _303_a_completed_assessment_is_not_written_in() {
        var completed = AssessmentFixture.completed();

        assertThat(next(given().redirects().follow(false).get(completed.page() + "/wishes")))
                .isEqualTo(completed.page());
        assertThat(open(completed.page()).text()).contains("Decide eligibility");
    }

    @Test
    void _422_a_refusal_that_does_not_stand_says_why_and_keeps_what_was_typed() {
        var started = AssessmentFixture.started();
        var address = started.page() + "/refusal";
        var typed = Map.of(
                "lacksCapacity", "no", "inBestInterests", "no", "abuseOrNeglect", "yes", "note", "They want no help");

        var page = page(send(open(address), address, typed), 422);

        assertThat(page.select(".govuk-error-summary").text()).contains("Care Act 2014 s11(2)(b)");
        assertThat(value(page, "note")).isEqualTo("They want no help");
    }

    @Test
    void _200_an_assessment_with_gaps_says_where_they_are() {
        var started = AssessmentFixture.started();
        var check = open(started.page() + "/check");

        assertThat(check.select(".govuk-details a").eachAttr("href"))
                .contains(started.page() + "/about?from=check#method");
        assertThat(check.select("form[action$=completion]")).isEmpty();
    }

    @Test
    void _303_a_cancelled_assessment_says_why() {
        var started = AssessmentFixture.started();
        var address = started.page() + "/cancellation";

        next(send(open(address), address, Map.of("why", "Opened for the wrong person")));

        assertThat(open(started.page()).text()).contains("Cancelled", "Opened for the wrong person");
    }

    private static List<String> sectionsOf(AssessmentFixture.Case of) {
        return select("select section from assessment_section where assessment_id = '" + of.assessment() + "'");
    }
}

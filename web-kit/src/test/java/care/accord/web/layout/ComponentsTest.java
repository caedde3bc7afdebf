package care.accord.web.layout;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;

import care.accord.contracts.Shows;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.quarkus.test.security.oidc.Claim;
import io.quarkus.test.security.oidc.OidcSecurity;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ComponentsTest {

    private static Document get(String address) {
        return Jsoup.parse(when().get(address).then().statusCode(200).extract().asString());
    }

    private static Document invalid(String... namesAndValues) {
        var request = given().contentType("application/x-www-form-urlencoded; charset=UTF-8");
        for (int i = 0; i < namesAndValues.length; i += 2) {
            request.formParam(namesAndValues[i], namesAndValues[i + 1]);
        }
        return Jsoup.parse(
                request.post("/sample/form").then().statusCode(422).extract().asString());
    }

    @Test
    void every_field_has_a_label_and_every_id_is_used_once() {
        for (var page : new Document[] {get("/sample/form"), get("/sample/components"), invalid()}) {
            assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
            for (var field : page.select("input:not([type=hidden]), textarea, select")) {
                assertThat(page.select("label[for=" + field.id() + "]"))
                        .as(field.id())
                        .hasSize(1);
            }
        }
    }

    @Test
    void every_description_is_on_the_page() {
        for (var page : new Document[] {get("/sample/form"), get("/sample/components"), invalid()}) {
            for (var described : page.select("[aria-describedby], [aria-labelledby]")) {
                for (var id : (described.attr("aria-describedby") + described.attr("aria-labelledby")).split(" ")) {
                    assertThat(page.getElementById(id)).as(id).isNotNull();
                }
            }
        }
    }

    @Test
    @Shows("U3")
    void every_error_in_the_summary_leads_to_a_field() {
        var page = invalid("bornOn-day", "3");
        assertThat(page.title()).startsWith("Error: ");
        var links = page.select(".govuk-error-summary a");
        assertThat(links.eachText())
                .contains("Enter the family name", "Date of birth must include a month and year", "Select a colour");
        for (var link : links) {
            var target = page.getElementById(link.attr("href").substring(1));
            assertThat(target).as(link.text()).isNotNull();
        }
        assertThat(links.eachAttr("href")).contains("#bornOn-month");
    }

    @Test
    void a_wrong_field_is_marked_described_and_keeps_what_was_typed() {
        var page = invalid("nhsNumber", "12<3", "reason", "line one\nline two", "bornOn-month", "Aprel");

        var number = page.expectFirst("#nhsNumber");
        assertThat(number.val()).isEqualTo("12<3");
        assertThat(number.hasClass("govuk-input--error")).isTrue();
        assertThat(number.attr("aria-describedby")).isEqualTo("nhsNumber-error");
        assertThat(page.expectFirst("#nhsNumber-error").text()).startsWith("Error: NHS number must be 10 digits");
        assertThat(page.expectFirst("#reason").wholeText()).isEqualTo("line one\nline two");
        assertThat(page.expectFirst("#bornOn-month").val()).isEqualTo("Aprel");
        assertThat(page.expectFirst("#bornOn-month").hasClass("govuk-input--error"))
                .isFalse();
        assertThat(page.expectFirst("#bornOn-day").hasClass("govuk-input--error"))
                .isTrue();
    }

    @Test
    void chosen_answers_stay_chosen() {
        var page = invalid("colour", "GREEN", "needs", "RED", "needs", "BLUE", "team", "BLUE", "certain", "yes");
        assertThat(page.select("input[name=colour][checked]").eachAttr("value")).containsExactly("GREEN");
        assertThat(page.select("input[name=needs][checked]").eachAttr("value")).containsExactly("RED", "BLUE");
        assertThat(page.select("option[selected]").eachAttr("value")).containsExactly("BLUE");
        assertThat(page.select("#certain[checked]")).hasSize(1);
    }

    @Test
    void an_answer_that_was_not_offered_is_refused() {
        assertThat(invalid("colour", "MAUVE").expectFirst("#colour-error").text())
                .isEqualTo("Error: Select one of the answers on this page");
    }

    @Test
    void the_key_and_the_version_travel_with_the_form() {
        var page = get("/sample/form");
        assertThat(page.select("input[name=_key]").val()).matches("[0-9a-f-]{36}");
        assertThat(page.select("input[name=_version]").val()).isEqualTo("7");
        assertThat(get("/sample/form").select("input[name=_key]").val())
                .isNotEqualTo(page.select("input[name=_key]").val());
        assertThat(invalid("_key", "k", "_version", "3")
                        .select("input[type=hidden]")
                        .eachAttr("value"))
                .containsExactly("k", "3");
    }

    @Test
    void a_date_is_filled_into_its_boxes() {
        var page = get("/sample/form");
        assertThat(page.select("#bornOn input").eachAttr("value")).containsExactly("29", "2", "1980");
    }

    @Test
    void text_is_never_markup() {
        assertThat(get("/sample/components").select("able")).isEmpty();
        assertThat(get("/sample/components").select(".accord-identity__name").text())
                .isEqualTo("Juno <Able>");
        assertThat(get("/sample/form").select("label b")).isEmpty();
    }

    @Test
    void no_script_and_no_style_stands_in_the_page() {
        for (var page : new Document[] {get("/sample/form"), get("/sample/components")}) {
            assertThat(page.select("script:not([src]), style, [style], [onclick]"))
                    .isEmpty();
        }
    }

    @Test
    @Shows("U7")
    void the_identity_bar_tells_who_it_is_and_what_to_know_first() {
        var bar = get("/sample/components").select(".accord-identity").text();
        assertThat(bar)
                .contains("29 February 1980 (age 46)")
                .contains("999 000 0018")
                .contains("LAS 123456")
                .contains("Restricted")
                .contains("Section 117 after-care")
                .contains("Do not visit alone")
                .contains("Trust Not allocated, AMHT North")
                .contains("Carenotes: as of 1 November 2026 at 2:32pm");
    }

    @Test
    void what_is_not_known_is_said() {
        assertThat(get("/sample/components").select(".govuk-summary-list__row").eachText())
                .containsExactly(
                        "Name Juno <Able> Change Name",
                        "Born 29 February 1980",
                        "Known since 29 February 1980",
                        "Died Not recorded",
                        "Restricted Yes Change Restricted",
                        "Telephone Not recorded");
        assertThat(get("/sample/components").select("a[href^=/sample/2026]").eachAttr("href"))
                .containsExactly("/sample/2026-11-01/x");
    }

    @Test
    void a_task_that_cannot_start_has_no_link() {
        var tasks = get("/sample/components").select(".govuk-task-list__item");
        assertThat(tasks.eachText())
                .containsExactly(
                        "Contact details Not started",
                        "Needs About 20 minutes In progress",
                        "Carers Completed",
                        "Decide Cannot start yet");
        assertThat(tasks.get(3).select("a")).isEmpty();
    }

    @Test
    void a_difference_is_told_in_words() {
        assertThat(get("/sample/components").select(".accord-changed").eachText())
                .containsExactly("Changed: 01632 960001", "Changed: South");
    }

    @Test
    void pages_far_away_are_left_out() {
        var pages = get("/sample/components").select(".govuk-pagination__list").text();
        assertThat(pages).isEqualTo("1 ⋯ 4 5 6 ⋯ 9");
    }

    @Test
    void nobody_signed_in_sees_no_menu_and_no_sign_out() {
        var page = get("/sample/components");
        assertThat(page.select("nav[aria-label=Menu], form[action=/logout]")).isEmpty();
    }

    @Test
    @TestSecurity(user = "linden.cole", roles = "team-manager")
    @OidcSecurity(claims = @Claim(key = "name", value = "Linden Cole"))
    void a_manager_sees_the_links_of_the_role_and_the_own_name() {
        var page = get("/sample/components");
        assertThat(page.select(".accord-header__account").text()).isEqualTo("Linden Cole Sign out");
        assertThat(page.select("nav[aria-label=Menu] a").eachText())
                .containsExactly("People", "My work", "After-care", "Teams");
    }
}

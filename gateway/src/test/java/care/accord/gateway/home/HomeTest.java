package care.accord.gateway.home;

import static org.assertj.core.api.Assertions.assertThat;

import care.accord.gateway.testing.AmongNeighbours;
import io.quarkus.test.junit.QuarkusTest;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class HomeTest extends AmongNeighbours {

    @ParameterizedTest
    @CsvSource({
        "social-worker, /cases",
        "support-worker, /cases",
        "senior-practitioner, /cases",
        "team-manager, /cases",
        "amhp, /cases",
        "aftercare-council, /aftercare",
        "aftercare-nhs, /aftercare",
        "staffing-officer, /staffing/teams",
        "partnership-manager, /partnership/agreements",
        "board-member, /partnership/agreements",
        "operator, /operations"
    })
    void _303_home_is_where_the_role_works(String role, String home) {
        signIn(role);

        var answer = browser.get("/");

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("location")).contains(home);
    }

    @Test
    void _200_a_role_without_a_place_of_its_own_is_told_so() {
        signIn("privacy-officer");

        assertPage(browser.get("/"), 200, "You are signed in");
    }

    @Test
    void _200_an_operator_finds_the_page_of_each_service_that_has_one() {
        signIn("operator");

        var page = browser.get("/operations");

        assertPage(page, 200, "Operations");
        assertThat(page.body())
                .contains("href=\"/cases/operations\"", "href=\"/aftercare/operations\"")
                .doesNotContain("href=\"/partnership/operations\"");
    }

    @Test
    void _403_operations_are_for_operators() {
        signIn("social-worker");

        assertPage(browser.get("/operations"), 403, "You are not allowed to do this");
    }

    @Test
    void _404_is_a_page_with_a_way_on() {
        signIn("social-worker");

        assertPage(browser.get("/no-such-page"), 404, "Page not found");
    }

    @Test
    void _200_the_accessibility_statement_needs_no_sign_in() {
        assertPage(browser.get("/accessibility"), 200, "Accessibility statement for Accord");
        assertThat(browser.cookies()).isEmpty();
    }

    @Test
    void _200_the_accessibility_statement_says_what_the_deployer_set_and_what_not() {
        assertThat(browser.get("/accessibility").body())
                .contains("The contact for questions of accessibility is not set")
                .contains("within 5 working days", "was prepared on 26 November 2026.")
                .doesNotContain("last reviewed");
    }

    @Test
    void _200_assets_need_no_sign_in_and_are_kept() {
        var link = Pattern.compile("href=\"(/assets/[^\"]+\\.css)\"")
                .matcher(browser.get("/signed-out").body());
        assertThat(link.find()).isTrue();

        var asset = browser.get(link.group(1));

        assertThat(asset.statusCode()).isEqualTo(200);
        assertThat(asset.headers().firstValue("cache-control").orElse("")).contains("immutable");
    }

    @Test
    void _404_an_asset_that_there_is_not() {
        assertPage(browser.get("/assets/1/nothing.css"), 404, "Page not found");
    }

    @Test
    void _200_a_page_for_everyone_does_not_ask_who_is_there() {
        browser.cookies().put("q_session", "left over from another time");

        assertPage(browser.get("/signed-out"), 200, "You are signed out");
    }

    private void signIn(String role) {
        neighbours.issuer().signsInNext("somebody", role);
        browser.visit("/signed-in");
    }
}

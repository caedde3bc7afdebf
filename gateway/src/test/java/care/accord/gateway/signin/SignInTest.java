package care.accord.gateway.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import care.accord.contracts.Shows;
import care.accord.gateway.testing.AmongNeighbours;
import care.accord.gateway.testing.Browser;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

@QuarkusTest
@Shows("I17")
class SignInTest extends AmongNeighbours {

    private static final String FORM = "name=" + URLEncoder.encode("O'Neil \"<b>&", StandardCharsets.UTF_8)
            + "&born-day=31&born-day=1&note=" + URLEncoder.encode("two\r\nlines", StandardCharsets.UTF_8) + "&_key=k1";

    @Test
    void _302_nobody_sees_a_page_before_signing_in() {
        var answer = browser.get("/cases/people?name=x");

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("location").orElse(""))
                .startsWith(neighbours.issuer().url() + "/auth?")
                .contains("code_challenge_method=S256")
                .contains("redirect_uri=" + URLEncoder.encode(neighbours.gateway(), StandardCharsets.UTF_8)
                        + "%2Flogin%2Fcallback");
    }

    @Test
    void _200_after_signing_in_the_page_that_was_asked_for() {
        neighbours.issuer().signsInNext("wren.ashby", "social-worker");

        var answer = browser.visit("/cases/people?name=x");

        assertThat(answer.statusCode()).isEqualTo(200);
        var seen = neighbours.cases().last();
        assertThat(seen.uri()).isEqualTo("/cases/people?name=x");
        assertThat(seen.headers().getFirst("Authorization")).startsWith("Bearer ey");
        assertThat(seen.headers()).doesNotContainKey("Cookie");
    }

    @Test
    void the_session_is_in_cookies_that_no_script_and_no_other_site_can_use() {
        neighbours.issuer().signsInNext("wren.ashby", "social-worker");
        var toSignIn = browser.get("/cases");
        var callback = browser.get(toSignIn.headers().firstValue("location").orElseThrow());
        var signedIn = browser.get(callback.headers().firstValue("location").orElseThrow());

        assertThat(signedIn.headers().allValues("set-cookie"))
                .filteredOn(cookie -> cookie.startsWith("q_session"))
                .isNotEmpty()
                .allMatch(cookie -> cookie.contains("HTTPOnly") && cookie.contains("Secure"))
                .allMatch(cookie -> cookie.contains("SameSite=Lax"))
                .noneMatch(cookie -> cookie.contains("eyJhbGciOiJSUzI1NiI"));
    }

    @Test
    void _403_the_roles_of_the_access_token_decide() {
        neighbours.issuer().signsInNext("bryony.lane", "staffing-officer");

        assertPage(browser.visit("/cases"), 403, "You are not allowed to do this");
    }

    @Test
    void _401_a_session_is_no_token_for_the_api() {
        signIn();

        assertProblem(browser.get("/api/cases/people"), 401, "not-signed-in");
    }

    @Test
    void _302_a_token_is_no_session_for_a_page() {
        assertThat(browser.send(api("/cases").GET()).statusCode()).isEqualTo(302);
    }

    @Test
    void _401_a_script_without_a_session_is_told_to_load_the_page_again() {
        var answer = browser.send(browser.to("/cases/people")
                .GET()
                .header("HX-Request", "true")
                .header("Sec-Fetch-Mode", "cors")
                .header("Sec-Fetch-Site", "same-origin"));

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("hx-refresh")).contains("true");
        assertThat(browser.cookies()).isEmpty();
    }

    @Test
    void _401_a_callback_with_a_code_that_is_not_ours() {
        var toSignIn = browser.get("/cases").headers().firstValue("location").orElseThrow();
        var state = toSignIn.replaceFirst(".*[?&]state=([^&]+).*", "$1");

        assertPage(browser.get("/login/callback?code=stolen&state=" + state), 401, "We could not sign you in");
    }

    @Test
    void _401_a_form_without_a_session_comes_back_with_its_fields() {
        assertFormComesBack(browser.submit("/cases/people?from=list", FORM).body());
        assertThat(browser.submit("/cases/people", FORM).statusCode()).isEqualTo(401);
        assertThat(neighbours.cases().seen()).isEmpty();
    }

    @Test
    void _401_a_form_whose_session_has_ended_comes_back_and_can_be_sent_after_signing_in() {
        neighbours.issuer().signsInNextBriefly("wren.ashby", "social-worker");
        browser.visit("/cases");
        await().until(() -> browser.copied().get("/cases").statusCode() == 302);
        neighbours.behaveNormally();

        var refused = browser.submit("/cases/people?from=list", FORM);

        assertThat(refused.statusCode()).isEqualTo(401);
        assertFormComesBack(refused.body());
        assertThat(refused.headers().firstValue("cache-control")).contains("no-store");
        neighbours.issuer().signsInNext("wren.ashby", "social-worker");
        assertPage(browser.visit("/signed-in"), 200, "You are signed in");
        assertThat(browser.submit("/cases/people?from=list", FORM).statusCode()).isEqualTo(200);
    }

    @Test
    void _405_signing_out_takes_more_than_a_link() {
        signIn();

        assertThat(browser.get("/logout").statusCode()).isEqualTo(405);
        assertThat(browser.get("/cases").statusCode()).isEqualTo(200);
    }

    @Test
    void signing_out_ends_the_session_here_and_at_keycloak() {
        signIn();

        var answer = browser.submit("/logout", "");

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("location").orElse(""))
                .startsWith(neighbours.issuer().url() + "/logout?")
                .contains("post_logout_redirect_uri=")
                .contains("%2Fsigned-out")
                .contains("id_token_hint=");
        assertThat(browser.cookies().keySet()).noneMatch(name -> name.startsWith("q_session"));
        assertPage(browser.visit(answer.headers().firstValue("location").orElseThrow()), 200, "You are signed out");
    }

    @Test
    void _303_signing_out_twice_does_no_harm() {
        var answer = browser.submit("/logout", "");

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("location").orElse("")).endsWith("/signed-out");
    }

    @Test
    void a_session_that_keycloak_ended_opens_nothing_more_in_any_copy() {
        signIn();
        var copy = browser.copied();
        var secondCopy = browser.copied();

        var told = browser.send(browser.form(
                "/back-channel-logout",
                "logout_token="
                        + neighbours.issuer().logoutToken(neighbours.issuer().lastSession())));

        assertThat(told.statusCode()).isEqualTo(200);
        assertThat(browser.get("/cases").statusCode()).isEqualTo(302);
        assertThat(copy.get("/cases").statusCode()).isEqualTo(302);
        assertThat(secondCopy.get("/cases").statusCode()).isEqualTo(302);
    }

    @Test
    void another_session_of_the_same_person_goes_on() {
        signIn();
        var ended = neighbours.issuer().lastSession();
        var other = new Browser(neighbours.gateway());
        other.visit("/cases");

        browser.send(browser.form(
                "/back-channel-logout", "logout_token=" + neighbours.issuer().logoutToken(ended)));

        assertThat(browser.get("/cases").statusCode()).isEqualTo(302);
        assertThat(other.get("/cases").statusCode()).isEqualTo(200);
    }

    @Test
    void _400_a_forged_notice_of_the_end_of_a_session() {
        signIn();

        var told = browser.send(browser.form("/back-channel-logout", "logout_token=" + token));

        assertThat(told.statusCode()).isEqualTo(400);
        assertThat(browser.get("/cases").statusCode()).isEqualTo(200);
    }

    @Test
    void _405_nothing_else_is_done_on_the_back_channel() {
        signIn();

        assertThat(browser.send(browser.to("/back-channel-logout").method("PUT", BodyPublishers.noBody()))
                        .statusCode())
                .isEqualTo(405);
    }

    private void signIn() {
        neighbours.issuer().signsInNext("wren.ashby", "social-worker");
        assertThat(browser.visit("/cases").statusCode()).isEqualTo(200);
        neighbours.behaveNormally();
    }

    private static void assertFormComesBack(String page) {
        assertThat(page)
                .contains("You have been signed out")
                .contains("<form method=\"post\" action=\"/cases/people?from=list\">")
                .contains("name=\"name\" value=\"O&#39;Neil &quot;&lt;b&gt;&amp;\"")
                .contains("name=\"born-day\" value=\"31\"")
                .contains("name=\"born-day\" value=\"1\"")
                .contains("name=\"note\" value=\"two\r\nlines\"")
                .contains("name=\"_key\" value=\"k1\"")
                .contains("Send again");
    }
}

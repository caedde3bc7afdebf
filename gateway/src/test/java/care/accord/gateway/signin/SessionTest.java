package care.accord.gateway.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import care.accord.contracts.Shows;
import care.accord.gateway.testing.AmongNeighbours;
import care.accord.gateway.testing.Browser;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
@Shows("U6")
class SessionTest extends AmongNeighbours {

    private static final Duration HOUR = Duration.ofHours(1);

    @Test
    void _200_nobody_is_signed_in() {
        var answer = ask(browser);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(new JsonObject(answer.body()).getMap())
                .containsEntry("secondsLeft", 0)
                .containsEntry("mark", null);
        assertThat(answer.headers().firstValue("cache-control")).contains("no-store");
        assertThat(browser.cookies()).isEmpty();
    }

    @Test
    void _200_a_cookie_that_is_not_ours_is_no_session() {
        browser.cookies().put("q_session", "something else");

        assertThat(left(ask(browser))).isZero();
        assertThat(browser.cookies()).containsOnlyKeys("q_session");
    }

    @Test
    void _200_a_session_lives_as_long_as_keycloak_renews_its_tokens() {
        signIn(Duration.ofMinutes(20), HOUR);

        var answer = ask(browser);

        assertThat(left(answer)).isBetween(1_190L, 1_200L);
        assertThat(new JsonObject(answer.body()).getLong("warnAt")).isEqualTo(180);
    }

    @Test
    void _200_the_cookie_ends_a_session_whose_end_nobody_tells() {
        signIn(HOUR, null);

        assertThat(left(ask(browser))).isBetween(1_795L, 1_805L);
    }

    @Test
    void _200_the_cookie_ends_a_session_that_keycloak_would_renew_for_longer() {
        signIn(HOUR, HOUR);

        assertThat(left(ask(browser))).isBetween(1_795L, 1_805L);
    }

    @Test
    void _200_asking_does_not_let_the_session_live_longer() {
        signIn(Duration.ofMinutes(20), HOUR);
        var renewals = neighbours.issuer().renewals();
        var before = left(ask(browser));

        await().until(() -> left(ask(browser)) < before);

        assertThat(neighbours.issuer().renewals()).isEqualTo(renewals);
        assertThat(ask(browser).headers().allValues("set-cookie")).isEmpty();
    }

    @Test
    void _200_a_session_can_be_extended_more_than_ten_times() {
        signIn(Duration.ofMinutes(20), HOUR);
        var renewals = neighbours.issuer().renewals();
        var asked = Instant.now();
        var before = left(ask(browser));
        var later = asked.plusSeconds(before + 2);
        await().until(() -> left(ask(browser)) < before - 5);

        for (var time = 1; time <= 12; time++) {
            assertThat(end(extend(browser))).isAfter(later);
        }

        assertThat(neighbours.issuer().renewals()).isEqualTo(renewals + 12);
        assertThat(end(ask(browser))).isAfter(later);
    }

    @Test
    void _200_no_extension_leads_beyond_the_longest_session() {
        signIn(Duration.ofMinutes(20), Duration.ofSeconds(90));

        assertThat(left(extend(browser))).isBetween(80L, 90L);
    }

    @Test
    void _401_a_session_whose_time_is_over_is_not_extended() {
        neighbours.issuer().signsInNextFor(Duration.ofSeconds(1), HOUR, "wren.ashby", "social-worker");
        browser.visit("/signed-in");

        await().until(() -> extend(browser.copied()).statusCode() == 401);

        assertThat(left(ask(browser))).isZero();
    }

    @Test
    void _401_without_a_session_there_is_nothing_to_extend() {
        var answer = extend(browser);

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(browser.cookies()).isEmpty();
    }

    @Test
    void _403_another_site_extends_nothing() {
        signIn(Duration.ofMinutes(20), HOUR);

        var answer = browser.send(
                browser.to("/session").POST(BodyPublishers.noBody()).header("Sec-Fetch-Site", "cross-site"));

        assertThat(answer.statusCode()).isEqualTo(403);
    }

    @Test
    void _200_what_keycloak_has_ended_is_over_at_once() {
        signIn(Duration.ofMinutes(20), HOUR);

        browser.send(browser.form(
                "/back-channel-logout",
                "logout_token="
                        + neighbours.issuer().logoutToken(neighbours.issuer().lastSession())));

        assertThat(left(ask(browser))).isZero();
        assertThat(extend(browser).statusCode()).isEqualTo(401);
    }

    @Test
    void the_mark_tells_whether_it_is_the_same_person_and_not_who() {
        signIn(Duration.ofMinutes(20), HOUR);
        var again = new Browser(neighbours.gateway());
        again.visit("/signed-in");
        neighbours.issuer().signsInNext("bryony.lane", "staffing-officer");
        var other = new Browser(neighbours.gateway());
        other.visit("/signed-in");

        assertThat(mark(again)).isEqualTo(mark(browser)).isNotEqualTo(mark(other));
        assertThat(ask(browser).body()).doesNotContain("wren");
    }

    private void signIn(Duration idle, @Nullable Duration longest) {
        neighbours.issuer().signsInNextFor(idle, longest, "wren.ashby", "social-worker");
        assertThat(browser.visit("/signed-in").statusCode()).isEqualTo(200);
    }

    private static HttpResponse<String> ask(Browser who) {
        return who.send(
                who.to("/session").GET().header("Sec-Fetch-Mode", "cors").header("Sec-Fetch-Site", "same-origin"));
    }

    private static HttpResponse<String> extend(Browser who) {
        return who.send(who.to("/session")
                .POST(BodyPublishers.noBody())
                .header("Sec-Fetch-Mode", "cors")
                .header("Sec-Fetch-Site", "same-origin"));
    }

    private static long left(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(200);
        return new JsonObject(answer.body()).getLong("secondsLeft");
    }

    /** When the session ends, however long the answer was on its way. */
    private static Instant end(HttpResponse<String> answer) {
        return Instant.now().plusSeconds(left(answer));
    }

    private static String mark(Browser who) {
        return new JsonObject(ask(who).body()).getString("mark");
    }
}

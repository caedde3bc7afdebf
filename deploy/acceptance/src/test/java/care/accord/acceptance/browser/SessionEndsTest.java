package care.accord.acceptance.browser;

import static care.accord.acceptance.suite.Worker.WREN;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import care.accord.acceptance.suite.Accord;
import care.accord.acceptance.suite.Casework;
import care.accord.acceptance.suite.Names;
import care.accord.acceptance.suite.WithAccord;
import care.accord.contracts.Shows;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** The end of a session in the browser: told before, put off, and never at the cost of what was typed. */
@ExtendWith({WithAccord.class, WithChromium.class})
@Execution(ExecutionMode.CONCURRENT)
@Shows("U6")
class SessionEndsTest {

    private static final Duration HALF_AN_HOUR = Duration.ofMinutes(30);
    private static final Pattern SIGNED_OUT = Pattern.compile("/signed-out");

    @Test
    void every_tab_warns_by_keyboard_and_one_extends_for_all(Accord accord, Chromium chromium) {
        try (var inspection = new Inspection(accord, chromium)) {
            var window = inspection.of(WREN);
            var session = new PretendedSession(window.page().context(), HALF_AN_HOUR);
            openFormWithoutDraft(window);
            window.page().locator("#familyName").focus();
            session.endsIn(Duration.ofSeconds(150), HALF_AN_HOUR);
            var other = window.page().context().newPage();
            other.navigate("/cases/people");

            assertThat(button(window.page(), "Stay signed in")).isFocused();
            assertThat(button(other, "Stay signed in")).isFocused();
            inspection.look(window, "session, soon over", 200, "You will soon be signed out", "3 minutes");
            other.keyboard().press("Tab");
            assertThat(warning(other).locator("form button")).isFocused();
            other.keyboard().press("Escape");

            assertThat(warning(other)).isHidden();
            assertThat(warning(window.page())).isHidden();
            assertThat(window.page().locator("#familyName")).isFocused();
            assertThat(session.extensions()).isOne();
            assertThat(inspection.findings(page -> false)).isEmpty();
        }
    }

    @Test
    void when_the_time_is_over_the_draft_is_saved_first_and_the_way_leads_back_to_it(Accord accord, Chromium chromium) {
        var casework = new Casework(accord.as(WREN));
        var form = "/cases/assessments/" + casework.begun(casework.open("Ida", Names.unheardOf())) + "/about";
        try (var inspection = new Inspection(accord, chromium)) {
            var window = inspection.of(WREN);
            var session = new PretendedSession(window.page().context(), HALF_AN_HOUR);
            var other = window.page().context().newPage();
            other.navigate("/cases/people");
            window.go(form);
            window.type("assessedOn-day", "99");
            window.type("place", "Half a sen");
            session.endsIn(Duration.ofSeconds(12), Duration.ZERO);
            comeBackTo(window.page());

            window.page().waitForURL(SIGNED_OUT);
            other.waitForURL(SIGNED_OUT);
            inspection.look(window, "signed out, time over", 200, "after a while", "saved as a draft");
            session.isReal();
            window.follow("Sign in and go back to where you were");
            window.signIn(WREN);

            assertThat(window.path()).isEqualTo(form);
            assertThat(window.typed("assessedOn-day")).isEqualTo("99");
            assertThat(window.typed("place")).isEqualTo("Half a sen");
            assertThat(inspection.findings(page -> false)).isEmpty();
        }
    }

    @Test
    void what_no_draft_keeps_is_covered_until_the_same_person_has_signed_in_again(Accord accord, Chromium chromium) {
        try (var inspection = new Inspection(accord, chromium)) {
            var window = inspection.of(WREN);
            openFormWithoutDraft(window);
            window.type("familyName", "Testperson");
            var other = window.page().context().newPage();
            other.navigate("/cases/people");
            button(other, "Sign out").click();
            other.waitForURL(SIGNED_OUT);

            assertThat(cover(window.page())).isVisible();
            inspection.look(
                    window, "session over, what was typed is covered", 200, "What you typed is still on this page");
            window.page().keyboard().press("Escape");
            window.page().keyboard().press("Escape");
            assertThat(cover(window.page())).isVisible();

            other.navigate("/cases/people");
            other.locator("#username").fill(WREN.username());
            other.locator("#password").fill(WREN.username());
            other.locator("#kc-login").click();

            assertThat(cover(window.page())).isHidden();
            assertThat(window.typed("familyName")).isEqualTo("Testperson");
            assertThat(inspection.findings(page -> false)).isEmpty();
        }
    }

    /** Whoever has searched may register somebody. */
    private static void openFormWithoutDraft(Window window) {
        window.go("/cases/people?q=" + Names.unheardOf());
        window.go("/cases/people/new");
    }

    private static void comeBackTo(Page page) {
        page.evaluate("document.dispatchEvent(new Event('visibilitychange'))");
    }

    private static Locator warning(Page page) {
        return page.locator("[data-session-warning]");
    }

    private static Locator cover(Page page) {
        return page.locator("[data-session-cover]");
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new GetByRoleOptions().setName(name).setExact(true));
    }
}

package care.accord.acceptance.browser;

import static org.assertj.core.api.Assertions.assertThat;

import care.accord.acceptance.suite.Accord;
import care.accord.acceptance.suite.Names;
import care.accord.acceptance.suite.WithAccord;
import care.accord.acceptance.suite.Worker;
import care.accord.contracts.Shows;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** The journeys of this product with nothing but a keyboard: whatever has the focus shows it, and nothing is out of reach. */
@ExtendWith({WithAccord.class, WithChromium.class})
@Execution(ExecutionMode.CONCURRENT)
@Shows({"M18", "U18"})
class KeyboardTest {

    @Test
    void from_signing_in_to_the_decision_and_on_to_the_detention(Accord accord, Chromium chromium) {
        try (var wren = Window.byKeyboard(chromium, accord);
                var linden = Window.byKeyboard(chromium, accord);
                var hazel = Window.byKeyboard(chromium, accord)) {
            var job = new MainJob(wren, Names.unheardOf());
            job.registersSomebodyNew();
            job.recordsARequest();
            job.checksWhetherAnAdvocateIsOwed();
            job.fillsInEverySection();
            job.completesAndDecides();
            job.printsTheWrittenRecord();
            var colleagues = new Colleagues(job);
            colleagues.allocate(linden);
            colleagues.recordADetention(hazel);
        }
    }

    @Test
    void the_first_stop_of_a_page_leads_past_its_menu(Accord accord, Chromium chromium) {
        try (var wren = Window.byKeyboard(chromium, accord)) {
            wren.signIn(Worker.WREN, "/cases/people");
            wren.go("/cases/people");
            var keyboard = new Keyboard(wren.page());
            keyboard.tab();
            assertThat(wren.hasFocus(wren.page().locator(".govuk-skip-link"))).isTrue();
            wren.follow("Skip to main content");
            assertThat(wren.hasFocus(wren.page().locator("main"))).isTrue();
            keyboard.tab();
            assertThat(wren.hasFocus(wren.page().locator("#q"))).isTrue();
        }
    }
}

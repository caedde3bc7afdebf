package care.accord.acceptance.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/**
 * Works a page with keys alone: Tab and Shift+Tab from control to control, arrows among the answers of a question. Wherever
 * Tab stops, it must show.
 */
final class Keyboard implements Hands {

    /** More than any page has: who has not arrived by then cannot get there. */
    private static final int MOST_STOPS = 200;

    /** Remembers how everything on the page looks before anything of it has the focus. */
    private static final String REMEMBER = """
            () => {
              if (globalThis.looks) return;
              const shown = element => element.matches('input[type=radio], input[type=checkbox]')
                ? getComputedStyle(element.nextElementSibling, '::before')
                : getComputedStyle(element);
              globalThis.look = element => {
                const style = shown(element);
                return [style.outlineStyle, style.outlineWidth, style.outlineColor, style.boxShadow,
                        style.backgroundColor, style.borderColor, style.borderWidth].join('|');
              };
              globalThis.looks = new Map([...document.querySelectorAll('a, button, input, select, textarea, summary, [tabindex]')]
                .filter(element => element !== document.activeElement)
                .map(element => [element, look(element)]));
            }""";

    /** Whether what has the focus now looks otherwise than without it; the page itself, between two rounds, need not. */
    private static final String SHOWS = """
            () => document.activeElement === document.body
              || looks.get(document.activeElement) !== look(document.activeElement)""";

    private static final String FOCUSED = "() => document.activeElement.outerHTML.slice(0, 200)";

    /** Answers of one question are one stop. */
    private static final String ARRIVED = """
            target => target === document.activeElement
              || target.type === 'radio' && document.activeElement.type === 'radio' && document.activeElement.name === target.name""";

    private static final String LIES_BEHIND = """
            target => (document.activeElement.compareDocumentPosition(target) & Node.DOCUMENT_POSITION_PRECEDING)
              && document.activeElement !== document.body""";

    private final Page page;

    Keyboard(Page page) {
        this.page = page;
    }

    /** One step on. */
    void tab() {
        step("Tab");
    }

    @Override
    public void press(Locator control) {
        reach(control);
        if (leadsElsewhereOnThePage(control)) {
            key("Enter");
        } else {
            page.waitForNavigation(() -> key("Enter"));
        }
    }

    @Override
    public void type(Locator field, String text) {
        reach(field);
        key("Control+A");
        key("Delete");
        page.keyboard().type(text);
    }

    @Override
    public void choose(Locator answer) {
        reach(answer);
        for (var step = 0; !hasFocus(answer) && step < MOST_STOPS; step++) {
            step("ArrowDown");
        }
        if (!answer.isChecked()) {
            key("Space");
        }
        assertThat(answer.isChecked()).as("chosen: " + answer).isTrue();
    }

    @Override
    public void select(Locator list, String value) {
        reach(list);
        key("Home");
        for (var step = 0; !list.inputValue().equals(value) && step < MOST_STOPS; step++) {
            key("ArrowDown");
        }
        assertThat(list.inputValue()).isEqualTo(value);
    }

    private void reach(Locator target) {
        for (var stop = 0; !is(target, ARRIVED); stop++) {
            assertThat(stop).as("stops on the way to " + target).isLessThan(MOST_STOPS);
            step(is(target, LIES_BEHIND) ? "Shift+Tab" : "Tab");
        }
    }

    private void step(String key) {
        page.evaluate(REMEMBER);
        key(key);
        assertThat((Boolean) page.evaluate(SHOWS))
                .as("focus shows: " + page.url() + " " + page.evaluate(FOCUSED))
                .isTrue();
    }

    private void key(String key) {
        page.keyboard().press(key);
    }

    private static boolean hasFocus(Locator target) {
        return is(target, "target => target === document.activeElement");
    }

    private static boolean is(Locator target, String question) {
        return (Boolean) target.evaluate("target => Boolean((" + question + ")(target))");
    }

    private static boolean leadsElsewhereOnThePage(Locator control) {
        var href = control.getAttribute("href");
        return href != null && href.startsWith("#");
    }
}
